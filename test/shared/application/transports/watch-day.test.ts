import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { productClock, untilMidnight } from "../../../../shared/application/transports/product-clock.ts";
import { watchDay } from "../../../../shared/application/transports/watch-day.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(start: string) {
  vi.setSystemTime(new Date(start));
  const turns: string[] = [];
  let wakeUp = () => {};
  const stop = watchDay(
    {
      clock: productClock(null, Date.now),
      setTimeout,
      clearTimeout,
      onResume: (listener) => (wakeUp = listener),
    },
    (today) => turns.push(today),
  );
  return { turns, stop, wakeUp: () => wakeUp() };
}

test.each([
  ["2026-09-16T15:59:59.999Z", "2026-09-16"],
  ["2026-09-16T16:00:00.000Z", "2026-09-17"],
  ["2025-12-31T16:00:00.000Z", "2026-01-01"],
])("at %s it is %s in the product's zone", (instant, today) => {
  expect(productClock(null, () => Date.parse(instant)).today()).toBe(today);
});

test("a clock that stands on a day keeps the machine's time of day", () => {
  const clock = productClock(plainDate("2026-03-01"), () => Date.parse("2026-09-16T16:30:00.000Z"));
  expect([clock.today(), clock.now()]).toEqual(["2026-03-01", "2026-02-28T16:30:00.000Z"]);
});

test("midnight is the product's", () => {
  expect(untilMidnight(productClock(null, () => Date.parse("2026-09-16T15:59:58.000Z")))).toBe(2_000);
  expect(untilMidnight(productClock(null, () => Date.parse("2026-09-16T16:00:00.000Z")))).toBe(86_400_000);
});

test("each midnight is told once", () => {
  const { turns, stop } = watch("2026-09-16T15:30:00Z");
  vi.advanceTimersByTime(30 * 60_000 - 1);
  expect(turns).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(turns).toEqual(["2026-09-17"]);
  vi.advanceTimersByTime(2 * 86_400_000);
  expect(turns).toEqual(["2026-09-17", "2026-09-18", "2026-09-19"]);
  stop();
});

test("waking up on a later day tells it at once, on the same day nothing", () => {
  const { turns, stop, wakeUp } = watch("2026-09-16T01:00:00Z");
  wakeUp();
  expect(turns).toEqual([]);
  vi.setSystemTime(new Date("2026-09-20T01:00:00Z"));
  wakeUp();
  expect(turns).toEqual(["2026-09-20"]);
  stop();
});

test("a clock set forward by hand is noticed within ten minutes", () => {
  const { turns, stop } = watch("2026-09-16T01:00:00Z");
  vi.setSystemTime(new Date("2026-09-17T01:00:00Z"));
  vi.advanceTimersByTime(10 * 60_000);
  expect(turns).toEqual(["2026-09-17"]);
  stop();
});

test("nothing is told after the watch has ended", () => {
  const { turns, stop } = watch("2026-09-16T15:59:00Z");
  stop();
  vi.advanceTimersByTime(86_400_000);
  expect(turns).toEqual([]);
});
