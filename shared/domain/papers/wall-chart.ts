import { type PlainDate, compareDates, dateOf, earlierOf, laterOf } from "../date/plain-date.ts";
import type { OccurrenceId } from "../obligation/occurrence.ts";
import { type ChartState, worstOf } from "./chart-state.ts";

/** A column of the chart: a month of the year, or a week of a quarter. Columns follow each other without a gap. */
export interface ChartColumn {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The facts of an occurrence that the chart needs. */
export interface ChartOccurrence {
  readonly key: OccurrenceId;
  /** The first day of the period, or the date itself. */
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** The day that carries the mark. */
  readonly due: PlainDate;
  readonly state: ChartState;
}

/** Something that counts for a number, on the day on which it happened. */
export interface ChartCount {
  readonly on: PlainDate;
  readonly amount: number;
}

/** One requirement of a duty, with all its subjects. */
export interface ChartDuty {
  readonly obligationId: string;
  readonly title: string;
  readonly requirementText: string;
  readonly lead: string | null;
  readonly category: string;
  /** A stage goal (阶段目标) of work without a number. */
  readonly isGoal: boolean;
  readonly occurrences: readonly ChartOccurrence[];
  /**
   * The counted amounts by day, for a number over the year or over another period longer than a column. Null where the
   * marks tell everything.
   */
  readonly counts: readonly ChartCount[] | null;
  /** The number asked for and reached, over all its subjects; null where occurrences are counted instead. */
  readonly quota: { readonly done: number; readonly needed: number; readonly unit: string } | null;
  /** The entry that is missing before anything can be due; null where the dates are known. */
  readonly missing: string | null;
}

/** One cell of the chart. A cell that covers several columns is merged over its period. */
export interface ChartCell {
  /** The index of the first column, and the number of columns. */
  readonly from: number;
  readonly span: number;
  /** The index of the column in which the occurrence is due. */
  readonly mark: number;
  readonly state: ChartState;
  /** The number of occurrences without waived ones, and how many of them are done, late ones included. */
  readonly all: number;
  readonly done: number;
  /** How many of them are overdue today; the others that are not done are not due yet. */
  readonly overdue: number;
  readonly keys: OccurrenceId[];
}

/** A row of the chart. */
export interface WallChartRow {
  readonly obligationId: string;
  readonly title: string;
  readonly requirementText: string;
  readonly lead: string;
  readonly category: string;
  /** The row is a stage goal, so its marks are diamonds. */
  readonly isGoal: boolean;
  /** Ascending, none over another. Empty for a number and for what has no date. */
  readonly cells: ChartCell[];
  /** The amount in each column, for a requirement with a number; null for others. */
  readonly counts: number[] | null;
  /** The occurrence that a number's cells open; null elsewhere. */
  readonly key: OccurrenceId | null;
  readonly missing: string | null;
  readonly total: { readonly done: number; readonly needed: number; readonly unit: string | null };
  /** The pressing state; null where nothing presses. */
  readonly note: ChartState | null;
}

/**
 * How many occurrences are due in a column, and how many of these are done and overdue. A number is an occurrence of its period as any
 * other, so that the columns of a year add up to the figures of its report and ledger.
 */
export interface ChartTotal {
  readonly due: number;
  readonly done: number;
  readonly overdue: number;
}

/** The year's duties over its months (挂图) as data; every format is drawn from this. */
export interface WallChart {
  readonly year: number;
  /** Null for the months of the year; 1 to 4 for the weeks of that quarter. */
  readonly quarter: number | null;
  readonly unitName: string;
  readonly lead: string | null;
  readonly category: string | null;
  readonly issuedOn: PlainDate;
  readonly workingDays: number;
  readonly elapsedWorkingDays: number;
  readonly provisional: boolean;
  readonly columns: ChartColumn[];
  /** Index of the column that today lies in; null outside. */
  readonly today: number | null;
  /** The rows by lead unit, in the order in which each unit first appears; rows without a lead unit come last. */
  readonly rows: WallChartRow[];
  readonly totals: ChartTotal[];
}

export type WallChartInput = Pick<
  WallChart,
  | "year"
  | "quarter"
  | "unitName"
  | "lead"
  | "category"
  | "issuedOn"
  | "workingDays"
  | "elapsedWorkingDays"
  | "provisional"
> & {
  readonly columns: readonly ChartColumn[];
  /** The duties in the order of the plan. */
  readonly duties: readonly ChartDuty[];
};

/** Lays the duties over the columns; derives no date and no state itself. */
export function buildWallChart({ duties, columns, ...head }: WallChartInput): WallChart {
  const wanted = duties.filter(
    ({ lead, category }) =>
      (head.lead === null || lead === head.lead) && (head.category === null || category === head.category),
  );
  const rows = grouped(wanted.map((duty) => rowOf(duty, columns)));
  return {
    ...head,
    columns: [...columns],
    today: indexOf(head.issuedOn, columns),
    rows,
    totals: totalsOf(wanted, columns, head.year),
  };
}

const grouped = (rows: readonly WallChartRow[]): WallChartRow[] =>
  [...Map.groupBy(rows, ({ lead }) => lead)]
    .toSorted(([a], [b]) => Number(a === "") - Number(b === ""))
    .flatMap(([, own]) => own);

function rowOf(duty: ChartDuty, columns: readonly ChartColumn[]): WallChartRow {
  const { obligationId, title, requirementText, category, isGoal, occurrences, counts, quota, missing } = duty;
  const cells = counts === null ? cellsOf(occurrences, columns) : [];
  const states = occurrences.map(({ state }) => state);
  const asked = occurrences.filter(({ state }) => state !== "waived");
  return {
    obligationId,
    title,
    requirementText,
    lead: duty.lead ?? "",
    category,
    isGoal,
    cells,
    counts: counts && columns.map((column) => sumWithin(counts, column)),
    key: counts === null ? null : (occurrences[0]?.key ?? null),
    missing,
    total: quota ?? { done: asked.filter(isDone).length, needed: asked.length, unit: null },
    note: noteOf(states, missing),
  };
}

/** Hours may be halves: sums of tenths stay tenths. */
const sumWithin = (counts: readonly ChartCount[], { first, last }: ChartColumn): number =>
  Math.round(counts.reduce((sum, { on, amount }) => (first <= on && on <= last ? sum + amount : sum), 0) * 10) / 10;

const isDone = ({ state }: ChartOccurrence): boolean => state === "done" || state === "made-up-late";
const isOverdue = ({ state }: ChartOccurrence): boolean => state === "overdue";

function noteOf(states: readonly ChartState[], missing: string | null): ChartState | null {
  if (missing !== null) return "anchor-unknown";
  const worst = worstOf(states);
  return worst === "overdue" || worst === "behind-pace" ? worst : null;
}

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly mark: number;
  readonly occurrence: ChartOccurrence;
}

