import type { Clock, Instant } from "../../shared/domain/date/clock.ts";
import { type PlainDate, addDays, daysBetween, plainDate } from "../../shared/domain/date/plain-date.ts";

/** The zone that days are counted in, whatever the machine is set to. */
export const PRODUCT_ZONE = "Asia/Shanghai";

/** The machine's clock read in the product's zone. `readTime` gives milliseconds since 1970, UTC. */
export function machineClock(readTime: () => number = Date.now): Clock {
  return {
    today: () => dayInZone(new Date(readTime())),
    now: () => new Date(readTime()).toISOString() as Instant,
  };
}

/**
 * A clock that stands on one day: `today` is always `day`, and `now` is the machine's time of day moved onto it,
 * so that two instants of one run still come one after the other.
 */
export function clockOnDay(day: PlainDate, readTime: () => number = Date.now): Clock {
  return {
    today: () => day,
    now: () => {
      const real = new Date(readTime());
      const shift = daysBetween(dayInZone(real), day) * 86_400_000;
      return new Date(real.getTime() + shift).toISOString() as Instant;
    },
  };
}

/** Milliseconds from `instant` to the next midnight in the zone; the zone has no daylight saving. */
export function untilMidnight(clock: Clock): number {
  const tomorrow = addDays(clock.today(), 1);
  return new Date(`${tomorrow}T00:00:00+08:00`).getTime() - new Date(clock.now()).getTime();
}

const zoneDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: PRODUCT_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const dayInZone = (time: Date): PlainDate => plainDate(zoneDay.format(time));
