import { clamp } from "date-fns";
import { type PlainDate, fromUtc, plainDate, toUtc } from "../../shared/domain/date/plain-date.ts";

const CALENDAR = { start: toUtc(plainDate("1900-01-01")), end: toUtc(plainDate("2199-12-31")) };

/**
 * What a function of date-fns makes of a day: `onUtc(date, startOfISOWeek)`. It sees the day as its midnight UTC, so that
 * no zone moves it; the calendar's first or last day stands for what would lie beyond it.
 */
export const onUtc = (date: PlainDate, change: (midnight: Date) => Date): PlainDate =>
  fromUtc(clamp(change(toUtc(date)), CALENDAR));
