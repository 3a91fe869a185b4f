import { type PlainDate, yearOf } from "../date/plain-date.ts";
import { readDay } from "../typed/read-day.ts";

/**
 * A year and the year four years later have the same calendar days, so a date typed without a year can be read in
 * both.
 */
const LEAP_CYCLE = 4;

/**
 * The day that a typed word names, as the end of every `PlainDate` that is meant: `2026-08-15`, or `-08-15` of any year where
 * none was typed. Null: it names none.
 */
export function soughtDay(typed: string, today: PlainDate): string | null {
  const reading = readDay(typed, { today, missingYear: "past" });
  if (reading.kind !== "read") return null;
  const day = reading.value;
  const elsewhere = readDay(typed, { today, missingYear: { year: yearOf(day) + LEAP_CYCLE } });
  // A weekday typed beside the date fixes the year as well.
  const hasYear = elsewhere.kind !== "read" || elsewhere.value === day;
  return hasYear ? day : day.slice(4);
}
