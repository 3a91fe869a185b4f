import { describe, expect, test } from "vitest";
import { clockOnDay, machineClock, untilMidnight } from "../../host/machine/machine-clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";

const at = (instant: string) => () => Date.parse(instant);

describe("the day is the product zone's, whatever the machine's zone", () => {
  test.each([
    ["2026-03-01T00:00:00Z", "2026-03-01"],
    ["2026-03-01T15:59:59.999Z", "2026-03-01"],
    ["2026-03-01T16:00:00Z", "2026-03-02"],
    ["2025-12-31T16:00:00Z", "2026-01-01"],
    ["2028-02-28T20:00:00Z", "2028-02-29"],
  ])("%s → %s", (instant, day) => {
    const clock = machineClock(at(instant));
    expect(clock.today()).toBe(day);
    expect(clock.now()).toBe(new Date(instant).toISOString());
  });
});

describe("--today", () => {
  test.each([
    ["2026-03-01T01:02:03.004Z", "2026-09-16T01:02:03.004Z"],
    ["2026-03-01T15:59:59Z", "2026-09-16T15:59:59.000Z"],
    // 00:30 in Shanghai belongs to the evening before in UTC.
    ["2026-03-01T16:30:00Z", "2026-09-15T16:30:00.000Z"],
  ])("the time of day of %s moves onto it: %s", (machine, now) => {
    const clock = clockOnDay(plainDate("2026-09-16"), at(machine));
    expect(clock.today()).toBe("2026-09-16");
    expect(clock.now()).toBe(now);
    expect(machineClock(at(now)).today()).toBe("2026-09-16");
  });
});

test.each([
  ["2026-09-16T04:00:00Z", 12 * 3_600_000],
  ["2026-09-16T15:59:59.000Z", 1_000],
  ["2026-09-16T16:00:00.000Z", 24 * 3_600_000],
])("from %s midnight is %i ms away", (instant, wait) => {
  expect(untilMidnight(machineClock(at(instant)))).toBe(wait);
});
