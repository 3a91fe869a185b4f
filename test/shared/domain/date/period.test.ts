import { describe, expect, test } from "vitest";
import { type PeriodUnit, periodFromKey, periodOf, periodsBetween } from "../../../../shared/domain/date/period.ts";
import { d } from "../builders.ts";

describe("periodOf", () => {
  test.each<[PeriodUnit, string, string, string, string]>([
    ["year", "2026-07-15", "2026", "2026-01-01", "2026-12-31"],
    ["half-year", "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30"],
    ["half-year", "2026-07-01", "2026-H2", "2026-07-01", "2026-12-31"],
    ["quarter", "2026-07-15", "2026-Q3", "2026-07-01", "2026-09-30"],
    ["two-months", "2026-03-01", "2026-B2", "2026-03-01", "2026-04-30"],
    ["two-months", "2024-02-29", "2024-B1", "2024-01-01", "2024-02-29"],
    ["month", "2024-02-10", "2024-02", "2024-02-01", "2024-02-29"],
    ["month", "2026-02-10", "2026-02", "2026-02-01", "2026-02-28"],
    ["week", "2026-01-01", "2026-W01", "2025-12-29", "2026-01-04"],
    ["week", "2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"],
    ["week", "2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"],
    ["week", "2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"],
    ["week", "2022-01-02", "2021-W52", "2021-12-27", "2022-01-02"],
    ["year", "2199-12-31", "2199", "2199-01-01", "2199-12-31"],
    ["half-year", "2199-12-31", "2199-H2", "2199-07-01", "2199-12-31"],
    ["month", "2199-12-31", "2199-12", "2199-12-01", "2199-12-31"],
    ["week", "1900-01-01", "1900-W01", "1900-01-01", "1900-01-07"],
  ])("%s of %s: %s from %s to %s", (unit, date, key, first, last) => {
    const period = periodOf(unit, d(date));
    expect(period).toEqual({ unit, key, first, last });
    expect(periodFromKey(key)).toEqual(period);
  });
});

test("the calendar's last week ends with the calendar", () => {
  expect(periodOf("week", d("2199-12-31"))).toMatchObject({ first: "2199-12-30", last: "2199-12-31" });
  expect(periodsBetween("week", d("2199-12-23"), d("2199-12-31"))).toHaveLength(2);
  expect(periodsBetween("year", d("1900-01-01"), d("2199-12-31"))).toHaveLength(300);
});

test("periodsBetween takes every period that shares a day with the span", () => {
  expect(periodsBetween("quarter", d("2026-03-31"), d("2026-07-01")).map((period) => period.key)).toEqual([
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
  ]);
  expect(periodsBetween("month", d("2026-03-31"), d("2026-03-01"))).toEqual([]);
});

test.each([
  "2026-13",
  "2026-Q5",
  "2026-H3",
  "2026-B7",
  "2026-W54",
  "2025-W53",
  "2026-03-28",
  "26-Q1",
  "2026-q1",
  "",
  "1899",
  "2200-01",
  "9999-W01",
  "2199-W53",
])("%s is no period", (key) => {
  expect(periodFromKey(key)).toBeNull();
});
