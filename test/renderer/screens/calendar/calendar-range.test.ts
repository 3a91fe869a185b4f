import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlainDate, addDays, plainDate, weekdayOf } from "../../../../shared/domain/date/plain-date.ts";
import { VIEWS, drawnRange, spanOf, stepped } from "../../../../renderer/screens/calendar/calendar-range.ts";
import { workingDayStep } from "../../../../renderer/screens/calendar/working-day-step.ts";
import { dayViews } from "../../fixture/day-views.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map((offset): PlainDate => addDays(plainDate("1990-01-01"), offset));

describe("spans", () => {
  test.each([
    ["month", "2026-09-16", "2026-09-01", "2026-09-30"],
    ["week", "2026-09-16", "2026-09-14", "2026-09-20"],
    ["year", "2026-09-16", "2026-01-01", "2026-12-31"],
    ["list", "2026-09-16", "2026-01-01", "2026-12-31"],
  ] as const)("%s of %s", (view, date, from, to) => {
    expect(spanOf(view, plainDate(date))).toEqual({ from, to });
  });

  test("what is drawn is whole weeks around the span, and the span holds its date", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), day, (view, date) => {
        const [span, drawn] = [spanOf(view, date), drawnRange(view, date)];
        expect([weekdayOf(drawn.from), weekdayOf(drawn.to)]).toEqual([1, 7]);
        expect(drawn.from <= span.from && span.from <= date && date <= span.to && span.to <= drawn.to).toBe(true);
      }),
    );
  });

  test("a step on and a step back returns to the same span", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), day, (view, date) => {
        expect(spanOf(view, stepped(view, stepped(view, date, 1), -1))).toEqual(spanOf(view, date));
      }),
    );
  });
});

test("the calendar's first and last day are as far as a step leads", () => {
  for (const view of VIEWS) {
    expect(stepped(view, plainDate("1900-01-01"), -1)).toBe("1900-01-01");
    expect(stepped(view, plainDate("2199-12-31"), 1)).toBe("2199-12-31");
    expect(drawnRange(view, plainDate("2199-12-31")).to).toBe("2199-12-31");
  }
});

describe("a step of one working day", () => {
  const days = new Map(dayViews(plainDate("2026-09-14"), plainDate("2026-10-11")).map((one) => [one.date, one]));
  test.each([
    ["2026-09-18", 1, "2026-09-20"],
    ["2026-09-24", 1, "2026-09-28"],
    ["2026-09-28", -1, "2026-09-24"],
    ["2026-09-30", 1, "2026-10-08"],
    ["2026-09-14", -1, null],
  ] as const)("from %s by %d is %s", (from, step, to) => {
    expect(workingDayStep(plainDate(from), step, days)).toBe(to);
  });
});
