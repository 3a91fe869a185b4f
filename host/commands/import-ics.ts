import path from "node:path";
import type { Command } from "commander";
import type { CalendarPreview, CalendarTaken } from "../../shared/contract/schemas/calendar-import.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { calendarImportWords } from "../../shared/words/calendar-import.ts";
import { dateFor } from "../../shared/words/days.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { readPlanFile } from "../command-line/read-input-file.ts";
import { textTable } from "../command-line/text-table.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";

type Options = CommonOptions & { dryRun?: boolean };

/**
 * `duty import-ics FILE`: takes the events of another program's calendar over as proposed, and lists what could not be read. With
 * `--dry-run` it lists what each event would become and stores nothing. Other choices: `duty call imports.takeCalendar`.
 */
export function addImportIcsCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("import-ics")
    .description(texts.commands.importIcs)
    .argument("<FILE>")
    .option("--dry-run", texts.options.dryRun)
    .action(async (name: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const file = await readPlanFile(path.resolve(io.currentFolder, name));
      await withCore(context, options, options.dryRun ? "look" : "change", async ({ client }) => {
        const preview = await client.imports.previewCalendar({ file });
        const taken = options.dryRun ? null : await client.imports.takeCalendar({ file });
        if (options.json) return printJson(context, { ...preview, taken });
        io.out(listing(preview, clockOf(options).today(), context));
        if (taken !== null) io.out(`${summary(taken, context)}\n`);
      });
    });
}

/** The events with what each becomes, and the parts that were not read. */
function listing(
  { entries, unread, unreadMore }: CalendarPreview,
  today: PlainDate,
  { locale }: CommandContext,
): string {
  const words = calendarImportWords(locale);
  const rows = entries.map((entry) => [
    words.takenAs[entry.proposal],
    dateFor((entry.next ?? entry.first).date, today, locale),
    (entry.next ?? entry.first).time ?? "",
    entry.summary,
    entry.proposal === "duty"
      ? (entry.dutyText ?? "")
      : entry.proposal === "planned" || entry.proposal === "activity"
        ? (entry.targets[0]?.title ?? "")
        : "",
    entry.isCancelled ? words.cancelled : words.states[entry.state],
  ]);
  const parts = unread.map(({ line, why, words: text }) => [words.line(line), words.unread[why], text]);
  return textTable(rows) + textTable(parts) + (unreadMore > 0 ? `${words.more(unreadMore)}\n` : "");
}

function summary(taken: CalendarTaken, { locale }: CommandContext): string {
  const words = calendarImportWords(locale);
  return words.done(taken) + (taken.unfitting.length > 0 ? words.unfitting(taken.unfitting.length) : "");
}
