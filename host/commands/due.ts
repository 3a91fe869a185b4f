import type { Command } from "commander";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { type PlainDate, plainDate, yearOf } from "../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
import { dayOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { rowDay } from "../command-line/row-day.ts";
import { textTable } from "../command-line/text-table.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";

/**
 * `duty due --from A --to B`: occurrences whose effective date lies in [A, B], quotas whose period touches it, and what an event
 * opened without a date until B and nobody closed.
 */
export function addDueCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("due")
    .description(texts.commands.due)
    .option("--from <DAY>", texts.options.from, dayOption(texts, "--from"))
    .option("--to <DAY>", texts.options.to, dayOption(texts, "--to"))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { from?: PlainDate; to?: PlainDate }>();
      const from = options.from ?? clockOf(options).today();
      const to = options.to ?? plainDate(`${yearOf(from)}-12-31`);
      if (from > to) throw new UsageError(texts.periodReversed(from, to));
      await withCore(context, options, "look", async ({ client }) => {
        const rows = await client.occurrences.list({ from, to });
        if (options.json) return printJson(context, rows);
        io.out(
          rows.length === 0 ? `${texts.nothingDue(from, to)}\n` : dueTable(rows, context, clockOf(options).today()),
        );
        for (const { title, label, first, last, holidays } of await client.occurrences.paused({ from, to }))
          io.out(`${texts.paused(title, label, first, last, holidays)}\n`);
      });
    });
}

function dueTable(rows: readonly DueRow[], context: CommandContext, today: PlainDate): string {
  const { columns } = context.texts;
  const heading = [
    columns.date,
    columns.days,
    columns.state,
    columns.title,
    columns.period,
    columns.subject,
    columns.progress,
  ];
  return textTable([heading, ...rows.map((row) => dueLine(row, context, today))]);
}

function dueLine(row: DueRow, context: CommandContext, today: PlainDate): string[] {
  const { texts } = context;
  const day = rowDay(row, context, today);
  const date = row.basis === "provisional" ? `${day} (${texts.provisional})` : day;
  const { quota } = row;
  const progress = quota
    ? texts.quota(
        quota.done,
        `${quota.comparator === "<=" ? "≤" : ""}${quota.needed}`,
        quota.unit,
        quota.expectedByToday,
      )
    : row.requirementText;
  const state = row.awaitsOpening ? texts.awaitsOpening : texts.states[row.timeState];
  return [date, String(row.days ?? ""), state, row.title, row.periodLabel, row.subject, progress];
}
