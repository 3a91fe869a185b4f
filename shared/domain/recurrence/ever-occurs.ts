import type { NeverReason } from "../errors.ts";
import { LAST_YEAR } from "../date/day-number.ts";
import { type PlainDate, addDays, dateOf, yearOf } from "../date/plain-date.ts";
import { expandRule, firstDateFrom } from "./expand-rule.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** Leap days and weekdays meet in every way within 28 years that no century year cuts short. */
const FIRST_YEAR = 2000;
const CYCLE_YEARS = 28;

/**
 * Whether any day at all meets the rule's BY parts: 31 February, the sixth Monday of a month and position 2 of a set
 * of one never do. Interval, count and end are left out: they thin the set and depend on the start (see `whyNever`).
 */
export function everOccurs(rule: RecurrenceRule): boolean {
  const open: RecurrenceRule = { ...rule, interval: 1, count: null, until: null };
  return startsOf(rule).some((start) => {
    for (let year = FIRST_YEAR; year < FIRST_YEAR + CYCLE_YEARS; year++)
      if (expandRule(open, start, { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }).length > 0) return true;
    return false;
  });
}

/**
 * A week named without a day takes the weekday of the rule's start [RFC5545 3.3.10], so a start on each weekday is
 * tried.
 */
function startsOf({ byWeekNo, byDay, byMonthDay, byYearDay }: RecurrenceRule): PlainDate[] {
  const first = dateOf(FIRST_YEAR, 1, 1);
  const takesWeekday = byWeekNo.length > 0 && byDay.length + byMonthDay.length + byYearDay.length === 0;
  return takesWeekday ? Array.from({ length: 7 }, (_, index) => addDays(first, index)) : [first];
}

/**
 * Why a rule that starts on `start` gives no date from `from` on: it has ended, its count is used up, or its interval
 * skips every day that it names (each second year from an odd one, and 29 February). Null when the rule gives a date.
 */
export function whyNever(rule: RecurrenceRule, start: PlainDate, from: PlainDate): NeverReason | null {
  if (firstDateFrom(rule, start, from) !== null) return null;
  if (rule.until !== null && firstDateFrom({ ...rule, until: null }, start, from) !== null) return "until";
  if (rule.count !== null && firstDateFrom({ ...rule, count: null }, start, from) !== null) return "count";
  if (rule.interval > 1 && firstDateFrom({ ...rule, interval: 1 }, start, from) !== null) return "interval";
  return yearOf(from) > LAST_YEAR - CYCLE_YEARS ? "calendar-end" : "no-such-day";
}
