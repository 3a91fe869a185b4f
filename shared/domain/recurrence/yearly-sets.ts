import { type DayNumber, dayNumberOf, isLeapYear, dayParts, weekdayOfNumber } from "../date/day-number.ts";
import { ascendingOnce, isInMonths, isOnMonthDays, isOnWeekdays, weekdaysWithin } from "./by-parts.ts";
import { daysOfMonth } from "./monthly-sets.ts";
import type { PeriodSets } from "./period-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { weekNumbersOf } from "./week-number.ts";

/** FREQ=YEARLY: day by day where the year's own days or weeks are named, month by month otherwise. */
export function yearlySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
  const begin = dayParts(start);
  const yearAt = (index: number) => begin.year + index * rule.interval;
  const daysOfYear = namesYear(rule)
    ? (year: number) => filteredDays(rule, year, weekdayOfNumber(start))
    : monthByMonth(rule, begin);
  return {
    indexNear: (day) => Math.floor((dayParts(day).year - begin.year) / rule.interval),
    firstDayOf: (index) => dayNumberOf(yearAt(index), 1, 1),
    daysOf: (index) => daysOfYear(yearAt(index)),
  };
}

/** Numbered weekdays without BYMONTH count within the year, while BYMONTHDAY counts within its months. */
const namesYear = (rule: RecurrenceRule): boolean =>
  rule.byWeekNo.length > 0 || rule.byYearDay.length > 0 || (rule.byMonth.length === 0 && rule.byDay.length > 0);

function monthByMonth(rule: RecurrenceRule, begin: { month: number; day: number }): (year: number) => DayNumber[] {
  const months = monthsOf(rule, begin.month);
  return (year) => months.flatMap((month) => daysOfMonth(rule, year, month, begin.day));
}

function monthsOf(rule: RecurrenceRule, startMonth: number): number[] {
  if (rule.byMonth.length > 0) return ascendingOnce(rule.byMonth);
  return rule.byMonthDay.length > 0 ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [startMonth];
}

/** The days of a year that meet every part given; the start's weekday stands in where weeks are named alone. */
function filteredDays(rule: RecurrenceRule, year: number, startWeekday: number): DayNumber[] {
  const first = dayNumberOf(year, 1, 1);
  const length = isLeapYear(year) ? 366 : 365;
  const weekdays = numberedWeekdays(rule, first, length);
  const days: DayNumber[] = [];
  for (const day of weekdays ?? Array.from({ length }, (_, index) => first + index))
    if (
      isInMonths(rule, day) &&
      isOnMonthDays(rule, day) &&
      isOnWeekdays(rule, day) &&
      isOnYearDays(rule, day - first + 1, length) &&
      isInWeeks(rule, day) &&
      (hasDayPart(rule) || weekdayOfNumber(day) === startWeekday)
    )
      days.push(day);
  return days;
}

/** The days that BYDAY names within the year, or within its months where BYMONTH is given; null without BYDAY. */
function numberedWeekdays(rule: RecurrenceRule, first: DayNumber, length: number): DayNumber[] | null {
  if (rule.byDay.length === 0) return null;
  if (rule.byMonth.length === 0) return weekdaysWithin(rule.byDay, first, length);
  const { year } = dayParts(first);
  const limited = { ...rule, byMonthDay: [] };
  return ascendingOnce(rule.byMonth).flatMap((month) => daysOfMonth(limited, year, month, 1));
}

const hasDayPart = (rule: RecurrenceRule): boolean =>
  rule.byDay.length > 0 || rule.byMonthDay.length > 0 || rule.byYearDay.length > 0;

const isOnYearDays = ({ byYearDay }: RecurrenceRule, dayOfYear: number, length: number): boolean =>
  byYearDay.length === 0 || byYearDay.some((wanted) => wanted === dayOfYear || wanted === dayOfYear - length - 1);

function isInWeeks({ byWeekNo, weekStart }: RecurrenceRule, day: DayNumber): boolean {
  if (byWeekNo.length === 0) return true;
  const { week, fromEnd } = weekNumbersOf(day, weekStart);
  return byWeekNo.some((wanted) => wanted === week || wanted === fromEnd);
}
