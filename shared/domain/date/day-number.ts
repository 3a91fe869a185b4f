import type { PlainDate } from "./plain-date-text.ts";

/** Days since 1970-01-01. Loops over many days run on these; they know neither zone nor `Date`. */
export type DayNumber = number;

/** Years that a `PlainDate` can lie in. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** The number of a day. Hinnant's `days_from_civil`, for years after 1900 where no era is negative. */
export function toDayNumber(date: PlainDate): DayNumber {
  return dayNumberOf(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

/** The number of `year`-`month`-`day`; a day past the month's end runs on into the next month. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** First and last day that a `PlainDate` can be. */
export const FIRST_DAY_NUMBER = dayNumberOf(FIRST_YEAR, 1, 1);
export const LAST_DAY_NUMBER = dayNumberOf(LAST_YEAR, 12, 31);

/** Every day's text is built once: expanding a year of duties asks for the same few hundred days again and again. */
const texts: (PlainDate | undefined)[] = [];

/**
 * The day of a number.
 *
 * @throws {RangeError} outside the years 1900 to 2199.
 */
export function fromDayNumber(day: DayNumber): PlainDate {
  if (day < FIRST_DAY_NUMBER || day > LAST_DAY_NUMBER) throw new RangeError(`not a calendar day: number ${day}`);
  return (texts[day - FIRST_DAY_NUMBER] ??= textOf(day));
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Year, month and day of a number. Hinnant's `civil_from_days`. */
export function dayParts(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

function textOf(day: DayNumber): PlainDate {
  const parts = dayParts(day);
  const pad = (value: number) => (value < 10 ? `0${value}` : String(value));
  return `${parts.year}-${pad(parts.month)}-${pad(parts.day)}` as PlainDate;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
