import { describe, expect, test } from "vitest";
import { type SpreadRequest, suggestDates } from "../../../../shared/domain/compliance/suggest-dates.ts";
import { daysBetween, weekdayOf } from "../../../../shared/domain/date/plain-date.ts";
import { calendar, d } from "../builders.ts";

const request = (more: Partial<SpreadRequest>): SpreadRequest => ({
  count: 6,
  from: d("2026-07-01"),
  last: d("2026-12-31"),
  weekday: 5,
  taken: [],
  ...more,
});

describe("suggestDates", () => {
  test("six Fridays of the second half of 2026, about a month apart, off the holidays", () => {
    const dates = suggestDates(request({}), calendar);
    expect(dates).toHaveLength(6);
    expect(dates.every((date) => weekdayOf(date) === 5 && calendar.classOf(date).kind === "working")).toBe(true);
    const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(21);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(42);
  });

  test("keeps the period's last working day free", () => {
    const all = suggestDates(request({ count: 400, from: d("2026-12-28"), weekday: null }), calendar);
    expect(all).toEqual(["2026-12-28", "2026-12-29", "2026-12-30"]);
  });

  test("leaves out days already planned", () => {
    const taken = [d("2026-12-28"), d("2026-12-30")];
    expect(suggestDates(request({ count: 3, from: d("2026-12-28"), weekday: null, taken }), calendar)).toEqual([
      "2026-12-29",
    ]);
  });

  test("fills in with other working days where the weekday has too few", () => {
    const dates = suggestDates(request({ count: 4, from: d("2026-12-14"), weekday: 5 }), calendar);
    expect(dates).toHaveLength(4);
    expect(dates.filter((date) => weekdayOf(date) === 5)).toEqual(["2026-12-18", "2026-12-25"]);
  });

  test("nothing to plan, or no day left", () => {
    expect(suggestDates(request({ count: 0 }), calendar)).toEqual([]);
    expect(suggestDates(request({ from: d("2026-12-31") }), calendar)).toEqual([]);
  });
});
