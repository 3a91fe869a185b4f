import {
  addDays as addDaysOf,
  addMonths as addMonthsOf,
  differenceInCalendarDays,
  endOfMonth as endOfMonthOf,
  getISODay,
} from "date-fns";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromDayNumber, toDayNumber } from "../../../../shared/domain/date/day-number.ts";
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  endOfMonth,
  fromUtc,
  isPlainDate,
  plainDate,
  toUtc,
  weekdayOf,
} from "../../../../shared/domain/date/plain-date.ts";

const FIRST = toDayNumber(plainDate("1900-01-01"));
const LAST = toDayNumber(plainDate("2199-12-31"));
const aDay = fc.integer({ min: FIRST + 4000, max: LAST - 4000 }).map(fromDayNumber);

test("days, months, weekdays and spans are those of date-fns", () => {
  fc.assert(
    fc.property(aDay, aDay, fc.integer({ min: -120, max: 120 }), (date, other, n) => {
      const utc = toUtc(date);
      expect(addDays(date, n)).toBe(fromUtc(addDaysOf(utc, n)));
      expect(addMonths(date, n)).toBe(fromUtc(addMonthsOf(utc, n)));
      expect(endOfMonth(date)).toBe(fromUtc(endOfMonthOf(utc)));
      expect(weekdayOf(date)).toBe(getISODay(utc));
      expect(daysBetween(date, other)).toBe(differenceInCalendarDays(toUtc(other), utc));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2028-02-29", true],
  ["2100-02-29", false],
  ["2000-02-29", true],
  ["2026-04-31", false],
  ["2026-00-10", false],
  ["2026-13-01", false],
  ["2026-1-01", false],
  ["1899-12-31", false],
  ["2200-01-01", false],
  [20260101, false],
])("%s is a day: %s", (text, expected) => expect(isPlainDate(text)).toBe(expected));

test("a day that does not exist is a fault of ours", () => {
  expect(() => dateOf(2026, 2, 30)).toThrow(RangeError);
  expect(() => addDays(plainDate("2199-12-31"), 1)).toThrow(RangeError);
  expect(() => addMonths(plainDate("2199-12-31"), 1)).toThrow(RangeError);
  expect(() => plainDate("tomorrow")).toThrow(RangeError);
});
