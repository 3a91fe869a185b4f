import type { Instant } from "../domain/date/clock.ts";
import { dayParts, toDayNumber } from "../domain/date/day-number.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";

/** DATE, `20260928` (RFC 5545 3.3.4). */
export const dateValue = (date: PlainDate): string => date.replaceAll("-", "");

/** DATE-TIME in UTC, `20260928T010203Z` (RFC 5545 3.3.5, form 2). Milliseconds are cut off. */
export const dateTimeValue = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** The DATE after a day: where an all-day event ends. The day after the calendar's last one has a value, too. */
export function dayAfterValue(date: PlainDate): string {
  const { year, month, day } = dayParts(toDayNumber(date) + 1);
  return `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
}
