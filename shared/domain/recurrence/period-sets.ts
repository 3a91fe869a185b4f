import type { DayNumber } from "../date/day-number.ts";

/**
 * A rule as a row of periods (days, weeks, months or years, `interval` apart, the first one holding the start), each
 * with the set of days that its BY parts make [RFC5545 #9]. Days of a set are ascending and each there once.
 */
export interface PeriodSets {
  /** The index of a period that begins on or before `day`, at most one before the period that holds `day`. */
  indexNear(day: DayNumber): number;
  firstDayOf(index: number): DayNumber;
  daysOf(index: number): readonly DayNumber[];
}
