import { monthOf } from "../../../domain/date/plain-date.ts";
import type { ChartState } from "../../../domain/papers/chart-state.ts";
import type { ChartCell, WallChart, WallChartRow } from "../../../domain/papers/wall-chart.ts";
import type { Locale } from "../../../words/locale.ts";
import { tableWords } from "../../../words/tables.ts";
import { type WallChartWords, wallChartWords } from "../../../words/wall-chart.ts";
import type { WideSheet } from "../../paper-size.ts";
import type { Sheet, SheetCell } from "../workbook.ts";

/** Widths in millimetres on A3: lead unit, number, duty, requirement; a column of the year; total, note. */
const WIDTHS = { front: [25, 9, 54, 48], column: 19, back: [24, 22] };

/** A character for each state, so that a cell is read without colours; its words stand behind it. */
const MARKS: Readonly<Record<ChartState, string>> = {
  overdue: "■",
  "behind-pace": "▼",
  near: "◐",
  open: "◔",
  scheduled: "○",
  unannounced: "▢",
  "anchor-unknown": "？",
  incomplete: "⊖",
  "made-up-late": "◎",
  done: "●",
  waived: "⊘",
};

const GOAL = { open: "◇", done: "◆" };

/** 挂图 as a sheet: cells merged over their periods as on paper, a mark with its words in each, the totals below. */
export function wallChartSheet(chart: WallChart, paper: WideSheet, locale: Locale): Sheet {
  const words = wallChartWords(locale);
  const width = WIDTHS.front.length + chart.columns.length + WIDTHS.back.length;
  const note = [
    words.scope(chart.lead, chart.category),
    words.elapsed(chart.issuedOn, chart.year, chart.workingDays, chart.elapsedWorkingDays),
    chart.provisional ? words.provisional : "",
    words.count(chart.rows.length),
  ];
  return {
    name: tableWords(locale).names.chart,
    paper,
    isOnItsSide: true,
    widths: [...WIDTHS.front, ...chart.columns.map(() => WIDTHS.column), ...WIDTHS.back],
    heads: 3,
    canFilter: false,
    rows: [
      [{ value: words.title(chart.unitName, chart.year, chart.quarter), look: "title", span: width }],
      [{ value: note.filter(Boolean).join("　"), look: "note", span: width }],
      heads(chart, words),
      ...bodyRows(chart, words),
      ...totalRows(chart, words),
    ],
  };
}

const heads = ({ columns, quarter }: WallChart, words: WallChartWords): SheetCell[] =>
  [
    words.columns.lead,
    "",
    words.columns.duty,
    words.columns.requirement,
    ...columns.map(({ first, last }) => (quarter === null ? words.month(monthOf(first)) : words.week(first, last))),
    words.columns.total,
    words.columns.note,
  ].map((value) => ({ value, look: "head" }));

/** The body rows; the name of a unit covers the rows of the unit. */
function bodyRows(chart: WallChart, words: WallChartWords): SheetCell[][] {
  const numbered = chart.rows.map((row, index) => ({ row, number: index + 1 }));
  return [...Map.groupBy(numbered, ({ row }) => row.lead)].flatMap(([lead, own]) =>
    own.map(({ row, number }, index) => [
      ...(index === 0 ? [{ value: lead === "" ? words.noLead : lead, look: "strong" as const, down: own.length }] : []),
      { value: number, look: "center" as const },
      { value: row.title, look: "plain" as const },
      { value: row.requirementText, look: "plain" as const },
      ...cellsOf(row, chart, words),
      {
        value: row.total.needed === 0 ? null : words.total(row.total.done, row.total.needed, row.total.unit),
        look: "strong" as const,
      },
      { value: row.note === null ? null : saidOf(row.note, words), look: "center" as const },
    ]),
  );
}

const saidOf = (state: ChartState, words: WallChartWords): string => `${MARKS[state]} ${words.states[state]}`;

function cellsOf(row: WallChartRow, { columns, issuedOn }: WallChart, words: WallChartWords): SheetCell[] {
  if (row.missing !== null)
    return [
      { value: `${MARKS["anchor-unknown"]} ${words.missing(row.missing)}`, look: "hatched", span: columns.length },
    ];
  if (row.counts !== null)
    return row.counts.map((count, index) => ({
      value: count === 0 && (columns[index]?.first ?? issuedOn) > issuedOn ? null : count,
      look: "center",
    }));
  const cells: SheetCell[] = [];
  let next = 0;
  for (const cell of row.cells) {
    for (; next < cell.from; next++) cells.push({ value: null, look: "center" });
    cells.push(periodCell(cell, row, words));
    next = cell.from + cell.span;
  }
  for (; next < columns.length; next++) cells.push({ value: null, look: "center" });
  return cells;
}

function periodCell(cell: ChartCell, { isGoal }: WallChartRow, words: WallChartWords): SheetCell {
  const { span, state, all } = cell;
  const isDone = state === "done" || state === "made-up-late";
  const mark = isGoal ? (isDone ? GOAL.done : GOAL.open) : MARKS[state];
  const share = all > 1 ? ` ${words.share(cell)}` : "";
  return {
    value: `${mark} ${words.states[state]}${share}`,
    look: state === "overdue" ? "strong" : "center",
    span,
  };
}

const totalRows = ({ totals }: WallChart, words: WallChartWords): SheetCell[][] =>
  (["due", "done", "overdue"] as const).map((figure) => [
    { value: words.totals[figure], look: "strong", span: WIDTHS.front.length },
    ...totals.map((total) => ({ value: total[figure] === 0 ? null : total[figure], look: "center" as const })),
    { value: totals.reduce((sum, total) => sum + total[figure], 0), look: "strong" },
    { value: null, look: "center" },
  ]);
