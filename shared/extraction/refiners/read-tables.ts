import type { DueDate } from "../../domain/obligation/requirement.ts";
import { spellOut } from "../parsers/short-dates.ts";
import { festivalDay } from "../parsers/festivals.ts";
import { parseDates } from "../parsers/dates.ts";
import { type Period, parsePeriods } from "../parsers/periods.ts";
import { namesDuty, opensDuty } from "../parsers/duty-clauses.ts";
import type { Block } from "../structure/outline.ts";
import { sentencesOf } from "../structure/sentences.ts";
import type { TableRow } from "../structure/tables.ts";
import { unitsIn } from "../structure/unit-statements.ts";
import type { Span } from "../text/span.ts";
import { readAmounts } from "./read-amounts.ts";
import { readSentence } from "./read-sentence.ts";
import { type Reading, requirement } from "./reading.ts";
import { type PlanText, dueDate, SentenceView } from "./sentence-view.ts";

export interface TableContext extends PlanText {
  readonly masked: string;
}

/** When the rows of a table are due; an empty cell takes what stands above it, as merged cells do. */
interface RowTime {
  readonly due: DueDate | null;
  readonly month: number | null;
  readonly period: Period | null;
}

/** Duties of a task table: every activity in a task cell, at the time of its row. */
export function readTableRows(rows: readonly TableRow[], context: TableContext): Reading[] {
  let time: RowTime = { due: null, month: null, period: null };
  return rows.flatMap((row) => {
    const cell = row.cells.find(({ role, span }) => role === "time" && span.end > span.start);
    if (cell) time = timeOf(context, cell.span);
    return row.cells
      .filter(({ role }) => role === "task")
      .flatMap(({ span }) => readTask(context, row, span, time))
      .map((reading) => ({ ...reading, ...placeOf(row, context) }));
  });
}

/** The row's number is the item, its columns name the units. */
function placeOf({ block, cells }: TableRow, { original }: TableContext): Pick<Reading, "block" | "units"> {
  const number = cells.find(({ role }) => role === "number")?.span;
  const units = (["lead", "supporting"] as const).flatMap((wanted) =>
    cells.filter(({ role }) => role === wanted).flatMap(({ span }) => unitsIn(original, span.start, span.end)),
  );
  return { block: { ...block, item: number ? original.slice(number.start, number.end) : block.item }, units };
}

function timeOf({ masked, planYear }: TableContext, span: Span): RowTime {
  const text = masked.slice(span.start, span.end);
  const date = parseDates(spellOut(text)).at(-1);
  const period = parsePeriods(text).find(({ repeats }) => repeats) ?? null;
  const year = date?.year ?? planYear;
  const day = date?.dayIn(year) ?? null;
  return {
    due: day && !period ? dueDate(year, day.month, day.day) : null,
    month: date?.sort === "month" ? (day?.month ?? null) : null,
    period,
  };
}

function readTask(context: TableContext, row: TableRow, cell: Span, time: RowTime): Reading[] {
  const activities = time.month === null ? [cell] : splitAtBlanks(context.original, cell);
  return activities
    .filter(({ start, end }) => end - start >= 2)
    .flatMap((activity) => readActivity(context, row, activity, time));
}

/** In a month's cell blanks divide the activities. */
const splitAtBlanks = (text: string, cell: Span): Span[] =>
  Array.from(text.slice(cell.start, cell.end).matchAll(/\S+/g), (match) => ({
    start: cell.start + match.index,
    end: cell.start + match.index + match[0].length,
  }));

function readActivity(context: TableContext, row: TableRow, span: Span, time: RowTime): Reading[] {
  const block = { ...row.block, ...span };
  const timeless = time.due === null && time.period === null;
  const read = sentencesOf(context.masked, block).map((sentence) => {
    const view = new SentenceView(sentence, context);
    return { sentence, readings: timeless ? readSentence(view) : readAmounts(view) };
  });
  if (read.every(({ readings }) => readings.length === 0)) return [activityAt(context, block, span, time)];
  return read.flatMap(({ sentence, readings }) => {
    if (readings.length > 0) return readings.map((reading) => withRowTime(reading, time));
    const words = context.original.slice(sentence.start, sentence.end);
    return opensDuty(words) || namesDuty(words) ? [activityAt(context, block, sentence, time)] : [];
  });
}

/** What is asked for without a number of its own, at the time of its row. */
function activityAt(context: TableContext, block: Block, { start, end }: Span, time: RowTime): Reading {
  const span = { start, end };
  const due = festivalIn(context, span, time.month) ?? time.due;
  const common = { ...span, block, parts: [span], stated: [], implied: [], rules: ["table-row"] } as const;
  if (due) return { ...common, requirement: requirement({ kind: "deadline", due }), stated: ["due"] };
  if (!time.period) return { ...common, requirement: requirement({ kind: "standing" }) };
  const { period, pattern } = time.period;
  return {
    ...common,
    requirement: requirement({ kind: "cadence", count: 1, comparator: "=", unit: "次", period, pattern }),
    stated: ["period"],
  };
}

function withRowTime(reading: Reading, time: RowTime): Reading {
  const { kind, due } = reading.requirement;
  return kind === "quantity" && due === null
    ? { ...reading, requirement: { ...reading.requirement, due: time.due }, rules: [...reading.rules, "table-row"] }
    : reading;
}

/** A festival of the row's month gives its day. 春节 is a season: what is done for it is done around it. */
function festivalIn({ masked, planYear }: TableContext, { start, end }: Span, month: number | null): DueDate | null {
  if (month === null) return null;
  const festivals = parseDates(masked.slice(start, end)).filter(({ sort }) => sort === "festival");
  const date = festivals.length === 1 ? festivals[0] : undefined;
  const day = date?.dayIn(planYear) ?? null;
  const isSeason = day !== null && samePlace(day, festivalDay("春节", planYear));
  return day && day.month === month && !isSeason ? dueDate(planYear, day.month, day.day) : null;
}

const samePlace = (a: { month: number; day: number }, b: { month: number; day: number } | null): boolean =>
  a.month === b?.month && a.day === b.day;
