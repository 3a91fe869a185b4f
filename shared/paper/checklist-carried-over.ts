import type { ChecklistRow } from "../domain/papers/checklist-row.ts";
import { type Markup, html } from "./markup.ts";
import { box, nothingBody, paperTable, dateCell } from "./paper-table.ts";
import { type RemarkFrame, rowRemarks } from "./row-remarks.ts";
import { dayFor } from "../words/days.ts";

/** Section one: rows overdue from earlier months. Each subject has its own line, because each signs for itself. */
export function carriedOverSection(rows: readonly ChecklistRow[], title: string, frame: RemarkFrame): Markup {
  const { words } = frame;
  const { columns } = words;
  const heads = [
    { head: "", width: "w-box" },
    { head: columns.duty, width: "" },
    { head: columns.subject, width: "w-subject" },
    { head: columns.limit, width: "w-short-date" },
    { head: columns.overdue, width: "w-count" },
    { head: columns.workingDays, width: "w-count" },
    { head: columns.closedOn, width: "w-closed" },
    { head: columns.signature, width: "w-sign" },
  ];
  const body =
    rows.length === 0
      ? nothingBody(heads.length, words.none)
      : html`<tbody>${rows.map((row) => line(row, frame))}</tbody>`;
  return paperTable(title, rows.length === 0 ? "" : words.carriedOverNote(rows.length), heads, [body]);
}

const line = (row: ChecklistRow, frame: RemarkFrame): Markup => html`<tr>
<td>${box(false, frame.words.box(false))}</td>
<td class="words">${row.title}${remarks(row, frame)}</td>
<td>${row.subject}</td>
${dateCell(dayFor(row.shownDate, frame.issuedOn, frame.locale))}
<td class="count">${frame.words.days(Math.abs(row.days))}</td>
<td class="count">${frame.words.days(Math.abs(row.workingDays))}</td>
<td></td><td></td>
</tr>`;

function remarks(row: ChecklistRow, frame: RemarkFrame): Markup {
  const remarks = [...rowRemarks(row, frame), ...unitRemarks(row, frame)];
  return remarks.length === 0 ? html`` : html`<small>${frame.words.bracket(remarks)}</small>`;
}

/** The lead unit, where neither the subject nor the head of the paper names it, and the helping units. */
export const unitRemarks = (
  { lead, subject, supporting }: Pick<ChecklistRow, "lead" | "subject" | "supporting">,
  frame: Pick<RemarkFrame, "lead" | "words">,
): string[] => [
  ...(frame.lead === null && lead !== null && lead !== subject ? [frame.words.lead(lead)] : []),
  ...(supporting.length > 0 ? [frame.words.supporting(supporting)] : []),
];
