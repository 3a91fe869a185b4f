import { type ChecklistLine, foldMembers } from "../domain/papers/checklist-lines.ts";
import { type ChecklistRow, isTicked } from "../domain/papers/checklist-row.ts";
import type { ChecklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import { memberNames } from "../domain/papers/member-names.ts";
import type { MonthChecklist } from "../domain/papers/month-checklist.ts";
import { box, dateCell, nothingBody, paperTable } from "./paper-table.ts";
import { type RemarkFrame, rowRemarks } from "./row-remarks.ts";
import { restNotes } from "../words/rest-notes.ts";
import { dateFor } from "../words/days.ts";

type Group = MonthChecklist["due"][number];
type Line = ChecklistLine<ChecklistRow>;

/** Section two: what falls due in the month, under each lead unit. A duty of several subjects is one line. */
export function dueSection(document: MonthChecklist, frame: RemarkFrame): Markup {
  const { words } = frame;
  const { columns } = words;
  const heads = [
    { head: "", width: "w-box" },
    { head: columns.date, width: "w-date" },
    { head: columns.duty, width: "" },
    { head: columns.subject, width: "w-subject" },
    { head: columns.closedOn, width: "w-closed" },
    { head: columns.signature, width: "w-sign" },
  ];
  const groups = document.due.map((group) => ({ group, lines: foldMembers(group.rows, (row) => row) }));
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const dueLine = (line: Line) => lineRow(line, frame);
  return paperTable(
    words.due,
    words.dueNote(count, document.workingDays, restNotes(document.restRuns, frame.locale)),
    heads,
    groups.length === 0
      ? [nothingBody(heads.length, words.none)]
      : groups.map(({ group, lines }) => groupBody(group, lines, heads.length, dueLine, words)),
  );
}

const groupBody = (
  group: Group,
  lines: readonly Line[],
  columns: number,
  row: (line: Line) => Markup,
  words: ChecklistWords,
): Markup => html`<tbody class="lead">
<tr><td colspan="${columns}">${group.lead === "" ? words.noLead : group.lead}<small>${words.items(lines.length)}</small></td></tr>
${lines.map(row)}
</tbody>`;

const lineRow = (line: Line, frame: RemarkFrame): Markup => {
  const { first, members } = line;
  const { words, issuedOn, locale } = frame;
  const names = memberNames(members.map((row) => row.subject));
  const settled = members.every(isTicked);
  return html`<tr>
<td>${box(settled, words.box(settled))}</td>
${dateCell(dateFor(first.shownDate, issuedOn, locale))}
<td class="words">${duty(first, frame)}${members.length === 1 ? html`` : boxes(members, names.short, words)}</td>
<td>${members.length === 1 ? first.subject : words.members(members.length, names.common)}</td>
<td></td><td></td>
</tr>`;
};

function duty(row: ChecklistRow, frame: RemarkFrame): Markup {
  const remarks = rowRemarks(row, frame);
  return remarks.length === 0 ? html`${row.title}` : html`${row.title}<small>${frame.words.bracket(remarks)}</small>`;
}

const boxes = (members: readonly ChecklistRow[], names: readonly string[], words: ChecklistWords): Markup =>
  html`<div class="members">${members.map(
    (row, index) => html`<span>${box(isTicked(row), words.box(isTicked(row)))}${names[index] ?? row.subject}</span>`,
  )}</div>`;
