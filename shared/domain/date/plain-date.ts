import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addMonthsTo, differenceInCalendarMonths, lastDayOfMonth } from "date-fns";
import {
  FIRST_DAY_NUMBER,
  FIRST_YEAR,
  LAST_DAY_NUMBER,
  LAST_YEAR,
  daysInMonth,
  fromDayNumber,
  toDayNumber,
  weekdayOfNumber,
} from "./day-number.ts";
import type { PlainDate } from "./plain-date-text.ts";

export type { PlainDate };

const SHAPE = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether `text` is a day that exists: `2026-02-30` is not. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== "string" || !SHAPE.test(text)) return false;
  const date = text as PlainDate;
  return dayOf(date) <= daysInMonth(yearOf(date), monthOf(date));
}

/** @throws {RangeError} when `text` is no day of the calendar. Use where a wrong value is a fault of ours. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/**
 * Makes a day from its year, month (1 to 12) and day.
 *
 * @throws {RangeError} for a day that does not exist.
 */
export function dateOf(year: number, month: number, day: number): PlainDate {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (date: PlainDate): number => weekdayOfNumber(toDayNumber(date));

/** @throws {RangeError} for a day outside the years 1900 to 2199. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(toDayNumber(date) + days);

/** Adds days as `addDays` does, but stops at the first or last day of the calendar. Used for the edges of a window. */
export const addDaysWithin = (date: PlainDate, days: number): PlainDate =>
  fromDayNumber(Math.min(Math.max(toDayNumber(date) + days, FIRST_DAY_NUMBER), LAST_DAY_NUMBER));

/**
 * The same day `months` on, or the month's last day where there is none (08-31 + 6 months → 02-28).
 * @throws {RangeError} for a day outside the years 1900 to 2199.
 */
export const addMonths = (date: PlainDate, months: number): PlainDate => fromUtc(addMonthsTo(toUtc(date), months));

/** Adds months as `addMonths` does, but stops at the first or last day of the calendar. */
export function addMonthsWithin(date: PlainDate, months: number): PlainDate {
  const year = yearOf(date) + Math.floor((monthOf(date) - 1 + months) / 12);
  if (year < FIRST_YEAR) return fromDayNumber(FIRST_DAY_NUMBER);
  return year > LAST_YEAR ? fromDayNumber(LAST_DAY_NUMBER) : addMonths(date, months);
}

/** The number of months from the month of `earlier` to the month of `later`; the days do not matter. */
export const monthsBetween = (earlier: PlainDate, later: PlainDate): number =>
  differenceInCalendarMonths(toUtc(later), toUtc(earlier));

/** `later − earlier` in calendar days; negative when `later` comes first. */
export const daysBetween = (earlier: PlainDate, later: PlainDate): number => toDayNumber(later) - toDayNumber(earlier);

export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b);
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b);

/** Last day of the month that `date` lies in. */
export const endOfMonth = (date: PlainDate): PlainDate => fromUtc(lastDayOfMonth(toUtc(date)));

/**
 * Midnight UTC of the day: the only form in which date-fns and rrule ever see it. The small class of the two that
 * `@date-fns/utc` has: the other one makes three formatters as it loads, which costs every start 13 ms.
 */
export const toUtc = (date: PlainDate): Date => new UTCDateMini(`${date}T00:00:00Z`);

/** The day of a UTC instant. */
export const fromUtc = (date: Date): PlainDate => plainDate(date.toISOString().slice(0, 10));
