import { monthOf } from "../domain/date/plain-date.ts";
import { CHART_STATES, type ChartState } from "../domain/papers/chart-state.ts";
import type { ChartCell, WallChart, WallChartRow } from "../domain/papers/wall-chart.ts";
import { figure } from "../words/figure.ts";
import type { Locale } from "../words/locale.ts";
import { type WallChartWords, wallChartWords } from "../words/wall-chart.ts";
import { type Markup, html } from "./markup.ts";
import { paperPage } from "./paper-page.ts";
import type { WideSheet } from "./paper-size.ts";
import { goalMark, stateMark, stateSymbols } from "./state-mark.ts";
import { wallChartStyle } from "./wall-chart-style.ts";

/** The number of rows of one unit that stay together on a sheet; the unit's name is repeated behind them. */
const TOGETHER = 12;

interface Frame {
  readonly chart: WallChart;
  readonly words: WallChartWords;
}

/** The chart as a whole HTML page on sheets in landscape; its head is repeated on each sheet. */
export function wallChartHtml(chart: WallChart, sheet: WideSheet, locale: Locale = "zh-CN"): string {
  const words = wallChartWords(locale);
  const frame = { chart, words };
  const title = words.title(chart.unitName, chart.year, chart.quarter);
  return paperPage(
    title,
    locale,
    wallChartStyle(sheet, chart.columns.length),
    html`${stateSymbols()}
<header><h1>${title}</h1>
<p class="meta"><span>${words.scope(chart.lead, chart.category)}</span><span>${words.elapsed(chart.issuedOn, chart.year, chart.workingDays, chart.elapsedWorkingDays)}${chart.provisional ? `　${words.provisional}` : ""}</span><span>${words.count(chart.rows.length)}</span></p></header>
<table>
${columns(chart)}
${head(frame)}
${chart.rows.length === 0 ? html`<tbody><tr><td class="words" colspan="${chart.columns.length + 6}">${words.none}</td></tr></tbody>` : bodies(frame)}
${totals(frame)}
</table>
${legend(frame)}`,
  );
}

const columns = ({ columns }: WallChart): Markup => html`<colgroup>
<col class="w-lead"><col class="w-no"><col><col class="w-requirement">${columns.map(() => html`<col class="w-month">`)}<col class="w-total"><col class="w-note">
</colgroup>`;

const head = ({ chart, words }: Frame): Markup => html`<thead><tr>
<th scope="col">${words.columns.lead}</th><th></th><th scope="col">${words.columns.duty}</th><th scope="col">${words.columns.requirement}</th>${chart.columns.map(
  ({ first, last }, index) =>
    html`<th scope="col"${chart.today === index ? html` class="now"` : html``}>${chart.quarter === null ? words.month(monthOf(first)) : words.week(first, last)}</th>`,
)}<th scope="col">${words.columns.total}</th><th scope="col">${words.columns.note}</th>
</tr></thead>`;

/** The rows of each unit, a body for each dozen, so that no sheet begins without the unit's name. */
function bodies(frame: Frame): Markup[] {
  const { words, chart } = frame;
  const numbered = chart.rows.map((row, index) => ({ row, number: index + 1 }));
  return [...Map.groupBy(numbered, ({ row }) => row.lead)].flatMap(([lead, own]) => {
    const name = lead === "" ? words.noLead : lead;
    return chunks(own, TOGETHER).map(
      (part, index) => html`<tbody>
${part.map(
  ({ row, number }, at) => html`<tr>
${at === 0 ? html`<th class="lead" scope="rowgroup" rowspan="${part.length}">${index === 0 ? name : words.continued(name)}</th>` : html``}
<td>${number}</td><td class="words">${row.title}</td><td class="words small">${row.requirementText}</td>${cells(row, frame)}
<td class="total">${row.total.needed === 0 ? "" : words.total(row.total.done, row.total.needed, row.total.unit)}</td><td>${row.note === null ? html`` : markOf(row.note, words)}</td>
</tr>`,
)}
</tbody>`,
    );
  });
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const markOf = (state: ChartState, words: WallChartWords): Markup => stateMark(state, words.states[state]);

function cells(row: WallChartRow, { chart, words }: Frame): Markup {
  const width = chart.columns.length;
  if (row.missing !== null)
    return html`<td class="unknown words" colspan="${width}">${markOf("anchor-unknown", words)} ${words.missing(row.missing)}</td>`;
  if (row.counts !== null)
    return html`${row.counts.map((count, index) => html`<td>${count === 0 && isAhead(index, chart) ? "" : figure(count)}</td>`)}`;
  return html`${widened(row.cells, width).map((part) =>
    typeof part === "number" ? html`${Array.from({ length: part }, () => html`<td></td>`)}` : cellOf(part, row, words),
  )}`;
}

/** Columns that today has not reached: nothing can have happened in them. */
const isAhead = (index: number, { columns, issuedOn }: WallChart): boolean =>
  (columns[index]?.first ?? issuedOn) > issuedOn;

/** The cells with the number of empty columns before and after each. */
function widened(row: readonly ChartCell[], width: number): (ChartCell | number)[] {
  const parts: (ChartCell | number)[] = [];
  let next = 0;
  for (const cell of row) {
    if (cell.from > next) parts.push(cell.from - next);
    parts.push(cell);
    next = cell.from + cell.span;
  }
  if (next < width) parts.push(width - next);
  return parts;
}

/** A cell of the chart; in merged columns the mark is over the column in which the occurrence is due. */
function cellOf(cell: ChartCell, { isGoal }: WallChartRow, words: WallChartWords): Markup {
  const { span, state, all } = cell;
  const at = ((cell.mark - cell.from + 0.5) / span) * 100;
  const share = all > 1 ? ` ${words.share(cell)}` : "";
  return html`<td class="${state}" colspan="${span}"><span class="at" style="--at:${at.toFixed(2)}%">${isGoal ? goalMark(state, words.goal(words.states[state])) : markOf(state, words)}${share}</span></td>`;
}

const totals = ({ chart, words }: Frame): Markup => {
  const lines = [
    { label: words.totals.due, of: chart.totals.map(({ due }) => due) },
    { label: words.totals.done, of: chart.totals.map(({ done }) => done) },
    { label: words.totals.overdue, of: chart.totals.map(({ overdue }) => overdue) },
  ];
  return html`<tbody class="totals">${lines.map(
    ({ label, of }) =>
      html`<tr><th scope="row" colspan="4">${label}</th>${of.map((figure) => html`<td>${figure === 0 ? "" : figure}</td>`)}<td class="total">${of.reduce((sum, figure) => sum + figure, 0)}</td><td></td></tr>`,
  )}</tbody>`;
};

/** The meaning of the marks in words; marks that the chart does not have are left out. */
const legend = ({ chart, words }: Frame): Markup => {
  const used = new Set(
    chart.rows.flatMap(({ cells, note }) => [...cells.map(({ state }) => state), ...(note ? [note] : [])]),
  );
  return html`<p class="legend">${CHART_STATES.filter((state) => used.has(state)).map(
    (state) => html`<span>${markOf(state, words)} ${words.states[state]}</span>`,
  )}${chart.rows.some(({ isGoal }) => isGoal) ? html`<span>${goalMark("scheduled", words.legend.goals)} ${words.legend.goals}</span>` : html``}<span>${words.legend.members}</span><span>${words.legend.numbers}</span></p>`;
};
