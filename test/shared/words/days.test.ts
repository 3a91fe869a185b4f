import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { longDate, shortDate, shortDay, shortMonth } from "../../../shared/words/days.ts";

const date = plainDate("2026-09-06");

test.each([
  ["zh-CN", "9月6日", "9月6日 周日", "2026年9月6日", "9月"],
  ["en", "6 Sep", "Sun 6 Sep", "6 Sep 2026", "Sep"],
] as const)("%s", (locale, day, withWeekday, withYear, month) => {
  expect(shortDay(date, locale)).toBe(day);
  expect(shortDate(date, locale)).toBe(withWeekday);
  expect(longDate(date, locale)).toBe(withYear);
  expect(shortMonth(9, locale)).toBe(month);
});
