import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { MonthChecklist } from "../../shared/contract/schemas/checklist.ts";
import { checklistHead } from "../../shared/words/checklist.ts";
import type { CommandContext } from "./context.ts";
import { rowDay } from "./row-day.ts";
import { textTable } from "./text-table.ts";
import type { CliTexts } from "../../shared/words/cli.ts";

/** The month's checklist for a terminal: the same sections as the paper, without its signature columns. */
export function checklistText(document: MonthChecklist, context: Pick<CommandContext, "texts" | "locale">): string {
  const { texts } = context;
  const words = texts.checklist;
  const line = (row: DueRow) => rowLine(row, context, document.issuedOn);
  const sections = [
    ...section(
      words.carriedOver,
      document.carriedOver.map((row) => line(row)),
    ),
    ...document.due.flatMap(({ lead, rows }) =>
      section(
        lead || words.noLead,
        rows.map((row) => line(row)),
      ),
    ),
    ...section(
      words.open,
      document.open.map((row) => line(row)),
    ),
    ...section(words.standing, [
      ...document.standing.goals.map((row) => line(row)),
      ...document.standing.works.map(({ title, lead, words: done }) => ["☐", "", title, lead ?? "", done ?? ""]),
    ]),
    ...section(
      words.quotas,
      document.quotas.map((quota) => quotaLine(quota, texts)),
    ),
    ...section(
      words.pending,
      document.datesPending.map(({ title, missing }) => ["☐", title, missing]),
    ),
  ];
  const { title, restNotes } = checklistHead(document, context.locale);
  const head = [title, [words.workingDays(document.workingDays), ...restNotes].join("，")];
  return `${head.join("\n")}\n\n${sections.length > 0 ? sections.join("\n") : `${words.nothing}\n`}`;
}

const section = (title: string, lines: readonly string[][]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${textTable(lines)}`];

function rowLine(
  row: DueRow,
  context: Pick<CommandContext, "texts" | "locale">,
  issuedOn: MonthChecklist["issuedOn"],
): string[] {
  const { texts } = context;
  const box = row.timeState === "done" || row.timeState === "made-up-late" ? "☑" : "☐";
  return [box, rowDay(row, context, issuedOn), row.title, row.periodLabel, row.subject, texts.states[row.timeState]];
}

function quotaLine({ row, done, atLeastThisMonth }: MonthChecklist["quotas"][number], texts: CliTexts): string[] {
  const unit = row.quota?.unit ?? "";
  const progress = `${done} / ${row.quota?.needed ?? "?"}${unit}`;
  return ["☐", row.title, row.subject, progress, texts.checklist.atLeast(atLeastThisMonth, unit)];
}
