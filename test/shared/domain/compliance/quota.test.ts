import { describe, expect, test } from "vitest";
import {
  type Target,
  cannotBeMet,
  cannotBeMetFrom,
  expectedBy,
  latestDateOf,
  paceDateOf,
  quotaFigures,
} from "../../../../shared/domain/compliance/quota.ts";
import { addDays } from "../../../../shared/domain/date/plain-date.ts";
import { calendar, d } from "../builders.ts";

const yearly: Target = {
  needed: 30,
  comparator: ">=",
  first: d("2026-01-01"),
  last: d("2026-12-31"),
  isCountOfSessions: true,
};

describe("30 sessions in 2026, 12 done", () => {
  test.each([
    ["2025-12-31", 0],
    ["2026-01-01", 0],
    ["2026-03-31", 7],
    ["2026-06-10", 12],
    ["2026-06-11", 13],
    ["2026-06-30", 14],
    ["2026-08-01", 17],
    ["2026-12-31", 30],
    ["2027-02-01", 30],
  ])("expected by %s: %i", (date, expected) => {
    expect(expectedBy(yearly, d(date), calendar)).toBe(expected);
  });

  test("behind by 2 on 06-30; the 13th was expected on 06-11; 2.9 a month from here", () => {
    const figures = quotaFigures(yearly, 12, d("2026-06-30"), calendar);
    expect(figures).toMatchObject({
      needed: 30,
      done: 12,
      expectedByToday: 14,
      behindBy: 2,
      over: 0,
      nextPaceDate: "2026-06-11",
      latestNextDate: latestDateOf(yearly, 13, calendar),
      cannotBeMet: false,
    });
    expect(figures.perMonthFromHere).toBeCloseTo((18 / 128) * (248 / 12), 10);
    expect(figures.perMonthFromHere?.toFixed(1)).toBe("2.9");
  });

  test.each([
    [1, "2026-11-20"],
    [29, "2026-12-30"],
    [30, "2026-12-31"],
  ])("latest date of session %i: %s", (k, date) => {
    expect(latestDateOf(yearly, k, calendar)).toBe(date);
  });

  test.each([0, 31, -1])("there is no session %i", (k) => {
    expect(latestDateOf(yearly, k, calendar)).toBeNull();
    expect(paceDateOf(yearly, k, calendar)).toBeNull();
  });

  test("out of reach from the day after the latest date, and for good", () => {
    expect(cannotBeMet(yearly, 0, d("2026-11-20"), calendar)).toBe(false);
    expect(cannotBeMet(yearly, 0, d("2026-11-21"), calendar)).toBe(true);
    expect(cannotBeMet(yearly, 12, d("2026-12-08"), calendar)).toBe(false);
    expect(cannotBeMet(yearly, 12, d("2026-12-09"), calendar)).toBe(true);
    expect(cannotBeMet(yearly, 29, d("2026-12-31"), calendar)).toBe(false);
    expect(cannotBeMet(yearly, 29, d("2027-01-01"), calendar)).toBe(true);
    expect(quotaFigures(yearly, 12, d("2026-12-09"), calendar).latestNextDate).toBeNull();
  });

  test("met: nothing is behind, next or needed", () => {
    expect(quotaFigures(yearly, 30, d("2026-06-30"), calendar)).toMatchObject({
      behindBy: 0,
      over: 0,
      nextPaceDate: null,
      perMonthFromHere: null,
      latestNextDate: null,
      cannotBeMet: false,
    });
  });
});

describe("comparators", () => {
  test("= reports over, >= does not", () => {
    const exact = { ...yearly, comparator: "=" as const };
    expect(quotaFigures(exact, 32, d("2026-06-30"), calendar).over).toBe(2);
    expect(quotaFigures(yearly, 32, d("2026-06-30"), calendar).over).toBe(0);
  });

  test("<= expects nothing, is never out of reach, and reports over", () => {
    const most = { ...yearly, comparator: "<=" as const };
    expect(quotaFigures(most, 31, d("2026-06-30"), calendar)).toEqual({
      needed: 30,
      done: 31,
      expectedByToday: 0,
      behindBy: 0,
      over: 1,
      nextPaceDate: null,
      perMonthFromHere: null,
      latestNextDate: null,
      cannotBeMet: false,
    });
  });
});

describe("the day from which it cannot be met", () => {
  const february: Target = { ...yearly, needed: 16, first: d("2026-02-01"), last: d("2026-02-28") };

  test.each([
    // February 2026 has 16 working days, its last day among them: as many sessions as days, one more, and many more.
    [16, 0, "2026-02-03"],
    [17, 0, "2026-02-01"],
    [17, 1, "2026-02-03"],
    [400, 0, "2026-02-01"],
    [1, 0, "2026-03-01"],
    [16, 16, null],
  ])("%i in February, %i done: %s", (needed, done, from) => {
    const quota = { ...february, needed };
    expect(cannotBeMetFrom(quota, done, calendar)).toBe(from);
    if (from === null) return;
    expect(cannotBeMet(quota, done, d(from), calendar)).toBe(true);
    // The day before is still in reach, unless the whole month is too short.
    if (from > quota.first) expect(cannotBeMet(quota, done, addDays(d(from), -1), calendar)).toBe(false);
  });

  test("not for a ceiling, and not for hours", () => {
    expect(cannotBeMetFrom({ ...february, comparator: "<=" }, 0, calendar)).toBeNull();
    expect(cannotBeMetFrom({ ...february, isCountOfSessions: false }, 0, calendar)).toBeNull();
  });
});

describe("short and odd periods", () => {
  const week: Target = { ...yearly, needed: 2, first: d("2026-02-16"), last: d("2026-02-22") };

  test("a week that is all holiday can never be met, and says so without dividing by nothing", () => {
    expect(quotaFigures(week, 0, d("2026-02-16"), calendar)).toMatchObject({
      expectedByToday: 0,
      nextPaceDate: null,
      perMonthFromHere: null,
      latestNextDate: null,
      cannotBeMet: true,
    });
    expect(expectedBy(week, d("2026-02-22"), calendar)).toBe(2);
  });

  test("before the period starts it is counted from its first day", () => {
    const summer = { ...yearly, needed: 4, first: d("2026-07-01"), last: d("2026-09-30") };
    expect(quotaFigures(summer, 0, d("2026-03-01"), calendar)).toMatchObject({
      expectedByToday: 0,
      cannotBeMet: false,
    });
    expect(quotaFigures(summer, 0, d("2026-03-01"), calendar).perMonthFromHere).toBeCloseTo(4 / 3, 10);
  });

  test("hours are out of reach only once the period is over: a day may hold many", () => {
    const hours = { ...yearly, needed: 32, isCountOfSessions: false };
    expect(cannotBeMet(hours, 4, d("2026-12-31"), calendar)).toBe(false);
    expect(cannotBeMet(hours, 4, d("2027-01-01"), calendar)).toBe(true);
    expect(quotaFigures(hours, 4.5, d("2026-06-30"), calendar)).toMatchObject({ expectedByToday: 15, behindBy: 10.5 });
  });
});
