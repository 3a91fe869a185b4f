import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { machineClock } from "../../host/machine/machine-clock.ts";
import { watchDay } from "../../host/machine/watch-day.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-09-16T15:58:30Z") }));
afterEach(() => void vi.useRealTimers());

test("each new day is told once, at its midnight, until the watch ends", () => {
  const days: string[] = [];
  const stop = watchDay(
    machineClock(() => Date.now()),
    (today) => days.push(today),
  );
  vi.advanceTimersByTime(89_000);
  expect(days).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(days).toEqual(["2026-09-17"]);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(days).toEqual(["2026-09-17", "2026-09-18"]);
  stop();
  vi.advanceTimersByTime(48 * 3_600_000);
  expect(days).toHaveLength(2);
});

test("a machine that slept over midnight tells the day soon after it wakes", () => {
  const days: string[] = [];
  const stop = watchDay(
    machineClock(() => Date.now()),
    (today) => days.push(today),
  );
  vi.setSystemTime(Date.parse("2026-09-19T02:00:00Z"));
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual(["2026-09-19"]);
  stop();
});
