import { PERIODS, PERIOD_UNITS, type PeriodUnit } from "../../../shared/domain/date/period-units.ts";

import { parseRule } from "../../../shared/domain/recurrence/parse-rule.ts";

/** The calendar period of so many months. */
const ofMonths = (months: number): PeriodUnit | null =>
  PERIOD_UNITS.find((unit) => PERIODS[unit].months === months) ?? null;

/** The calendar period that a rule gives one day to, as far as its frequency says so; null where it does not. */
export function periodOfPattern(pattern: string): PeriodUnit | null {
  const rule = parseRule(pattern);
  if (!rule.ok) return null;
  const { freq, interval, byMonth } = rule.value;
  if (freq === "WEEKLY") return interval === 1 ? "week" : null;
  if (freq === "MONTHLY" && byMonth.length === 0) return ofMonths(interval);
  if ((freq === "YEARLY" || freq === "MONTHLY") && interval === 1) return ofMonths(12 / Math.max(byMonth.length, 1));
  return null;
}
