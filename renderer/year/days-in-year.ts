import { type PlainDate, addMonths, dateOf, earlierOf, laterOf, yearOf } from "../../shared/domain/date/plain-date.ts";

/**
 * The first day to show of a year: its last day for a past year, its first day for a coming one; today for this year.
 */
export const nearestDayIn = (year: number, today: PlainDate): PlainDate =>
  laterOf(dateOf(year, 1, 1), earlierOf(today, dateOf(year, 12, 31)));

/** The same day of another year; 28 February for the 29th where there is none. */
export const sameDayIn = (year: number, date: PlainDate): PlainDate => addMonths(date, 12 * (year - yearOf(date)));

/** The years that can be chosen: those of plans, this one and its neighbours, and the one that is shown. Ascending. */
export const yearsToChoose = (ofPlans: readonly number[], thisYear: number, shown: number): number[] =>
  [...new Set([...ofPlans, thisYear - 1, thisYear, thisYear + 1, shown])].toSorted((a, b) => a - b);
