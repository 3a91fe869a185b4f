import type { PlainDate } from "../domain/date/plain-date.ts";
import { type OpenChecklistRow, isTicked } from "../domain/papers/checklist-row.ts";
import type { ChecklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import { box, paperTable, dateCell } from "./paper-table.ts";
import type { RemarkFrame } from "./row-remarks.ts";
import { unitRemarks } from "./checklist-carried-over.ts";
import { dayFor } from "../words/days.ts";

/**
 * The section of open duties, which an event began and no day ends. Each subject has its own line, because each signs
 * for itself.
 */
export function openSection(rows: readonly OpenChecklistRow[], title: string, frame: RemarkFrame): Markup {
  const { words } = frame;
  const { columns } = words;
  const heads = [
    { head: "", width: "w-box" },
    { head: columns.duty, width: "" },
    { head: columns.subject, width: "w-subject" },
    { head: columns.openSince, width: "w-short-date" },
    { head: columns.openFor, width: "w-count" },
    { head: columns.workingDays, width: "w-count" },
    { head: columns.closedOn, width: "w-closed" },
    { head: columns.signature, width: "w-sign" },
  ];
  const body = html`<tbody>${rows.map((row) => line(row, frame))}</tbody>`;
  return paperTable(title, words.openNote(rows.length), heads, [body]);
}

const line = (row: OpenChecklistRow, frame: RemarkFrame): Markup => {
  const { words, issuedOn, locale } = frame;
  return html`<tr>
<td>${box(isTicked(row), words.box(isTicked(row)))}</td>
<td class="words">${row.title}<small>${words.bracket([...remarks(row, words, issuedOn), ...unitRemarks(row, frame)])}</small></td>
<td>${row.subject}</td>
${dateCell(dayFor(row.openSince.date, issuedOn, locale))}
<td class="count">${words.days(row.openSince.days)}</td>
<td class="count">${words.days(row.openSince.workingDays)}</td>
<td></td><td></td>
</tr>`;
};

/** The plan's item, the rule, which names the event, and the planned date. */
const remarks = (
  { item, requirementText, plannedDate }: OpenChecklistRow,
  words: ChecklistWords,
  issuedOn: PlainDate,
): string[] => [
  ...(item ? [words.item(item)] : []),
  requirementText,
  ...(plannedDate ? [words.planned(plannedDate, issuedOn)] : []),
];
