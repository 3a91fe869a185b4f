import { dateOf } from "../date/plain-date.ts";
import { expandRule } from "./expand-rule.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** Leap days and weekdays meet in every way within 28 years that no century year cuts short. */
const FIRST_YEAR = 2000;
const CYCLE_YEARS = 28;

/**
 * Whether any day at all meets the rule's BY parts: 31 February, the sixth Monday of a month and position 2 of a set
 * of one never do. Interval, count and end are left out: they thin the set and depend on the start.
 */
export function everOccurs(rule: RecurrenceRule): boolean {
  const open: RecurrenceRule = { ...rule, interval: 1, count: null, until: null };
  const start = dateOf(FIRST_YEAR, 1, 1);
  for (let year = FIRST_YEAR; year < FIRST_YEAR + CYCLE_YEARS; year++)
    if (expandRule(open, start, { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }).length > 0) return true;
  return false;
}
