import type { PeriodUnit } from "../../../shared/domain/date/period.ts";
import { parseRule } from "../../../shared/domain/recurrence/parse-rule.ts";

/** Calendar periods by their length in months. */
const BY_MONTHS: Readonly<Record<number, PeriodUnit>> = {
  1: "month",
  2: "two-months",
  3: "quarter",
  6: "half-year",
  12: "year",
};

/** The calendar period that a rule gives one day to, as far as its frequency says so; null where it does not. */
export function periodOfPattern(pattern: string): PeriodUnit | null {
  const rule = parseRule(pattern);
  if (!rule.ok) return null;
  const { freq, interval, byMonth } = rule.value;
  if (freq === "WEEKLY") return interval === 1 ? "week" : null;
  if (freq === "MONTHLY" && byMonth.length === 0) return BY_MONTHS[interval] ?? null;
  if ((freq === "YEARLY" || freq === "MONTHLY") && interval === 1)
    return BY_MONTHS[12 / Math.max(byMonth.length, 1)] ?? null;
  return null;
}
