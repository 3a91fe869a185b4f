import { type OpenChecklistRow, isSettled } from "./checklist-row.ts";
import type { ChecklistWords } from "./checklist-words.ts";
import { type Markup, html } from "./markup.ts";
import type { PaperLocale } from "./paper-locale.ts";
import { box, paperTable } from "./paper-table.ts";
import { shortDay } from "./short-date.ts";

/** Section five, where there is any: what an event began and no day ends. Each subject has its own line, since each signs for itself. */
export function openSection(rows: readonly OpenChecklistRow[], words: ChecklistWords, locale: PaperLocale): Markup {
  if (rows.length === 0) return html``;
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
  const body = html`<tbody>${rows.map((row) => line(row, words, locale))}</tbody>`;
  return html`
${paperTable(words.open, words.openNote(rows.length), heads, [body])}`;
}

const line = (row: OpenChecklistRow, words: ChecklistWords, locale: PaperLocale): Markup => html`<tr>
<td>${box(isSettled(row), words.box(isSettled(row)))}</td>
<td class="words">${row.title}<small>${words.bracket(remarks(row, words))}</small></td>
<td>${row.subject}</td>
<td class="date">${shortDay(row.openSince.date, locale)}</td>
<td class="count">${words.days(row.openSince.days)}</td>
<td class="count">${words.days(row.openSince.workingDays)}</td>
<td></td><td></td>
</tr>`;

/** The plan's item, the rule, which names the event, and the planned date. */
const remarks = ({ item, requirementText, plannedDate }: OpenChecklistRow, words: ChecklistWords): string[] => [
  ...(item ? [words.item(item)] : []),
  requirementText,
  ...(plannedDate ? [words.planned(plannedDate)] : []),
];
