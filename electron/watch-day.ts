import type { Clock } from "../shared/domain/date/clock.ts";
import type { PlainDate } from "../shared/domain/date/plain-date.ts";
import { untilMidnight } from "./product-clock.ts";

/** The machine's clock may be set by hand while we wait for midnight. */
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Calls `onTurn` once for each new day: at midnight of the product's zone, and when the machine wakes up on a later
 * day, because timers stand still while it sleeps.
 *
 * @param onResume  Registers what is to be done when the machine wakes up.
 * @returns a function that ends the watch.
 */
export function watchDay(
  clock: Clock,
  onResume: (listener: () => void) => void,
  onTurn: (today: PlainDate) => void,
): () => void {
  let known = clock.today();
  let timer = setTimeout(check, wait());
  onResume(check);
  return () => clearTimeout(timer);

  function check(): void {
    clearTimeout(timer);
    timer = setTimeout(check, wait());
    const today = clock.today();
    if (today === known) return;
    known = today;
    onTurn(today);
  }

  function wait(): number {
    return Math.min(Math.max(untilMidnight(clock), 1_000), LONGEST_WAIT_MS);
  }
}
