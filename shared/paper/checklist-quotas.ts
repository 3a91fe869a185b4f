import type { PlainDate } from "../domain/date/plain-date.ts";
import { type ChecklistLine, entriesOf, foldLines } from "../domain/papers/checklist-lines.ts";
import type { ChecklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import type { ChecklistQuota, MonthChecklist } from "../domain/papers/month-checklist.ts";
import { memberNames } from "../domain/papers/member-names.ts";
import { figure, quantity } from "../words/figure.ts";
import { byLead, leadBody } from "./lead-groups.ts";
import { nothingBody, paperTable } from "./paper-table.ts";
import type { RemarkFrame } from "./row-remarks.ts";
import { subjectCell } from "./subject-cell.ts";
import { dayFor } from "../words/days.ts";

/** Section three: each quota's pace under its lead unit, with how much the month has to bring. */
export function quotaSection(document: MonthChecklist, title: string, frame: RemarkFrame): Markup {
  const { words } = frame;
  const { columns } = words;
  const month = Number(document.month.slice(5));
  const heads = [
    { head: columns.duty, width: "w-duty" },
    { head: columns.subject, width: "w-quota-subject" },
    { head: columns.requirement, width: "w-requirement" },
    { head: columns.done, width: "w-quota" },
    { head: columns.expectedBy(month === 1 ? 12 : month - 1), width: "w-expected" },
    { head: columns.expectedBy(month), width: "w-expected" },
    { head: columns.atLeast, width: "w-at-least" },
    { head: columns.plannedFor, width: "" },
  ];
  const lines = foldLines(document.quotas, (quota) => quota.row);
  const bodies =
    lines.length === 0
      ? [nothingBody(heads.length, words.none)]
      : byLead(lines, ({ first }) => first.row.lead).map((group) =>
          leadBody(group, heads.length, (line) => quotaRows(line, heads.length, frame), frame, "figures"),
        );
  return paperTable(title, lines.length === 0 ? "" : words.quotasNote(document.issuedOn), heads, bodies);
}

type Line = ChecklistLine<ChecklistQuota>;

function quotaRows(line: Line, columns: number, frame: RemarkFrame): Markup {
  const { words, issuedOn } = frame;
  const { first, members } = line;
  const entries = entriesOf(line);
  const isOne = entries.length === 1;
  const alike = (figureOf: (quota: ChecklistQuota) => string) =>
    entries.every((quota) => figureOf(quota) === figureOf(first)) ? figureOf(first) : words.below;
  return html`<tr>
<td class="words">${first.row.title}</td>
${subjectCell(
  first.row,
  members.map(({ subject }) => subject),
  frame,
)}
<td class="words">${first.row.requirementText}</td>
<td>${isOne ? doneOf(first, words) : words.below}</td>
<td>${alike(({ row, expectedAtStart }) => quantity(expectedAtStart, unitOf(row)))}</td>
<td>${alike(({ row, expectedAtEnd }) => quantity(expectedAtEnd, unitOf(row)))}</td>
<td>${isOne ? atLeastOf(first, words) : words.below}</td>
<td>${isOne ? plannedOf(first, issuedOn, frame) : ""}</td>
</tr>${isOne ? html`` : shares(line, columns, words)}`;
}

const plannedOf = ({ row }: ChecklistQuota, issuedOn: PlainDate, { locale }: RemarkFrame): string =>
  row.plannedDate === null ? "" : dayFor(row.plannedDate, issuedOn, locale);

const unitOf = ({ quota }: ChecklistQuota["row"]): string => quota?.unit ?? "";

/** What was done before the import is not entered yet: nothing is asked for that may have been done long ago. */
const doneOf = ({ row, done }: ChecklistQuota, words: ChecklistWords): string =>
  row.awaitsOpening ? words.openingAwaited : quantity(done, unitOf(row));

const atLeastOf = ({ row, atLeastThisMonth }: ChecklistQuota, words: ChecklistWords): string =>
  row.awaitsOpening ? words.pendingFigure : quantity(atLeastThisMonth, unitOf(row));

/** Done and still to do, the unit said once: 28／2次. */
const shareOf = (quota: ChecklistQuota, words: ChecklistWords): string =>
  quota.row.awaitsOpening
    ? `${words.openingAwaited}／${words.pendingFigure}`
    : `${figure(quota.done)}／${quantity(quota.atLeastThisMonth, unitOf(quota.row))}`;

/** The figures of each member and period under their common line. */
function shares({ members }: Line, columns: number, words: ChecklistWords): Markup {
  const { short } = memberNames(members.map(({ subject }) => subject));
  const labelOf = (index: number, quota: ChecklistQuota, count: number) =>
    [members.length > 1 ? (short[index] ?? "") : "", count > 1 ? quota.row.periodLabel : ""].filter(Boolean).join(" ");
  return html`<tr>
<td colspan="${columns}"><div class="shares"><span>${words.doneAndAtLeast}</span>${members.flatMap(
    ({ entries }, index) =>
      entries.map((quota) => html`<span>${labelOf(index, quota, entries.length)} ${shareOf(quota, words)}</span>`),
  )}</div></td>
</tr>`;
}
