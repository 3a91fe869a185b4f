import type { Command } from "commander";
import type { ReminderView } from "../../shared/contract/schemas/reminder.ts";
import { type PlainDate, plainDate } from "../../shared/domain/date/plain-date.ts";
import { dateFor } from "../../shared/words/days.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { dayOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { textTable } from "../command-line/text-table.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";

/** `duty reminders --from A --to B`: what will remind on the days of [A, B], at which minute and why, as the page of the settings shows. */
export function addRemindersCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("reminders")
    .description(texts.commands.reminders)
    .option("--from <DAY>", texts.options.from, dayOption(texts, "--from"))
    .option("--to <DAY>", texts.options.remindersTo, dayOption(texts, "--to"))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { from?: PlainDate; to?: PlainDate }>();
      await withCore(context, options, "look", async ({ client }) => {
        const list = await client.reminders.list({ from: options.from ?? null, to: options.to ?? null });
        if (options.json) return printJson(context, list.reminders);
        const { reminders, undated } = list;
        if (!list.isOn) io.out(`${texts.remindersOff}\n`);
        else
          io.out(
            reminders.length === 0
              ? `${texts.nothingReminds(list.from, list.to)}\n`
              : textTable(reminders.map((reminder) => lineOf(reminder, clockOf(options).today(), context))),
          );
        const titles = [...new Set(undated.map(({ title }) => title))];
        if (titles.length > 0) io.out(`${texts.cannotRemind(titles)}\n`);
      });
    });
}

function lineOf({ at, text }: ReminderView, today: PlainDate, { locale }: CommandContext): string[] {
  return [dateFor(plainDate(at.slice(0, 10)), today, locale), at.slice(11, 16), text];
}
