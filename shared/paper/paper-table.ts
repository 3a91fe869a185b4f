import { type Markup, html } from "./markup.ts";

/** A column: its head, and the class of `PAPER_STYLE` that gives its width; empty takes what is left. */
export interface PaperColumn {
  readonly head: string;
  readonly width: string;
}

/** A titled table whose head is repeated on each page. `bodies` are `tbody` elements. */
export const paperTable = (
  title: string,
  note: string,
  columns: readonly PaperColumn[],
  bodies: readonly Markup[],
): Markup => html`<section>
<h2>${title}<small>${note}</small></h2>
${plainTable(columns, bodies)}
</section>`;

/** The same without a title. */
export const plainTable = (columns: readonly PaperColumn[], bodies: readonly Markup[]): Markup => html`<table>
<colgroup>${columns.map(({ width }) => html`<col class="${width}">`)}</colgroup>
<thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
${bodies}
</table>`;

/** The body of a table without rows, with a text that says so. */
export const nothingBody = (columns: number, text: string): Markup =>
  html`<tbody><tr><td class="nothing" colspan="${columns}">${text}</td></tr></tbody>`;

/** A box to tick by hand, printed ticked where the work is done already. `label` is the text for a screen reader. */
export const box = (ticked: boolean, label: string): Markup =>
  html`<span class="box${ticked ? " ticked" : ""}" role="img" aria-label="${label}"></span>`;

/** A cell for a day as `dayFor` or `dateFor` write it; one that carries its year is too long for one line and breaks behind it or before the weekday. */
export function dateCell(day: string): Markup {
  const [, year = "", rest = day] = /^(\d{4}年)?(.*)$/.exec(day) ?? [];
  return year === "" && !/\d{4}$/.test(day)
    ? html`<td class="date">${day}</td>`
    : html`<td class="date long">${year}<wbr>${rest}</td>`;
}
