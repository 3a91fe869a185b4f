import { expect, test } from "vitest";
import {
  FIRST_DAY_NUMBER,
  LAST_DAY_NUMBER,
  daysInMonth,
  fromDayNumber,
  dayParts,
  toDayNumber,
  weekdayOfNumber,
} from "../../../../shared/domain/date/day-number.ts";
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  endOfMonth,
  isPlainDate,
  plainDate,
  weekdayOf,
} from "../../../../shared/domain/date/plain-date.ts";
import { d } from "../builders.ts";

test("every day from 1900 to 2199 has its number, its weekday and its parts, in one row without gaps", () => {
  let expected = Date.UTC(1900, 0, 1);
  for (let day = FIRST_DAY_NUMBER; day <= LAST_DAY_NUMBER; day++, expected += 86_400_000) {
    const text = new Date(expected).toISOString().slice(0, 10);
    if (fromDayNumber(day) !== text || toDayNumber(plainDate(text)) !== day) expect(fromDayNumber(day)).toBe(text);
    const parts = dayParts(day);
    if (dateOf(parts.year, parts.month, parts.day) !== text) expect(parts).toBe(text);
  }
  expect(new Date(expected).toISOString().slice(0, 10)).toBe("2200-01-01");
});

test("weekdays agree with the calendar's", () => {
  for (const date of ["1900-01-01", "1969-12-28", "1970-01-01", "2024-02-29", "2026-11-22", "2199-12-31"])
    expect(weekdayOfNumber(toDayNumber(d(date)))).toBe(weekdayOf(d(date)));
});

test("a number outside the calendar is refused", () => {
  expect(() => fromDayNumber(FIRST_DAY_NUMBER - 1)).toThrow(RangeError);
  expect(() => fromDayNumber(LAST_DAY_NUMBER + 1)).toThrow(RangeError);
});

test.each([
  [2024, 2, 29],
  [2026, 2, 28],
  [2100, 2, 28],
  [2000, 2, 29],
  [2026, 4, 30],
  [2026, 12, 31],
])("%i-%i has %i days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  ["2026-08-31", 6, "2027-02-28"],
  ["2023-08-31", 6, "2024-02-29"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
])("%s and %i months: %s", (date, months, expected) => {
  expect(addMonths(d(date), months)).toBe(expected);
});

test("days over the turns of months, years and leap days", () => {
  expect(addDays(d("2026-12-31"), 1)).toBe("2027-01-01");
  expect(addDays(d("2024-02-28"), 1)).toBe("2024-02-29");
  expect(addDays(d("2026-03-01"), -1)).toBe("2026-02-28");
  expect(daysBetween(d("2026-03-01"), d("2026-02-01"))).toBe(-28);
  expect(endOfMonth(d("2024-02-10"))).toBe("2024-02-29");
});

test.each(["2026-02-29", "2026-2-3", "2026-13-01", "1899-12-31", "2200-01-01", "", null, 20260101])(
  "%o is no day",
  (text) => {
    expect(isPlainDate(text)).toBe(false);
  },
);
