import { type Period, type PeriodUnit, periodOf } from "../date/period.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { Cadence } from "./requirement.ts";

/**
 * DTSTART of a cadence's pattern: the first day of the period in which its rule begins to hold, so that every second month
 * counts from that month, and January is odd.
 *
 * @param periodAt How a period is looked up, where answers are kept.
 */
export const patternStart = (
  { period }: Pick<Cadence, "period">,
  effectiveFrom: PlainDate,
  periodAt: (unit: PeriodUnit, date: PlainDate) => Period = periodOf,
): PlainDate => periodAt(period, effectiveFrom).first;
