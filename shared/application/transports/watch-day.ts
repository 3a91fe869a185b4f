import type { Clock } from "../../domain/date/clock.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { untilMidnight } from "./product-clock.ts";

/** The machine's clock may be set by hand while we wait for midnight. */
const LONGEST_WAIT_MS = 10 * 60_000;

export interface DaySurroundings<Timer> {
  readonly clock: Clock;
  /** The door's own; `shared` has no timers. */
  readonly setTimeout: (call: () => void, milliseconds: number) => Timer;
  readonly clearTimeout: (timer: Timer) => void;
  /** Registers a listener for the machine's waking, where the door learns of it. */
  readonly onResume?: (listener: () => void) => void;
}

/**
 * Calls `onTurn` once for each new day: at midnight of the product's zone, and when the machine wakes up on a later
 * day, because timers stand still while it sleeps.
 *
 * @returns a function that ends the watch.
 */
export function watchDay<Timer>(door: DaySurroundings<Timer>, onTurn: (today: PlainDate) => void): () => void {
  const { clock } = door;
  let known = clock.today();
  let timer = door.setTimeout(check, wait());
  door.onResume?.(check);
  return () => door.clearTimeout(timer);

  function check(): void {
    door.clearTimeout(timer);
    timer = door.setTimeout(check, wait());
    const today = clock.today();
    if (today === known) return;
    known = today;
    onTurn(today);
  }

  function wait(): number {
    return Math.min(Math.max(untilMidnight(clock), 1_000), LONGEST_WAIT_MS);
  }
}
