import { describe, expect, test } from "vitest";
import { periodFromKey, periodOf, periodsBetween } from "../../../../shared/domain/date/period.ts";
import { PERIODS } from "../../../../shared/domain/date/period-units.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { namedPeriodAt, stretchOf } from "../../../../shared/domain/happening/named-period.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { periodLabel } from "../../../../shared/words/periods.ts";

test.each([
  ["2026-01-01", "2026-T01", "2026-01-01", "2026-01-10"],
  ["2026-01-10", "2026-T01", "2026-01-01", "2026-01-10"],
  ["2026-01-11", "2026-T02", "2026-01-11", "2026-01-20"],
  ["2026-01-20", "2026-T02", "2026-01-11", "2026-01-20"],
  ["2026-01-21", "2026-T03", "2026-01-21", "2026-01-31"],
  ["2026-01-30", "2026-T03", "2026-01-21", "2026-01-31"],
  ["2026-01-31", "2026-T03", "2026-01-21", "2026-01-31"],
  ["2026-02-21", "2026-T06", "2026-02-21", "2026-02-28"],
  ["2026-02-28", "2026-T06", "2026-02-21", "2026-02-28"],
  ["2026-03-01", "2026-T07", "2026-03-01", "2026-03-10"],
  ["2028-02-29", "2028-T06", "2028-02-21", "2028-02-29"],
  ["2026-04-30", "2026-T12", "2026-04-21", "2026-04-30"],
  ["2026-12-31", "2026-T36", "2026-12-21", "2026-12-31"],
  ["2199-12-31", "2199-T36", "2199-12-21", "2199-12-31"],
])("%s lies in %s, %s to %s", (date, key, first, last) => {
  const period = { unit: "ten-days", key, first, last };
  expect(periodOf("ten-days", plainDate(date))).toEqual(period);
  expect(periodFromKey(key)).toEqual(period);
});

test.each(["2026-T00", "2026-T37", "2026-T1", "2026-T001", "T01", "2026-t01", "9999-T01"])("%s is no period", (key) => {
  expect(periodFromKey(key)).toBeNull();
});

test("a year is told off in 36 of them without a gap", () => {
  const periods = periodsBetween("ten-days", plainDate("2028-01-01"), plainDate("2028-12-31"));
  expect(periods).toHaveLength(PERIODS["ten-days"].perYear);
  expect(periods.map(({ last }) => last).filter((last) => last.endsWith("-10") || last.endsWith("-20"))).toHaveLength(
    24,
  );
  expect(periods.at(-1)).toMatchObject({ key: "2028-T36", last: "2028-12-31" });
});

test.each([
  ["2026-T19", "7月上旬", "1–10 Jul"],
  ["2026-T20", "7月中旬", "11–20 Jul"],
  ["2026-T21", "7月下旬", "21–31 Jul"],
  ["2026-T06", "2月下旬", "21–28 Feb"],
  ["2025-T36", "2025年12月下旬", "21–31 Dec 2025"],
])("%s is %s, %s", (key, chinese, english) => {
  const period = periodFromKey(key);
  const occurrence = { recurrenceId: key, period, nominalDate: period?.last ?? plainDate("2026-01-01") };
  expect(periodLabel(occurrence, "zh-CN", plainDate("2026-05-01"))).toBe(chinese);
  expect(periodLabel(occurrence, "en", plainDate("2026-05-01"))).toBe(english);
});

describe("the ten days that a title names", () => {
  test.each([
    ["7月上旬", "2026-07-01", "2026-07-10"],
    ["七月中旬", "2026-07-11", "2026-07-20"],
    ["2月下旬", "2026-02-21", "2026-02-28"],
    ["2025年12月下旬", "2025-12-21", "2025-12-31"],
  ])("%s is %s to %s", (title, first, last) => {
    const found = namedPeriodAt(`${title}调度会`, 0);
    expect(found?.end).toBe(title.length);
    expect(found && stretchOf(found.period, plainDate("2026-07-25"))).toMatchObject({ first, last });
  });
});

test("its requirement is said in both languages", () => {
  const requirement = {
    kind: "cadence",
    period: "ten-days",
    pattern: null,
    count: 1,
    unit: "次",
    hedge: null,
    shift: "following",
  } as const;
  expect(describeRequirement(requirement as never, "zh-CN")).toBe("每旬1次");
  expect(describeRequirement(requirement as never, "en")).toBe("1× each ten days");
});
