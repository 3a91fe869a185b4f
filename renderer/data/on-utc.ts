import { clamp } from "date-fns";
import { type PlainDate, fromUtc, plainDate, toUtc } from "../../shared/domain/date/plain-date.ts";

const CALENDAR = { start: toUtc(plainDate("1900-01-01")), end: toUtc(plainDate("2199-12-31")) };

/**
 * Applies a function of date-fns to a day: `onUtc(date, startOfISOWeek)`. The function gets midnight UTC, so that no
 * zone moves the day; the calendar's first or last day replaces a result outside it.
 */
export const onUtc = (date: PlainDate, change: (midnight: Date) => Date): PlainDate =>
  fromUtc(clamp(change(toUtc(date)), CALENDAR));
