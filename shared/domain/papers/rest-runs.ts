import { type PlainDate, daysBetween } from "../date/plain-date.ts";
import type { Basis } from "../workday/shift-direction.ts";

/** A day with its class: `rest` is a declared day off, `makeup` a weekend day declared a working day. */
export interface ClassedDay {
  readonly date: PlainDate;
  readonly kind: "working" | "weekend" | "rest" | "makeup";
  readonly basis: Basis;
}

/** Adjacent days with the same class in the holiday notice; both ends are included. */
export interface RestRun {
  readonly kind: "rest" | "makeup";
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/**
 * What the holiday notice changes in these days, in order of date.
 *
 * @param days  Ascending. Plain working days and weekends make no run.
 */
export function restRunsOf(days: readonly ClassedDay[]): RestRun[] {
  const runs: RestRun[] = [];
  for (const { date, kind } of days) {
    if (kind !== "rest" && kind !== "makeup") continue;
    const before = runs.at(-1);
    if (before?.kind === kind && daysBetween(before.last, date) === 1)
      runs[runs.length - 1] = { ...before, last: date };
    else runs.push({ kind, first: date, last: date });
  }
  return runs;
}
