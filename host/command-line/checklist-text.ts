import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { MonthChecklist } from "../../shared/contract/schemas/checklist.ts";
import { textTable } from "./text-table.ts";
import type { CliTexts } from "./texts/cli-texts.ts";

/** The month's checklist for a terminal: the same sections as the paper, without its signature columns. */
export function checklistText(document: MonthChecklist, texts: CliTexts): string {
  const words = texts.checklist;
  const sections = [
    ...section(
      words.carriedOver,
      document.carriedOver.map((row) => line(row, texts)),
    ),
    ...document.due.flatMap(({ lead, rows }) =>
      section(
        lead || words.noLead,
        rows.map((row) => line(row, texts)),
      ),
    ),
    ...section(
      words.open,
      document.open.map((row) => line(row, texts)),
    ),
    ...section(
      words.quotas,
      document.quotas.map((quota) => quotaLine(quota, texts)),
    ),
    ...section(
      words.pending,
      document.datesPending.map(({ title, missing }) => ["☐", title, missing]),
    ),
  ];
  const head = [document.title, [words.workingDays(document.workingDays), ...document.restNotes].join("，")];
  return `${head.join("\n")}\n\n${sections.length > 0 ? sections.join("\n") : `${words.nothing}\n`}`;
}

const section = (title: string, lines: readonly string[][]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${textTable(lines)}`];

function line(row: DueRow, texts: CliTexts): string[] {
  const box = row.timeState === "done" || row.timeState === "made-up-late" ? "☑" : "☐";
  return [
    box,
    row.effectiveDate ?? texts.since(row.openSince?.date ?? ""),
    row.title,
    row.periodLabel,
    row.subject,
    texts.states[row.timeState],
  ];
}

function quotaLine({ row, done, atLeastThisMonth }: MonthChecklist["quotas"][number], texts: CliTexts): string[] {
  const unit = row.quota?.unit ?? "";
  const progress = `${done} / ${row.quota?.needed ?? "?"}${unit}`;
  return ["☐", row.title, row.subject, progress, texts.checklist.atLeast(atLeastThisMonth, unit)];
}
