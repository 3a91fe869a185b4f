import { addDays as addDaysOf, differenceInCalendarDays, getISODay } from "date-fns";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromDayNumber, toDayNumber } from "../../../../shared/domain/date/day-number.ts";
import {
  type PlainDate,
  addDays,
  addDaysWithin,
  addMonths,
  dateOf,
  dayOf,
  daysBetween,
  endOfMonth,
  fromUtc,
  isPlainDate,
  monthOf,
  monthsBetween,
  plainDate,
  toUtc,
  weekdayOf,
  yearOf,
} from "../../../../shared/domain/date/plain-date.ts";

const FIRST = toDayNumber(plainDate("1900-01-01"));
const LAST = toDayNumber(plainDate("2199-12-31"));
const aDay = fc.integer({ min: FIRST + 4000, max: LAST - 4000 }).map(fromDayNumber);

test("days, weekdays and spans, counted by number, are those of date-fns", () => {
  fc.assert(
    fc.property(aDay, aDay, fc.integer({ min: -120, max: 120 }), (date, other, n) => {
      const utc = toUtc(date);
      expect(addDays(date, n)).toBe(fromUtc(addDaysOf(utc, n)));
      expect(weekdayOf(date)).toBe(getISODay(utc));
      expect(daysBetween(date, other)).toBe(differenceInCalendarDays(toUtc(other), utc));
    }),
    { numRuns: 2000 },
  );
});

test("months, taken from date-fns, are those of plain counting", () => {
  const lastOf = (year: number, month: number) => {
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    return days + (month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)) ? 1 : 0);
  };
  fc.assert(
    fc.property(aDay, aDay, fc.integer({ min: -120, max: 120 }), (date, other, n) => {
      const count = yearOf(date) * 12 + monthOf(date) - 1 + n;
      const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
      expect(addMonths(date, n)).toBe(dateOf(year, month, Math.min(dayOf(date), lastOf(year, month))));
      expect(dayOf(endOfMonth(date))).toBe(lastOf(yearOf(date), monthOf(date)));
      expect(endOfMonth(date).slice(0, 7)).toBe(date.slice(0, 7));
      const months = (day: PlainDate) => yearOf(day) * 12 + monthOf(day);
      expect(monthsBetween(date, other)).toBe(months(other) - months(date));
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
  expect(addDaysWithin(plainDate("2199-12-31"), 1)).toBe("2199-12-31");
  expect(addDaysWithin(plainDate("1900-01-01"), -400)).toBe("1900-01-01");
  expect(addDaysWithin(plainDate("2026-02-28"), 1)).toBe("2026-03-01");
  expect(() => dateOf(2026, 2, 30)).toThrow(RangeError);
  expect(() => addDays(plainDate("2199-12-31"), 1)).toThrow(RangeError);
  expect(() => addMonths(plainDate("2199-12-31"), 1)).toThrow(RangeError);
  expect(() => plainDate("tomorrow")).toThrow(RangeError);
});
