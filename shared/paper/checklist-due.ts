import { type ChecklistLine, type LineMember, entriesOf, foldLines } from "../domain/papers/checklist-lines.ts";
import { type ChecklistRow, isTicked } from "../domain/papers/checklist-row.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { type Markup, html } from "./markup.ts";
import { memberNames } from "../domain/papers/member-names.ts";
import type { MonthChecklist } from "../domain/papers/month-checklist.ts";
import { leadBody } from "./lead-groups.ts";
import { box, dateCell, nothingBody, paperTable } from "./paper-table.ts";
import { type RemarkFrame, dayRemarks, repeatedRemarks, rowRemarks } from "./row-remarks.ts";
import { subjectCell } from "./subject-cell.ts";
import { restNotes } from "../words/rest-notes.ts";
import { dateFor } from "../words/days.ts";

type Line = ChecklistLine<ChecklistRow>;

/** Section two: what falls due in the month, under each lead unit. A duty of several subjects, or of several days, is one line. */
export function dueSection(document: MonthChecklist, title: string, frame: RemarkFrame): Markup {
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
  const groups = document.due.map(({ lead, rows }) => ({ lead, lines: foldLines(rows, (row) => row) }));
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return paperTable(
    title,
    words.dueNote(count, document.workingDays, restNotes(document.restRuns, frame.locale)),
    heads,
    groups.length === 0
      ? [nothingBody(heads.length, words.none)]
      : groups.map((group) => leadBody(group, heads.length, (line) => lineRow(line, frame), frame)),
  );
}

function lineRow(line: Line, frame: RemarkFrame): Markup {
  const { words } = frame;
  const days = daysOf(line);
  const isSettled = entriesOf(line).every(isTicked);
  const subjects = line.members.map(({ subject }) => subject);
  return html`<tr>
<td>${box(isSettled, words.box(isSettled))}</td>
${dateOf(days, frame)}
<td class="words">${line.first.title}${remarksOf(line, days, frame)}${boxesOf(line, days, frame)}</td>
${subjectCell(line.first, subjects, frame)}
<td></td><td></td>
</tr>`;
}

/** The days of a line, each once, ascending. */
const daysOf = (line: Line): PlainDate[] =>
  [...new Set(entriesOf(line).map(({ shownDate }) => shownDate))].toSorted((a, b) => (a < b ? -1 : 1));

function dateOf(days: readonly PlainDate[], { words, issuedOn, locale }: RemarkFrame): Markup {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return html`<td></td>`;
  if (first === last) return dateCell(dateFor(first, issuedOn, locale));
  return html`<td class="date">${words.span(first, last)}<small>${words.times(days.length)}</small></td>`;
}

function remarksOf(line: Line, days: readonly PlainDate[], frame: RemarkFrame): Markup {
  const entries = entriesOf(line);
  const isAlike = entries.every((row) => dayRemarks(row, frame).join() === dayRemarks(line.first, frame).join());
  const remarks = days.length === 1 && isAlike ? rowRemarks(line.first, frame) : repeatedRemarks(entries, frame);
  return remarks.length === 0 ? html`` : html`<small>${frame.words.bracket(remarks)}</small>`;
}

/** The boxes of a line: one for each member, each day, or each day of each member, with remarks on that one alone. */
function boxesOf(line: Line, days: readonly PlainDate[], frame: RemarkFrame): Markup {
  const { members, first } = line;
  const isRepeated = days.length > 1;
  if (members.length === 1 && !isRepeated) return html``;
  const { short } = memberNames(members.map(({ subject }) => subject));
  const nameOf = (index: number) => short[index] ?? "";
  if (isRepeated && members.length > 1)
    return html`${members.map((member, index) => html`<div class="members"><b>${nameOf(index)}</b>${dayBoxes(member, frame)}</div>`)}`;
  if (isRepeated) return html`<div class="members">${members.map((member) => html`${dayBoxes(member, frame)}`)}</div>`;
  const shared = dayRemarks(first, frame).join();
  const isAlike = members.every((member) => dayRemarks(member.first, frame).join() === shared);
  return html`<div class="members">${members.map(({ first: row }, index) =>
    tickBox(row, nameOf(index) + (isAlike ? "" : own(row, frame)), frame),
  )}</div>`;
}

const dayBoxes = ({ entries }: LineMember<ChecklistRow>, frame: RemarkFrame): Markup[] =>
  entries.map((row) => tickBox(row, frame.words.dayBox(row.shownDate) + own(row, frame), frame));

const own = (row: ChecklistRow, frame: RemarkFrame): string => {
  const remarks = dayRemarks(row, frame);
  return remarks.length === 0 ? "" : frame.words.bracket(remarks);
};

const tickBox = (row: ChecklistRow, label: string, { words }: RemarkFrame): Markup =>
  html`<span>${box(isTicked(row), words.box(isTicked(row)))}${label}</span>`;
