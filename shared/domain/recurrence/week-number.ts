import { type DayNumber, dayNumberOf, dayParts, weekdayOfNumber } from "../date/day-number.ts";

/** A day's week in the year that the week belongs to. */
export interface WeekNumbers {
  /** 1 to 53. */
  readonly week: number;
  /** −1 for the year's last week. */
  readonly fromEnd: number;
}

/**
 * The week of a day as BYWEEKNO counts it: weeks begin on WKST, and the first one of a year is the first with at least
 * four of its days in it. The first days of January may lie in the last week of the year before [RFC5545 #11].
 */
export function weekNumbersOf(day: DayNumber, weekStart: number): WeekNumbers {
  const firstOfWeek = startOfWeek(day, weekStart);
  // The fourth day of a week decides the year that the week belongs to.
  const { year } = dayParts(firstOfWeek + 3);
  const week = (firstOfWeek - firstWeekOf(year, weekStart)) / 7 + 1;
  const weeks = (firstWeekOf(year + 1, weekStart) - firstWeekOf(year, weekStart)) / 7;
  return { week, fromEnd: week - weeks - 1 };
}

/** The first day of week 1, which is the week of 4 January. */
const firstWeekOf = (year: number, weekStart: number): DayNumber => startOfWeek(dayNumberOf(year, 1, 4), weekStart);

const startOfWeek = (day: DayNumber, weekStart: number): DayNumber =>
  day - ((weekdayOfNumber(day) - weekStart + 7) % 7);
