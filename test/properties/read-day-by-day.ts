import {
  differenceInCalendarMonths,
  differenceInCalendarWeeks,
  getDaysInMonth,
  getISODay,
  getWeek,
  getWeekYear,
} from "date-fns";
import type { DateWindow } from "../../shared/domain/date/date-window.ts";
import {
  type PlainDate,
  addDays,
  addDaysWithin,
  dayOf,
  daysBetween,
  monthOf,
  toUtc,
  yearOf,
} from "../../shared/domain/date/plain-date.ts";
import type { RecurrenceRule } from "../../shared/domain/recurrence/recurrence-rule.ts";

/** Before the start, its period may have begun. */
const LONGEST_PERIOD = 380;

/**
 * RFC 5545 3.3.10 read one day after the other, without any thought for speed: each day is asked whether its period is one of the
 * rule's, and whether every BY part lets it in; BYSETPOS then chooses among the days of a period. No numbered weekdays and no
 * BYYEARDAY. Shares nothing with the engine that it judges; weeks, months and their lengths are date-fns's.
 */
export function readDayByDay(rule: RecurrenceRule, start: PlainDate, { from, to }: DateWindow): PlainDate[] {
  const periods = new Map<number, PlainDate[]>();
  const last = addDaysWithin(to, LONGEST_PERIOD);
  const days = daysBetween(addDaysWithin(start, -LONGEST_PERIOD), last);
  for (let index = 0; index <= days; index++) {
    const day = addDays(last, index - days);
    const away = periodsBetween(rule, start, day);
    if (away < 0 || away % rule.interval !== 0 || !isLetIn(rule, start, day)) continue;
    periods.set(away, [...(periods.get(away) ?? []), day]);
  }
  const set = [...periods.values()].flatMap((days) => chosen(days, rule.bySetPos)).filter((day) => day >= start);
  const ended = set.toSorted().filter((day) => rule.until === null || day <= rule.until);
  return ended.slice(0, rule.count ?? ended.length).filter((day) => from <= day && day <= to);
}

const chosen = (days: readonly PlainDate[], positions: readonly number[]): readonly PlainDate[] =>
  positions.length === 0
    ? days
    : days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));

const weekOptions = ({ weekStart }: RecurrenceRule) =>
  ({ weekStartsOn: (weekStart % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6, firstWeekContainsDate: 4 }) as const;

/** How many periods of the rule's frequency lie between the start's and the day's. A year is the calendar's, of week numbers too. */
function periodsBetween(rule: RecurrenceRule, start: PlainDate, day: PlainDate): number {
  const [first, then] = [toUtc(start), toUtc(day)];
  switch (rule.freq) {
    case "DAILY":
      return Math.round((then.getTime() - first.getTime()) / 86_400_000);
    case "WEEKLY":
      return differenceInCalendarWeeks(then, first, weekOptions(rule));
    case "MONTHLY":
      return differenceInCalendarMonths(then, first);
    case "YEARLY":
      return yearOf(day) - yearOf(start);
  }
}

function isLetIn(rule: RecurrenceRule, start: PlainDate, day: PlainDate): boolean {
  const moment = toUtc(day);
  const { byMonth, byMonthDay, byDay, byWeekNo, freq } = rule;
  if (byMonth.length > 0 && !byMonth.includes(monthOf(day))) return false;
  if (byMonthDay.length > 0) {
    const fromEnd = dayOf(day) - getDaysInMonth(moment) - 1;
    if (!byMonthDay.includes(dayOf(day)) && !byMonthDay.includes(fromEnd)) return false;
  }
  if (byDay.length > 0 && !byDay.some(({ weekday }) => weekday === getISODay(moment))) return false;
  if (byWeekNo.length > 0) {
    const week = getWeek(moment, weekOptions(rule));
    if (
      !byWeekNo.includes(week) &&
      !byWeekNo.includes(week - weeksIn(rule, getWeekYear(moment, weekOptions(rule))) - 1)
    )
      return false;
  }
  if (byMonthDay.length > 0 || byDay.length > 0) return true;
  if (freq === "WEEKLY" || byWeekNo.length > 0) return getISODay(moment) === getISODay(toUtc(start));
  if (freq === "MONTHLY") return dayOf(day) === dayOf(start);
  if (freq !== "YEARLY") return true;
  return dayOf(day) === dayOf(start) && (byMonth.length > 0 || monthOf(day) === monthOf(start));
}

/** 28 December lies in the last week of its year, whichever day weeks begin on. */
const weeksIn = (rule: RecurrenceRule, year: number): number => {
  const last = toUtc(`${year}-12-28` as PlainDate);
  const next = toUtc(`${year}-12-31` as PlainDate);
  return Math.max(
    getWeek(last, weekOptions(rule)),
    getWeekYear(next, weekOptions(rule)) === year ? getWeek(next, weekOptions(rule)) : 0,
  );
};
