import { type ChecklistRow, isTicked } from "../domain/papers/checklist-row.ts";
import type { MonthChecklist, StandingLine } from "../domain/papers/month-checklist.ts";
import type { ChecklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import { box, dateCell, paperTable } from "./paper-table.ts";
import type { RemarkFrame } from "./row-remarks.ts";
import { dayFor } from "../words/days.ts";

/**
 * The section of standing work: the stage goals of the month, then the works on the list with their words for the
 * month.
 */
export function standingSection(
  { goals, works }: MonthChecklist["standing"],
  title: string,
  frame: RemarkFrame,
): Markup {
  const { words } = frame;
  const { columns } = words;
  const heads = [
    { head: "", width: "w-box" },
    { head: columns.duty, width: "" },
    { head: columns.lead, width: "w-subject" },
    { head: columns.date, width: "w-short-date" },
    { head: columns.thisMonth, width: "" },
    { head: columns.closedOn, width: "w-closed" },
    { head: columns.signature, width: "w-sign" },
  ];
  const body = html`<tbody>${goals.map((goal) => goalLine(goal, frame))}${works.map((work) => workLine(work, words))}</tbody>`;
  return paperTable(title, words.standingNote(goals.length, works.length), heads, [body]);
}

const goalLine = (row: ChecklistRow, { words, issuedOn, locale }: RemarkFrame): Markup => html`<tr>
<td>${box(isTicked(row), words.box(isTicked(row)))}</td>
<td class="words">${row.title}<small>${words.bracket([words.stageGoal])}</small></td>
<td>${row.lead ?? words.noLead}</td>
${dateCell(dayFor(row.shownDate, issuedOn, locale))}
<td></td><td></td><td></td>
</tr>`;

const workLine = ({ title, item, lead, words: thisMonth }: StandingLine, words: ChecklistWords): Markup => html`<tr>
<td>${box(false, words.box(false))}</td>
<td class="words">${title}${item ? html`<small>${words.bracket([words.item(item)])}</small>` : html``}</td>
<td>${lead ?? words.noLead}</td>
<td></td>
<td class="words">${thisMonth ?? ""}</td>
<td></td><td></td>
</tr>`;
