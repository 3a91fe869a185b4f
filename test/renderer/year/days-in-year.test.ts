import { describe, expect, test } from "vitest";
import { nearestDayIn, sameDayIn, yearsToChoose } from "../../../renderer/year/days-in-year.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

const d = plainDate;

describe("where a look at another year begins", () => {
  test.each([
    [2021, "2026-07-15", "2021-12-31"],
    [2025, "2026-01-01", "2025-12-31"],
    [2026, "2026-01-01", "2026-01-01"],
    [2026, "2026-12-31", "2026-12-31"],
    [2027, "2026-12-31", "2027-01-01"],
  ])("%i on %s: %s", (year, today, day) => {
    expect(nearestDayIn(year, d(today))).toBe(day);
  });
});

describe("the same day of another year", () => {
  test.each([
    [2021, "2026-07-15", "2021-07-15"],
    [2027, "2028-02-29", "2027-02-28"],
    [2024, "2026-02-28", "2024-02-28"],
    [2026, "2026-12-31", "2026-12-31"],
  ])("%i of %s: %s", (year, date, day) => {
    expect(sameDayIn(year, d(date))).toBe(day);
  });
});

test("the years of the plans, this one and its neighbours, and the one that is shown, each once", () => {
  expect(yearsToChoose([2021, 2026], 2026, 2021)).toEqual([2021, 2025, 2026, 2027]);
  expect(yearsToChoose([], 2026, 2030)).toEqual([2025, 2026, 2027, 2030]);
});
