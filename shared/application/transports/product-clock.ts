import type { Clock, Instant } from "../../domain/date/clock.ts";
import { type PlainDate, daysBetween } from "../../domain/date/plain-date.ts";
import { productDay } from "../../domain/date/product-zone.ts";

const DAY_MS = 86_400_000;

/**
 * The machine's clock in the product's zone. With `today` the clock is set to that day: `now` is the machine's time of
 * day on it, so that two instants of one run still follow each other.
 *
 * @param readTime  Milliseconds since 1970, UTC; the doors hand in `Date.now`.
 */
export function productClock(today: PlainDate | null, readTime: () => number): Clock {
  const instantAt = (time: number) => new Date(time).toISOString() as Instant;
  if (today === null) return { today: () => productDay(readTime()), now: () => instantAt(readTime()) };
  return {
    today: () => today,
    now: () => {
      const time = readTime();
      return instantAt(time + daysBetween(productDay(time), today) * DAY_MS);
    },
  };
}

/** Milliseconds from now to the next midnight in the zone, which has no daylight saving (UTC+8 since 1991). */
export function untilMidnight(clock: Clock): number {
  return Date.parse(`${clock.today()}T00:00:00+08:00`) + DAY_MS - Date.parse(clock.now());
}
