import type { ChecklistRow } from "./checklist-row.ts";
import type { ChecklistWords } from "./checklist-words.ts";
import { type Markup, html } from "./markup.ts";
import type { PaperLocale } from "./paper-locale.ts";
import { box, nothingBody, paperTable } from "./paper-table.ts";
import { rowRemarks } from "./row-remarks.ts";
import { shortDay } from "./short-date.ts";

/** Section one: overdue from earlier months. Each subject has its own line, since each signs for itself. */
export function carriedOverSection(rows: readonly ChecklistRow[], words: ChecklistWords, locale: PaperLocale): Markup {
  const { columns } = words;
  const heads = [
    { head: "", width: "w-box" },
    { head: columns.duty, width: "" },
    { head: columns.subject, width: "w-subject" },
    { head: columns.originalDate, width: "w-short-date" },
    { head: columns.overdue, width: "w-count" },
    { head: columns.workingDays, width: "w-count" },
    { head: columns.closedOn, width: "w-closed" },
    { head: columns.signature, width: "w-sign" },
  ];
  const body =
    rows.length === 0
      ? nothingBody(heads.length, words.none)
      : html`<tbody>${rows.map((row) => line(row, words, locale))}</tbody>`;
  return paperTable(words.carriedOver, rows.length === 0 ? "" : words.carriedOverNote(rows.length), heads, [body]);
}

const line = (row: ChecklistRow, words: ChecklistWords, locale: PaperLocale): Markup => html`<tr>
<td>${box(false, words.box(false))}</td>
<td class="words">${row.title}${remarks(row, words)}</td>
<td>${row.subject}</td>
<td class="date">${shortDay(row.effectiveDate, locale)}</td>
<td class="count">${words.days(Math.abs(row.days))}</td>
<td class="count">${words.days(Math.abs(row.workingDays))}</td>
<td></td><td></td>
</tr>`;

/** Why its date once moved matters no longer; which period it belongs to does. */
function remarks(row: ChecklistRow, words: ChecklistWords): Markup {
  const kept = rowRemarks({ ...row, nominalDate: row.effectiveDate }, [], words);
  return kept.length === 0 ? html`` : html`<small>${words.bracket(kept)}</small>`;
}
