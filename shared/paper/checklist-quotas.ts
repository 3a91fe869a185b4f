import type { PlainDate } from "../domain/date/plain-date.ts";
import { type ChecklistLine, foldMembers } from "../domain/papers/checklist-lines.ts";
import type { ChecklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import type { ChecklistQuota, MonthChecklist } from "../domain/papers/month-checklist.ts";
import { memberNames } from "../domain/papers/member-names.ts";
import { figure } from "../words/figure.ts";
import { nothingBody, paperTable } from "./paper-table.ts";
import { dayFor } from "../words/days.ts";
import type { Locale } from "../words/locale.ts";

/** Section three: each quota's pace, with how many sessions the month has to bring. */
export function quotaSection(document: MonthChecklist, words: ChecklistWords, locale: Locale): Markup {
  const { columns } = words;
  const month = Number(document.month.slice(5));
  const heads = [
    { head: columns.duty, width: "w-duty" },
    { head: columns.requirement, width: "w-requirement" },
    { head: columns.done, width: "w-quota" },
    { head: columns.expectedBy(month === 1 ? 12 : month - 1), width: "w-expected" },
    { head: columns.expectedBy(month), width: "w-expected" },
    { head: columns.atLeast, width: "w-expected" },
    { head: columns.plannedFor, width: "" },
  ];
  const lines = foldMembers(document.quotas, (quota) => quota.row);
  const body =
    lines.length === 0
      ? nothingBody(heads.length, words.none)
      : html`<tbody class="figures">${lines.map((line) => quotaRows(line, heads.length, document.issuedOn, words, locale))}</tbody>`;
  return paperTable(words.quotas, lines.length === 0 ? "" : words.quotasNote(document.issuedOn), heads, [body]);
}

type Line = ChecklistLine<ChecklistQuota>;

const quotaRows = (line: Line, columns: number, issuedOn: PlainDate, words: ChecklistWords, locale: Locale): Markup => {
  const { first, members } = line;
  const isOne = members.length === 1;
  const planned = isOne && first.row.plannedDate !== null ? dayFor(first.row.plannedDate, issuedOn, locale) : "";
  return html`<tr>
<td class="words">${first.row.title}</td>
<td class="words">${first.row.requirementText}</td>
<td>${isOne ? doneOf(first, words) : words.below}</td>
<td>${figure(first.expectedAtStart)}</td>
<td>${figure(first.expectedAtEnd)}</td>
<td>${isOne ? atLeastOf(first, words) : words.below}</td>
<td>${planned}</td>
</tr>${isOne ? html`` : shares(line, columns, words)}`;
};

/** What was done before the import is not entered yet: nothing is asked for that may have been done long ago. */
const doneOf = ({ row, done }: ChecklistQuota, words: ChecklistWords): string =>
  row.awaitsOpening ? words.openingAwaited : figure(done);

const atLeastOf = ({ row, atLeastThisMonth }: ChecklistQuota, words: ChecklistWords): string =>
  row.awaitsOpening ? words.pendingFigure : figure(atLeastThisMonth);

/** Each member's own figures, under the line that they share. */
const shares = ({ members }: Line, columns: number, words: ChecklistWords): Markup => {
  const { short } = memberNames(members.map(({ row }) => row.subject));
  return html`<tr>
<td class="words"><small>${words.doneAndAtLeast}</small></td>
<td colspan="${columns - 1}"><div class="shares">${members.map(
    (quota, index) =>
      html`<span>${short[index] ?? quota.row.subject} ${doneOf(quota, words)}／${atLeastOf(quota, words)}</span>`,
  )}</div></td>
</tr>`;
};
