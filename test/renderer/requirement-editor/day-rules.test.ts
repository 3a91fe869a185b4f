import { describe, expect, test } from "vitest";
import { dayRulesOf, describePattern } from "../../../renderer/components/requirement-editor/day-rules.ts";
import { periodOfPattern } from "../../../renderer/components/requirement-editor/period-of-pattern.ts";
import { PERIOD_UNITS, periodOf, periodsBetween } from "../../../shared/domain/date/period.ts";
import { dateOf } from "../../../shared/domain/date/plain-date.ts";
import { expandRule } from "../../../shared/domain/recurrence/expand-rule.ts";
import { parseRule } from "../../../shared/domain/recurrence/parse-rule.ts";
import { unwrap } from "../../../shared/domain/result.ts";

const LOCALES = ["zh-CN", "en"] as const;

describe.each(PERIOD_UNITS)("day rules of %s", (unit) => {
  test("all parse and are described, each once", () => {
    for (const locale of LOCALES) {
      const rules = dayRulesOf(unit, locale);
      expect(rules.length).toBeGreaterThan(5);
      expect(rules.filter(({ pattern }) => !parseRule(pattern).ok)).toEqual([]);
      expect(rules.filter(({ label, pattern }) => label === pattern || label.trim() === "")).toEqual([]);
      expect(new Set(rules.map(({ pattern }) => pattern)).size).toBe(rules.length);
      expect(new Set(rules.map(({ label }) => label)).size).toBe(rules.length);
    }
  });

  test("give every period exactly one day", () => {
    // A leap year between two common ones; the first and last week may lie half outside.
    const window = { from: dateOf(2027, 1, 1), to: dateOf(2029, 12, 31) };
    const periods = periodsBetween(unit, window.from, window.to)
      .filter(({ first, last }) => first >= window.from && last <= window.to)
      .map(({ key }) => key);
    for (const { pattern } of dayRulesOf(unit, "zh-CN")) {
      const days = expandRule(unwrap(parseRule(pattern)), window.from, window);
      const keys = days.map((day) => periodOf(unit, day).key).filter((key) => periods.includes(key));
      expect([pattern, keys]).toEqual([pattern, periods]);
    }
  });
});

test.each([
  ["FREQ=MONTHLY;BYDAY=-1FR", "每月最后一个周五"],
  ["FREQ=MONTHLY;BYMONTHDAY=-1", "每月最后一天"],
  ["FREQ=WEEKLY;BYDAY=MO", "每周一"],
])("%s is one of the choices and reads %s", (pattern, label) => {
  const all = PERIOD_UNITS.flatMap((unit) => dayRulesOf(unit, "zh-CN"));
  expect(all).toContainEqual({ pattern, label });
});

describe("the period that a rule belongs to", () => {
  test.each(PERIOD_UNITS)("every choice of %s gives it back", (unit) => {
    const others = dayRulesOf(unit, "zh-CN").filter(({ pattern }) => periodOfPattern(pattern) !== unit);
    expect(others).toEqual([]);
  });

  test.each([
    ["FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5", "two-months"],
    ["FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", "quarter"],
    ["FREQ=YEARLY", "year"],
    ["FREQ=MONTHLY;INTERVAL=5", null],
    ["FREQ=WEEKLY;INTERVAL=2", null],
    ["FREQ=DAILY", null],
    ["FREQ=HOURLY", null],
  ])("%s: %s", (pattern, unit) => expect(periodOfPattern(pattern)).toBe(unit));
});

test("a pattern that cannot be read stands for itself", () => {
  expect(describePattern("FREQ=HOURLY", "zh-CN")).toBe("FREQ=HOURLY");
});
