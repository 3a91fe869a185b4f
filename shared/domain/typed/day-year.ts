import { daysInMonth } from "../date/day-number.ts";
import { type PlainDate, dateOf, yearOf } from "../date/plain-date.ts";

/**
 * The year that is assumed for a day without one: `past` gives the latest such day up to today, for things that
 * happened; `coming` gives the first from today on, for things that are planned; else the year of the field.
 */
export type MissingYear = "past" | "coming" | { readonly year: number };

/** 29 February comes back after eight years at the latest (1896, 1904). */
const YEARS_SEARCHED = 8;

/** The day of `month` and `day` in the year that the field means; null where that year, or any near one, lacks it. */
export function dayWithoutYear(month: number, day: number, today: PlainDate, missing: MissingYear): PlainDate | null {
  if (typeof missing === "object") return dayIn(missing.year, month, day);
  const step = missing === "past" ? -1 : 1;
  for (let away = 0; away <= YEARS_SEARCHED; away++) {
    const found = dayIn(yearOf(today) + away * step, month, day);
    if (found !== null && (missing === "past" ? found <= today : found >= today)) return found;
  }
  return null;
}

function dayIn(year: number, month: number, day: number): PlainDate | null {
  return day <= daysInMonth(year, month) && isYear(year) ? dateOf(year, month, day) : null;
}

/** Whether days of the year can be kept. */
export const isYear = (year: number): boolean => year >= 1900 && year <= 2199;

/** Two digits mean a year from 79 years back to 20 years ahead: in 2026, 26 is 2026, 98 is 1998 and 47 is 1947. */
const YEARS_AHEAD = 20;

/** The full year of a typed one; a year of two digits gets the century that puts it near today. */
export function fullYear(year: number, digits: number, today: PlainDate): number {
  if (digits > 2) return year;
  const last = yearOf(today) + YEARS_AHEAD;
  return last - ((((last - year) % 100) + 100) % 100);
}
