import { type DayNumber, daysInMonth, dayParts, weekdayOfNumber } from "../date/day-number.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import type { WeekdayNum } from "./weekday.ts";

/** Whether a day lies in the months of BYMONTH; without it, each does. */
export const isInMonths = ({ byMonth }: RecurrenceRule, day: DayNumber): boolean =>
  byMonth.length === 0 || byMonth.includes(dayParts(day).month);

/** Whether a day is one of the weekdays of BYDAY. The numbers before the weekdays are ignored. */
export const isOnWeekdays = ({ byDay }: RecurrenceRule, day: DayNumber): boolean =>
  byDay.length === 0 || byDay.some((entry) => entry.weekday === weekdayOfNumber(day));

/** Whether a day is one of BYMONTHDAY, counted from the month's start or end. */
export function isOnMonthDays({ byMonthDay }: RecurrenceRule, day: DayNumber): boolean {
  if (byMonthDay.length === 0) return true;
  const parts = dayParts(day);
  const fromEnd = parts.day - daysInMonth(parts.year, parts.month) - 1;
  return byMonthDay.some((wanted) => wanted === parts.day || wanted === fromEnd);
}

/**
 * The weekdays of BYDAY within the `length` days from `first` on: each, or the numbered one of them. A weekday and a
 * number of it side by side (`MO,-1MO`) are both meant, not only where they meet.
 */
export function weekdaysWithin(byDay: readonly WeekdayNum[], first: DayNumber, length: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (const { ordinal, weekday } of byDay) {
    const offset = (weekday - weekdayOfNumber(first) + 7) % 7;
    const occurrences = Math.floor((length - 1 - offset) / 7) + 1;
    if (ordinal === null) for (let at = offset; at < length; at += 7) days.push(first + at);
    else {
      const position = ordinal < 0 ? occurrences + ordinal : ordinal - 1;
      if (position >= 0 && position < occurrences) days.push(first + offset + position * 7);
    }
  }
  return ascendingOnce(days);
}

/** The values sorted, each once; a list of one, the common case, is returned unchanged. */
export const ascendingOnce = (values: readonly number[]): number[] =>
  values.length < 2 ? [...values] : [...new Set(values)].toSorted((a, b) => a - b);
