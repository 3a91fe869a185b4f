import { parseDates } from "../../parsers/dates.ts";
import { spellOut } from "../../parsers/short-dates.ts";
import { isLasting, withoutWeekday } from "../../structure/cell-kinds.ts";
import { saysTask } from "../../structure/column-roles.ts";
import type { Months } from "../../structure/month-context.ts";
import { numberingOf } from "../../structure/numbering.ts";
import type { TableCell, TableRow } from "../../structure/table-row.ts";
import type { Span } from "../../text/span.ts";
import { type CellTime, timesIn } from "./cell-times.ts";

/** The times of a row and their cells. */
export interface RowTimes {
  /** Empty where no time can be read. */
  readonly times: readonly CellTime[];
  /** The cells with the times, in this row or one above. */
  readonly cells: readonly Span[];
  /** Whether the time is in the row itself. */
  readonly stated: boolean;
  /** Whether the row lasts as long as the plan: 长期坚持. */
  readonly lasts: boolean;
}

export interface TableFrame {
  readonly planYear: number | null;
  readonly months: Months | null;
  readonly wordsOf: (cell: TableCell) => string;
}

/** 每月15日 under 频次; 每月1次 is a number. */
const isRhythm = (words: string): boolean =>
  /^[每按]/.test(words) && !/\d[\u3400-\u9fff]*次|[一两二三四]次/.test(words);
const ENDS = /完成|结束|截止|办结|时限|期限|^[至止]/;
/** 3月2日—8日 beside 三月份, 9.1 beside 第一周: of two columns of times, the one with days is more exact. */
const DAYS = /\d[日号]|^\d{1,2}[./]\d{1,2}/;
const NONE: RowTimes = { times: [], cells: [], stated: false, lasts: false };

/**
 * The times of all rows. A merged cell continues from the row above, and so does a blank cell before the task; a blank
 * cell behind the task means nothing.
 */
export function timesOfRows(rows: readonly TableRow[], around: TableFrame): RowTimes[] {
  const turn = turnOfYear(rows, around);
  let above = NONE;
  let month = "";
  let frame = around;
  return rows.map((row, index) => {
    const section = sectionOf(row, around.wordsOf);
    if (section !== null) frame = { ...frame, months: monthsIn(section) ?? frame.months };
    const year = frame.planYear === null ? null : frame.planYear + (index >= turn ? 1 : 0);
    const cells = row.cells.filter(({ role }) => role === "time");
    const said = cells.filter((cell) => frame.wordsOf(cell) !== "");
    const filled =
      said.length > 0 ? said : row.cells.filter((cell) => cell.role === "measure" && isRhythm(frame.wordsOf(cell)));
    if (filled.length === 0) {
      if (cells.some(({ isMerged }) => isMerged) || (cells.length > 0 && isCalendar(row)))
        return { ...above, stated: false };
      return frame.months === null
        ? NONE
        : { ...NONE, times: timesIn(`${frame.months.last}月`, "", { ...frame, year }) };
    }
    const { chosen, words } = timeWords(filled, month, frame);
    month = /^[\d一二三四五六七八九十]{1,2}月份?$/.test(words) ? words : month;
    const times = timesIn(words.replace(LASTS_LONG, "$1"), chosen.at(-1)?.head ?? "", { ...frame, year });
    above = {
      times,
      cells: chosen.map(({ span }) => span),
      stated: true,
      lasts: times.length === 0 && isLasting(words),
    };
    return above;
  });
}

/** 全年：2018年赛事备赛: a duration followed by an activity, whose figures are no time of the row. */
const LASTS_LONG = /^(全年|常年|长期|常态化)：[^]*$/;

/** 一、党建工作 · 九月份: a row of one cell that divides the table; null where a row is none. */
export function sectionOf({ cells }: TableRow, wordsOf: (cell: TableCell) => string): string | null {
  const said = new Set(cells.map(wordsOf).filter((words) => words !== ""));
  const [words] = said;
  if (cells.length < 2 || said.size !== 1 || words === undefined || words.length > LONGEST_SECTION) return null;
  return monthsIn(words) !== null || (numberingOf(words)?.level ?? 3) < 3 ? words : null;
}
const LONGEST_SECTION = 20;

function monthsIn(section: string): Months | null {
  const [date, other] = parseDates(section);
  const last = other === undefined ? date?.dayIn(null)?.month : undefined;
  if (date === undefined || last === undefined || (date.sort !== "month" && date.sort !== "season")) return null;
  return date.start <= 1 ? { first: date.sort === "month" ? last : last - 2, last } : null;
}

/**
 * The words of a row's time: of a beginning and an end the end, of a month and days the days; a month and a day in two
 * columns are one date.
 */
function timeWords(
  filled: readonly TableCell[],
  above: string,
  { wordsOf }: TableFrame,
): { chosen: readonly TableCell[]; words: string } {
  const [first] = filled;
  if (first === undefined) return { chosen: [], words: "" };
  const day = filled.find((cell) => /^\d{1,2}日?$/.test(wordsOf(cell)) && !/月/.test(cell.head));
  const month = filled.find(
    (cell) => /^[\d一二三四五六七八九十]{1,2}(?:月份?)?$/.test(wordsOf(cell)) && /月/.test(cell.head),
  );
  if (day !== undefined && (month !== undefined || above !== "")) {
    const words = `${(month === undefined ? above : wordsOf(month)).replace(/月份?$/, "")}月${wordsOf(day).replace(/日$/, "")}日`;
    return { chosen: month === undefined ? [day] : [month, day], words };
  }
  const chosen =
    filled.length === 1
      ? first
      : (filled.findLast(({ head }) => ENDS.test(head)) ??
        filled.findLast((cell) => DAYS.test(wordsOf(cell))) ??
        first);
  return { chosen: [chosen], words: wordsOf(chosen) };
}

/** Whether the time stands before the task, as in a calendar. */
export function isCalendar({ cells }: TableRow): boolean {
  const time = cells.findIndex(({ role }) => role === "time");
  const task = cells.findIndex(({ role }) => saysTask(role));
  return time >= 0 && time < task;
}

/**
 * The index of the row at which a calendar continues into the next year: 9月, 10月, 12月, 1月. Such a calendar begins in
 * the second half of the year and falls back once. Infinity for other calendars.
 */
function turnOfYear(rows: readonly TableRow[], { wordsOf }: TableFrame): number {
  const months = rows.flatMap((row, index) => {
    const cell = isCalendar(row)
      ? row.cells.find((other) => other.role === "time" && wordsOf(other) !== "")
      : undefined;
    const [date] = cell === undefined ? [] : parseDates(spellOut(withoutWeekday(wordsOf(cell))));
    const month = date === undefined || date.year !== null ? undefined : date.dayIn(null)?.month;
    return month === undefined ? [] : [{ index, month }];
  });
  const falls = months.filter(({ month }, at) => month < (months[at - 1]?.month ?? 0));
  const [first, fall] = [months[0], falls[0]];
  const turns =
    falls.length === 1 && first !== undefined && first.month > 6 && (months.at(-1)?.month ?? 12) < first.month;
  return turns && fall !== undefined ? fall.index : Infinity;
}
