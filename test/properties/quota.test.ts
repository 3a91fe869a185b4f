import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggestDates } from "../../shared/domain/compliance/suggest-dates.ts";
import {
  type Target,
  cannotBeMet,
  cannotBeMetFrom,
  expectedBy,
  latestDateOf,
  paceDateOf,
  quotaFigures,
} from "../../shared/domain/compliance/quota.ts";
import { PERIOD_UNITS, periodOf } from "../../shared/domain/date/period.ts";
import { type PlainDate, addDays, daysBetween, plainDate } from "../../shared/domain/date/plain-date.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";

const calendar = new WorkdayCalendar(bundledNotices());

const anyDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 2000 })
  .map((offset) => addDays(plainDate("2022-01-01"), offset));

const anyQuota: fc.Arbitrary<Target> = fc
  .record({ unit: fc.constantFrom(...PERIOD_UNITS), day: anyDay, needed: fc.integer({ min: 1, max: 60 }) })
  .map(({ unit, day, needed }) => {
    const { first, last } = periodOf(unit, day);
    return { needed, comparator: ">=" as const, first, last, isCountOfSessions: true };
  });

describe("pace", () => {
  test("one more credit never leaves the quota further behind, further off, or out of reach", () => {
    fc.assert(
      fc.property(anyQuota, anyDay, fc.nat(60), (quota, today, done) => {
        const before = quotaFigures(quota, done, today, calendar);
        const after = quotaFigures(quota, done + 1, today, calendar);
        expect(after.behindBy).toBeLessThanOrEqual(before.behindBy);
        expect(after.expectedByToday).toBe(before.expectedByToday);
        expect(Number(after.cannotBeMet)).toBeLessThanOrEqual(Number(before.cannotBeMet));
        expect(after.perMonthFromHere ?? 0).toBeLessThanOrEqual(before.perMonthFromHere ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 1000 },
    );
  });

  test("what is expected never falls as days go by, and is all of it at the end", () => {
    fc.assert(
      fc.property(anyQuota, fc.nat(400), (quota, offset) => {
        const day = addDays(quota.first, offset);
        expect(expectedBy(quota, day, calendar)).toBeLessThanOrEqual(expectedBy(quota, addDays(day, 1), calendar));
        expect(expectedBy(quota, quota.last, calendar)).toBe(quota.needed);
      }),
      { numRuns: 1000 },
    );
  });

  test("the pace date of the k-th is the first day that expects k", () => {
    fc.assert(
      fc.property(anyQuota, fc.integer({ min: 1, max: 60 }), (quota, k) => {
        const date = paceDateOf(quota, k, calendar);
        if (date === null) return;
        expect(expectedBy(quota, date, calendar)).toBeGreaterThanOrEqual(k);
        if (date > quota.first && date < quota.last)
          expect(expectedBy(quota, addDays(date, -1), calendar)).toBeLessThan(k);
      }),
      { numRuns: 1000 },
    );
  });
});

test("the day from which it cannot be met is the first one that says so, when nothing more is done", () => {
  fc.assert(
    fc.property(anyQuota, fc.nat(60), (quota, done) => {
      const days = Array.from({ length: daysBetween(quota.first, quota.last) + 2 }, (_, index) =>
        addDays(quota.first, index),
      );
      const first = days.find((day) => cannotBeMet(quota, done, day, calendar)) ?? null;
      expect(cannotBeMetFrom(quota, done, calendar)).toBe(first);
    }),
    { numRuns: 500 },
  );
});

describe("latest dates", () => {
  test("holding each session on its latest date is just enough, one a working day", () => {
    fc.assert(
      fc.property(anyQuota, (quota) => {
        const dates = Array.from({ length: quota.needed }, (_, index) => latestDateOf(quota, index + 1, calendar));
        if (dates.includes(null)) {
          expect(calendar.countWorkingDays(quota.first, quota.last)).toBeLessThan(quota.needed);
          return;
        }
        expect(new Set(dates).size).toBe(quota.needed);
        expect(dates.every((date) => date !== null && date >= quota.first && date <= quota.last)).toBe(true);
        expect(dates.every((date) => date !== null && calendar.isWorkingDay(date))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("feasible up to the latest date of the next one; from the day after it cannot be met, and stays so", () => {
    fc.assert(
      fc.property(anyQuota, fc.nat(59), fc.nat(200), (quota, done, later) => {
        fc.pre(done < quota.needed);
        const latest = latestDateOf(quota, done + 1, calendar);
        if (latest === null) {
          expect(cannotBeMet(quota, done, quota.first, calendar)).toBe(true);
          return;
        }
        expect(cannotBeMet(quota, done, latest, calendar)).toBe(false);
        expect(cannotBeMet(quota, done, addDays(latest, 1 + later), calendar)).toBe(true);
        expect(quotaFigures(quota, done, latest, calendar).latestNextDate).toBe(latest);
      }),
      { numRuns: 1000 },
    );
  });
});

test("suggested dates are distinct working days of the rest of the period, as many as fit", () => {
  fc.assert(
    fc.property(
      fc.record({
        count: fc.integer({ min: 0, max: 40 }),
        from: anyDay,
        length: fc.nat(400),
        weekday: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      ({ count, from, length, weekday }) => {
        const last = addDays(from, length);
        const dates = suggestDates({ count, from, last, weekday, taken: [] }, calendar);
        expect(new Set(dates).size).toBe(dates.length);
        expect(dates).toEqual(dates.toSorted());
        const reserve = calendar.previousWorkingDay(addDays(last, 1));
        for (const date of dates) {
          expect(calendar.classOf(date).kind).toBe("working");
          expect(date >= from && date < reserve).toBe(true);
        }
        const room = Array.from({ length: length + 1 }, (_, index) => addDays(from, index)).filter(
          (day) => day < reserve && calendar.classOf(day).kind === "working",
        ).length;
        expect(dates).toHaveLength(Math.min(count, room));
      },
    ),
    { numRuns: 500 },
  );
});

test("suggested dates lie evenly where no holiday disturbs them", () => {
  const dates = suggestDates(
    { count: 8, from: plainDate("2026-06-22"), last: plainDate("2026-09-18"), weekday: 3, taken: [] },
    calendar,
  );
  const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(7);
});
