import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayOf, endOfMonth } from "../../../../shared/domain/date/plain-date.ts";
import { expandRule } from "../../../../shared/domain/recurrence/expand-rule.ts";
import { parseRule } from "../../../../shared/domain/recurrence/parse-rule.ts";
import { describeRule } from "../../../../shared/words/rule.ts";
import {
  daysOfEachMonth,
  eachMonthOn,
  shortMonthOf,
  shortMonthsOf,
} from "../../../../shared/domain/recurrence/short-months.ts";
import { unwrap } from "../../../../shared/domain/result.ts";

const rule = (days: readonly number[]) => unwrap(parseRule(`FREQ=MONTHLY;${eachMonthOn(days)}`));

/** Days of each month of two years, a leap year among them. */
function daysByMonth(days: readonly number[]): number[][] {
  const dates = expandRule(rule(days), dateOf(2027, 1, 1), { from: dateOf(2027, 1, 1), to: dateOf(2028, 12, 31) });
  return Array.from({ length: 24 }, (_, index) => {
    const month = `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    return dates.filter((date) => date.startsWith(month)).map(dayOf);
  });
}

const clamped = (days: readonly number[], year: number, month: number): number[] => {
  const last = dayOf(endOfMonth(dateOf(year, month, 1)));
  return [...new Set(days.map((day) => Math.min(day, last)))].toSorted((a, b) => a - b);
};

test.each([
  [[28], "BYMONTHDAY=28"],
  [[29], "BYMONTHDAY=28,29;BYSETPOS=-1"],
  [[30], "BYMONTHDAY=28,29,30;BYSETPOS=-1"],
  [[31], "BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
  [[30, 10, 20], "BYMONTHDAY=10,20,28,29,30;BYSETPOS=1,2,-1"],
  [[15, 31], "BYMONTHDAY=15,28,29,30,31;BYSETPOS=1,-1"],
  [[30, 31], "BYMONTHDAY=30,-1"],
])("%j → %s", (days, parts) => {
  expect(eachMonthOn(days)).toBe(parts);
});

test("every month has each day named, or its last day, whatever days are named", () => {
  const days = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 27, max: 31 })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(days, (named) => {
      daysByMonth(named).forEach((found, index) => {
        expect(found).toEqual(clamped(named, 2027 + Math.floor(index / 12), (index % 12) + 1));
      });
    }),
    { numRuns: 2000 },
  );
});

describe("said in words", () => {
  test.each([
    [[30], "每月30日（无此日则月末）", "day 30 of each month (its last day where there is none)"],
    [
      [10, 20, 30],
      "每月10日、20日、30日（无此日则月末）",
      "day 10, day 20 and day 30 of each month (its last day where there is none)",
    ],
    [[28], "每月28日", "day 28 of each month"],
    [[30, 31], "每月30日、最后一天", "day 30 and the last day of each month"],
  ])("%j %s", (days, chinese, english) => {
    expect(describeRule(rule(days), "zh-CN")).toBe(chinese);
    expect(describeRule(rule(days), "en")).toBe(english);
  });

  test.each([
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30",
    "FREQ=MONTHLY;BYMONTHDAY=5,10;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
  ])("%s is another rule", (text) => {
    expect(daysOfEachMonth(unwrap(parseRule(text)))).toBeNull();
  });
});

describe("what becomes of a month that lacks the day", () => {
  test.each([
    [`FREQ=MONTHLY;${eachMonthOn([30])}`, { days: [30], months: [2], isLastDay: true, isInCommonYears: false }],
    [`FREQ=MONTHLY;${eachMonthOn([10, 29])}`, { days: [29], months: [2], isLastDay: true, isInCommonYears: true }],
    [`FREQ=MONTHLY;${eachMonthOn([30, 31])}`, { days: [30], months: [2], isLastDay: true, isInCommonYears: false }],
    ["FREQ=MONTHLY;BYMONTHDAY=31", { days: [31], months: [2, 4, 6, 9, 11], isLastDay: false, isInCommonYears: false }],
    [
      "FREQ=MONTHLY;BYMONTH=12,3,6,9;BYMONTHDAY=31",
      { days: [31], months: [6, 9], isLastDay: false, isInCommonYears: false },
    ],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", { days: [29], months: [2], isLastDay: false, isInCommonYears: true }],
    ["FREQ=MONTHLY;BYMONTHDAY=-30", { days: [-30], months: [2], isLastDay: false, isInCommonYears: false }],
  ])("%s", (text, facts) => {
    expect(shortMonthsOf(unwrap(parseRule(text)))).toEqual(facts);
  });

  test.each(["FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=1,3;BYMONTHDAY=31"])(
    "%s: each month has it",
    (text) => {
      expect(shortMonthsOf(unwrap(parseRule(text)))).toBeNull();
    },
  );

  test("of a yearly date", () => {
    expect(shortMonthOf(2, 29)).toMatchObject({ days: [29], isInCommonYears: true });
    expect(shortMonthOf(2, 30)).toMatchObject({ days: [30], isInCommonYears: false, isLastDay: true });
    expect(shortMonthOf(6, 30)).toBeNull();
  });
});

test("a rule without the last day keeps to RFC 5545: the month is left out", () => {
  const imported = unwrap(parseRule("FREQ=MONTHLY;BYMONTHDAY=31"));
  const year = { from: dateOf(2026, 1, 1), to: dateOf(2026, 12, 31) };
  expect(expandRule(imported, year.from, year)).toHaveLength(7);
});