/**
 * Makes cells: occurrences of the same columns share one; where two would overlap, the later one begins behind the
 * first.
 */
function cellsOf(occurrences: readonly ChartOccurrence[], columns: readonly ChartColumn[]): ChartCell[] {
  const placed = occurrences.flatMap((occurrence) => place(occurrence, columns) ?? []);
  const cells: Placed[][] = [];
  for (const occurrence of placed.toSorted((a, b) => a.mark - b.mark || a.from - b.from)) {
    const before = cells.at(-1);
    const end = before ? endOf(before) : -1;
    if (before && occurrence.mark <= end) before.push(occurrence);
    else cells.push([{ ...occurrence, from: Math.max(occurrence.from, end + 1) }]);
  }
  return cells.map(mergedCell);
}

const endOf = (cell: readonly Placed[]): number => Math.max(...cell.map(({ to }) => to));

function mergedCell(placed: readonly Placed[]): ChartCell {
  const from = placed[0]?.from ?? 0;
  const occurrences = placed.map(({ occurrence }) => occurrence);
  const asked = occurrences.filter(({ state }) => state !== "waived");
  return {
    from,
    span: endOf(placed) - from + 1,
    mark: Math.max(...placed.map(({ mark }) => mark)),
    state: worstOf(occurrences.map(({ state }) => state)) ?? "scheduled",
    all: asked.length,
    done: asked.filter(isDone).length,
    overdue: asked.filter(isOverdue).length,
    keys: occurrences.map(({ key }) => key),
  };
}

/**
 * A period no longer than a column is placed where it is due, a longer one over all its columns. Null for an
 * occurrence outside the chart.
 */
function place(occurrence: ChartOccurrence, columns: readonly ChartColumn[]): Placed | null {
  const [start, end] = [columns[0]?.first, columns.at(-1)?.last];
  if (!start || !end || occurrence.last < start || occurrence.first > end) return null;
  // A shift may have carried the date over the edge of the chart.
  const clamp = (date: PlainDate) => indexOf(date < start ? start : date > end ? end : date, columns) ?? 0;
  const mark = clamp(occurrence.due);
  const [from, to] = [clamp(occurrence.first), clamp(occurrence.last)];
  const isShort = to - from <= 1 && !isOver(occurrence, columns[from]);
  return isShort ? { from: mark, to: mark, mark, occurrence } : { from, to: Math.max(to, mark), mark, occurrence };
}

/** Whether a period reaches over the whole of a column and beyond it. */
const isOver = ({ first, last }: ChartOccurrence, column: ChartColumn | undefined): boolean =>
  column !== undefined && compareDates(first, column.first) <= 0 && last > column.last;

const indexOf = (date: PlainDate, columns: readonly ChartColumn[]): number | null => {
  const index = columns.findIndex(({ first, last }) => first <= date && date <= last);
  return index < 0 ? null : index;
};

/**
 * Counts each occurrence once, in the column of the day on which it is due. A day that a shift carried over the edge of the year counts
 * on that edge; one outside the columns of a quarter counts in its own quarter.
 */
function totalsOf(duties: readonly ChartDuty[], columns: readonly ChartColumn[], year: number): ChartTotal[] {
  const [first, last] = [dateOf(year, 1, 1), dateOf(year, 12, 31)];
  const asked = duties.flatMap(({ occurrences }) => occurrences).filter(({ state }) => state !== "waived");
  const byColumn = Map.groupBy(asked, ({ due }) => indexOf(earlierOf(laterOf(due, first), last), columns));
  return columns.map((_, index) => {
    const own = byColumn.get(index) ?? [];
    return { due: own.length, done: own.filter(isDone).length, overdue: own.filter(isOverdue).length };
  });
}
