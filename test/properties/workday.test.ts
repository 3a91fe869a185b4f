import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlainDate, addDays, daysBetween, plainDate } from "../../shared/domain/date/plain-date.ts";
import { shiftDate } from "../../shared/domain/workday/shift.ts";
import { SHIFT_DIRECTIONS } from "../../shared/domain/workday/shift-direction.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";

const calendar = new WorkdayCalendar(bundledNotices());

/** 2003 to 2030: published years and years on either side that are not. */
const anyDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 10_200 })
  .map((offset) => addDays(plainDate("2003-01-01"), offset));
const moving = fc.constantFrom(...SHIFT_DIRECTIONS.filter((direction) => direction !== "none"));

describe("a shift", () => {
  test("ends on a working day, moves no working day, and is idempotent", () => {
    fc.assert(
      fc.property(anyDay, moving, (date, direction) => {
        const shifted = shiftDate(date, direction, calendar).date;
        expect(calendar.isWorkingDay(shifted)).toBe(true);
        if (calendar.isWorkingDay(date)) expect(shifted).toBe(date);
        expect(shiftDate(shifted, direction, calendar).date).toBe(shifted);
        expect(Math.abs(daysBetween(date, shifted))).toBeLessThanOrEqual(calendar.longestRestRun());
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps the order of dates, and lies on the side it names", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(30),
        fc.constantFrom("following" as const, "preceding" as const),
        (date, gap, direction) => {
          const first = shiftDate(date, direction, calendar).date;
          const second = shiftDate(addDays(date, gap), direction, calendar).date;
          expect(first <= second).toBe(true);
          expect(direction === "following" ? first >= date : first <= date).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("modified following stays in the month", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(shiftDate(date, "modified-following", calendar).date.slice(0, 7)).toBe(date.slice(0, 7));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("counting working days", () => {
  test("agrees with looking at each day, and adds up", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(500), fc.nat(500), (from, length, cut) => {
        const to = addDays(from, length);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        expect(calendar.countWorkingDays(from, to)).toBe(days.filter((day) => calendar.isWorkingDay(day)).length);
        const middle = addDays(from, Math.min(cut, length));
        expect(calendar.countWorkingDays(from, middle) + calendar.countWorkingDays(addDays(middle, 1), to)).toBe(
          calendar.countWorkingDays(from, to),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("going n working days on and counting them are the same", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (date, n) => {
        const later = calendar.addWorkingDays(date, n);
        expect(calendar.isWorkingDay(later)).toBe(true);
        expect(calendar.countWorkingDays(addDays(date, 1), later)).toBe(n);
        const earlier = calendar.addWorkingDays(date, -n);
        expect(calendar.isWorkingDay(earlier)).toBe(true);
        expect(calendar.countWorkingDays(earlier, addDays(date, -1))).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });
});
