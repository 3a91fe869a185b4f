import type { Clock } from "../../shared/domain/date/clock.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { untilMidnight } from "./machine-clock.ts";

/** Timers stand still while a machine sleeps, and its clock may be set by hand: look again at least this often. */
const LONGEST_WAIT_MS = 60_000;

/** Calls `onTurn` once for each new day of the product's zone. @returns Ends the watch. */
export function watchDay(clock: Clock, onTurn: (today: PlainDate) => void): () => void {
  let known = clock.today();
  const wait = () => Math.min(Math.max(untilMidnight(clock), 1_000), LONGEST_WAIT_MS);
  const check = () => {
    timer = setTimeout(check, wait());
    const today = clock.today();
    if (today === known) return;
    known = today;
    onTurn(today);
  };
  let timer = setTimeout(check, wait());
  return () => clearTimeout(timer);
}
