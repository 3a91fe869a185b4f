import { type DayNumber, LAST_DAY_NUMBER, fromDayNumber, toDayNumber } from "../date/day-number.ts";
import type { DateWindow } from "../date/date-window.ts";
import { type PlainDate, earlierOf } from "../date/plain-date.ts";
import { ascendingOnce } from "./by-parts.ts";
import type { PeriodSets } from "./period-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { dailySets } from "./daily-sets.ts";
import { monthlySets } from "./monthly-sets.ts";
import { weeklySets } from "./weekly-sets.ts";
import { yearlySets } from "./yearly-sets.ts";

/**
 * The nominal dates of a rule inside a window, ascending, each once.
 *
 * `start` is DTSTART: it sets the phase of INTERVAL, the days that the rule leaves out, and where COUNT begins; it is
 * a date of the set only when the rule meets it [RFC5545 #8]. Plain day arithmetic throughout: the search ends with
 * the window, so a rule that never occurs costs one pass and gives an empty list, where rrule would go on to the year
 * 9999. A property test holds the dates to rrule's.
 */
export function expandRule(rule: RecurrenceRule, start: PlainDate, window: DateWindow): PlainDate[] {
  const last = rule.until === null ? window.to : earlierOf(rule.until, window.to);
  if (last < window.from || last < start) return [];
  const span = { start: toDayNumber(start), from: toDayNumber(window.from), last: toDayNumber(last) };
  return expandSets(rule, setsOf(rule, start), span, Number.POSITIVE_INFINITY).map(fromDayNumber);
}

/**
 * The first date of a rule on or after `from`; null when the calendar, which ends with the year 2199, holds none. The
 * search passes the calendar's periods at most once, so it also ends for a rule that never occurs.
 */
export function firstDateFrom(rule: RecurrenceRule, start: PlainDate, from: PlainDate): PlainDate | null {
  const last = rule.until === null ? LAST_DAY_NUMBER : Math.min(toDayNumber(rule.until), LAST_DAY_NUMBER);
  const span = { start: toDayNumber(start), from: toDayNumber(from), last };
  const [first] = expandSets(rule, setsOf(rule, start), span, 1);
  return first === undefined ? null : fromDayNumber(first);
}

interface Span {
  readonly start: DayNumber;
  readonly from: DayNumber;
  readonly last: DayNumber;
}

/** @param most After so many dates the search ends. */
function expandSets(rule: RecurrenceRule, sets: PeriodSets, { start, from, last }: Span, most: number): DayNumber[] {
  const dates: DayNumber[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  // COUNT is counted from the start; without it the periods before the window can be skipped.
  const firstIndex = rule.count === null && from > start ? sets.indexNear(from) : 0;
  for (let index = firstIndex; sets.firstDayOf(index) <= last; index += 1) {
    for (const day of positioned(sets.daysOf(index), rule.bySetPos)) {
      if (day < start) continue;
      if (day > last || left === 0 || dates.length === most) return dates;
      left -= 1;
      if (day >= from) dates.push(day);
    }
  }
  return dates;
}

/** The days of one period's set that BYSETPOS names, each once; all days without BYSETPOS. */
function positioned(days: readonly DayNumber[], positions: readonly number[]): readonly DayNumber[] {
  if (positions.length === 0) return days;
  const indexes = positions.map((at) => (at > 0 ? at - 1 : days.length + at));
  return ascendingOnce(indexes).flatMap((index) => days[index] ?? []);
}

const SETS = { DAILY: dailySets, WEEKLY: weeklySets, MONTHLY: monthlySets, YEARLY: yearlySets } as const;

/** The periods of a rule that starts on `start`, each with its set of days. */
const setsOf = (rule: RecurrenceRule, start: PlainDate): PeriodSets => SETS[rule.freq](rule, toDayNumber(start));
