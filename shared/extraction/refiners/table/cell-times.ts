import type { DueDate } from "../../../domain/obligation/requirement.ts";
import { type DatePhrase, lastDayOf, parseDates } from "../../parsers/dates.ts";
import { type PeriodPhrase, parsePeriods } from "../../parsers/periods.ts";
import { spellOut } from "../../parsers/short-dates.ts";
import { withoutWeekday } from "../../structure/cell-kinds.ts";
import type { Months } from "../../structure/month-context.ts";
import { allMatches } from "../../text/all-matches.ts";
import { dueDate } from "../sentence-view.ts";

/** When a row of a table is due. */
export interface CellTime {
  /** The last day that is in time; null where it is asked for again and again, or no day is named. */
  readonly due: DueDate | null;
  /** The period of a repeated duty; null for a single one. */
  readonly period: PeriodPhrase | null;
  /** Set where the cell names this month and no day, so that an activity may have a day of its own. */
  readonly month: number | null;
}

/** The context of a table that its cells leave out. */
export interface TimeFrame {
  readonly year: number | null;
  /** The months that the caption names. */
  readonly months: Months | null;
}

const LISTED = /^[、，；和及与/]?$/;
/** 9.1下午, 3.15前: in a column of times such a pair is a date, whatever follows it. */
const SHORT = /(?<![\d./年-])(1[0-2]|0?[1-9])[./．](3[01]|[12]\d|0?[1-9])(?![\d./．-]|\d*[年月])/g;
/** 9月1日、2日和5日: a list of days that names the month once. */
const LISTED_DAYS = /(\d{1,2}月)(\d{1,2}日?(?:[、，和及与]\d{1,2}日?)*[、，和及与]\d{1,2}日)(?!\d|[-—–～~至到])/g;
const YEAR = /(\d{4})年/g;

/** The times of a cell: all of a list (6月、12月), the end of a stretch; null where the cell names none. */
export function timesIn(cell: string, head: string, frame: TimeFrame): CellTime[] {
  const words = spelled(cell, head, frame);
  const period = parsePeriods(words).find(({ repeats }) => repeats) ?? null;
  const year = Number(YEAR.exec(head)?.[1] ?? frame.year) || null;
  YEAR.lastIndex = 0;
  const dates = parseDates(words);
  if (period !== null && (period.period !== "year" || dates.length === 0)) return [{ due: null, period, month: null }];
  const times = listedIn(words, dates, frame.year).flatMap((date) =>
    timeOf(date, period === null ? year : null, frame),
  );
  const years = allMatches(words, YEAR);
  if (dates.length > 0 || years.length === 0) return times;
  return [{ due: dueDate(Number(years.at(-1)?.[1]), 12, 31), period: null, month: null }];
}

function timeOf(date: DatePhrase, planYear: number | null, frame: TimeFrame): CellTime[] {
  const ahead = frame.year === null ? null : frame.year + (date.yearsAhead ?? 0);
  const year = date.year ?? ((date.yearsAhead ?? 0) > 0 ? ahead : planYear);
  const day = date.dayIn(year ?? frame.year);
  if (day === null || day.day > lastDayOf(day.month, year ?? 4)) return [];
  const isBare = date.sort === "month" && !date.firm;
  return [{ due: dueDate(year, day.month, day.day), period: null, month: isBare ? day.month : null }];
}

/**
 * The cell as prose would write it: 9.1（周三） → 9月1日, 5 under 月份 → 5月, 23日 below a caption that names May → 5月23日, 6、12月
 * → 6月、12月.
 */
function spelled(cell: string, head: string, { months }: TimeFrame): string {
  const words = withoutWeekday(cell).replace(/(?<![\d.])(\d{1,2})(?=(?:、\d{1,2})*、\d{1,2}月)/g, "$1月");
  if (/^\d{1,2}$/.test(words) && /月/.test(head)) return `${words}月`;
  if (/^[1-4一二三四]$/.test(words) && /季/.test(head)) return `第${words}季度`;
  const ofMonth = months !== null && months.first === months.last && /^\d{1,2}(?:日|$)/.test(words);
  if (ofMonth) return `${months.last}月${words}${/日/.test(words) ? "" : "日"}`;
  return spellOut(words)
    .replace(SHORT, "$1月$2日")
    .replace(LISTED_DAYS, (_, month: string, days: string) =>
      (days.match(/\d{1,2}/g) ?? []).map((day) => `${month}${day}日`).join("、"),
    )
    .replace(/(月\d{1,2}日?[-—–～~至到]{1,2}\d{1,2})$/, "$1日");
}

/** The dates that count: each of a list; the last of a stretch or of consecutive months. */
function listedIn(words: string, dates: readonly DatePhrase[], year: number | null): readonly DatePhrase[] {
  const apart = dates.every((date, index) => {
    const previous = dates[index - 1];
    return (
      previous === undefined || (LISTED.test(words.slice(previous.end, date.start)) && isApart(previous, date, year))
    );
  });
  const last = dates.at(-1);
  return apart || last === undefined ? dates : [last];
}

/** Whether two dates are separate: 6月、12月 and 9月1日、9月2日 are; 7月、8月 is one summer. */
function isApart(a: DatePhrase, b: DatePhrase, year: number | null): boolean {
  const [from, to] = [a.dayIn(year), b.dayIn(year)];
  if (from === null || to === null || a.sort !== b.sort) return false;
  const step = a.sort === "season" ? 3 : a.sort === "day" ? -1 : 1;
  return Math.abs(to.month - from.month) > step;
}
