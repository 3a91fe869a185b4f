import {
  FIRST_DAY_NUMBER,
  FIRST_YEAR,
  LAST_DAY_NUMBER,
  LAST_YEAR,
  daysInMonth,
  fromDayNumber,
  toDayNumber,
} from "../date/day-number.ts";
import { type PlainDate, dateOf, weekdayOf } from "../date/plain-date.ts";
import { type MissingYear, dayWithoutYear, fullYear, isYear } from "./day-year.ts";
import { type DayParts, dayParts } from "./day-parts.ts";
import { EMPTY, type TypedReading, readAs, unread } from "./typed-reading.ts";
import { relativeDay } from "./relative-day.ts";
import { typedText } from "./typed-text.ts";
import { splitWeekday } from "./weekday-suffix.ts";

/** Why a typed day cannot be taken. */
export type DayFault =
  | { readonly kind: "not-a-day" }
  /** 2月30日, 13月; the year where the day is missing in that year only. */
  | { readonly kind: "no-such-day"; readonly year: number | null; readonly month: number; readonly day: number }
  /** Outside 1900 to 2199. */
  | { readonly kind: "no-such-year"; readonly year: number }
  /** Six digits that are a month of a year as well as a day: 201108. */
  | { readonly kind: "year-needs-four-digits" }
  /** The weekday written beside the day is not its weekday. */
  | { readonly kind: "other-weekday"; readonly day: PlainDate }
  | { readonly kind: "before"; readonly limit: PlainDate }
  | { readonly kind: "after"; readonly limit: PlainDate };

export type DayReading = TypedReading<PlainDate, DayFault>;

/** How a day field understands typed text. */
export interface DayField {
  readonly today: PlainDate;
  readonly missingYear: MissingYear;
  /** The first and last day that the field takes. */
  readonly min?: PlainDate | undefined;
  readonly max?: PlainDate | undefined;
}

/**
 * The day that a person typed: 2026-8-5, 2026/8/5, 2026.8.5, 20260805, 26-8-5, 8-5, 8/5, 8.5, 0805, 8月5日, 8月5,
 * 2026年8月5日, 八月五日, 5 Aug 2026, 今天, 昨天, 上周五, each with full-width characters, blanks around and a weekday
 * behind it. A weekday that is not the day's own is a fault, as is a day that the month or the field does not have.
 */
export function readDay(text: string, field: DayField): DayReading {
  const typed = typedText(text);
  if (typed === "") return EMPTY;
  const { rest, weekday } = splitWeekday(typed);
  const reading = readBare(rest, field);
  if (reading.kind !== "read") return reading;
  if (weekday !== null && weekdayOf(reading.value) !== weekday) {
    return unread({ kind: "other-weekday", day: reading.value });
  }
  return withinField(reading, field);
}

function readBare(text: string, { today, missingYear }: DayField): DayReading {
  const away = relativeDay(text, today);
  if (away !== null) return dayAway(today, away);
  const parts = dayParts(text, today);
  if (parts === null) return unread({ kind: "not-a-day" });
  if (parts === "month-or-day") return unread({ kind: "year-needs-four-digits" });
  return dayOfParts(parts, today, missingYear);
}

function dayAway(today: PlainDate, away: number): DayReading {
  const number = toDayNumber(today) + away;
  if (number < FIRST_DAY_NUMBER) return unread({ kind: "no-such-year", year: FIRST_YEAR - 1 });
  if (number > LAST_DAY_NUMBER) return unread({ kind: "no-such-year", year: LAST_YEAR + 1 });
  return readAs(fromDayNumber(number));
}

/** A leap year is used for the lengths of months, because it has the longest February. */
const A_LEAP_YEAR = 2000;

function dayOfParts(parts: DayParts, today: PlainDate, missingYear: MissingYear): DayReading {
  const { month, day } = parts;
  const isInCalendar = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(A_LEAP_YEAR, month);
  const year = parts.year && fullYear(parts.year.value, parts.year.digits, today);
  if (year !== null && !isYear(year)) return unread({ kind: "no-such-year", year });
  if (!isInCalendar) return unread({ kind: "no-such-day", year: null, month, day });
  if (year !== null) {
    if (day > daysInMonth(year, month)) return unread({ kind: "no-such-day", year, month, day });
    return readAs(dateOf(year, month, day), parts.year?.digits === 2);
  }
  const found = dayWithoutYear(month, day, today, missingYear);
  if (found !== null) return readAs(found, true);
  return unread({ kind: "no-such-day", year: typeof missingYear === "object" ? missingYear.year : null, month, day });
}

function withinField(reading: DayReading & { kind: "read" }, { min, max }: DayField): DayReading {
  if (min !== undefined && reading.value < min) return unread({ kind: "before", limit: min });
  if (max !== undefined && reading.value > max) return unread({ kind: "after", limit: max });
  return reading;
}
