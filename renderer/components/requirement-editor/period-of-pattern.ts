import { PERIODS, PERIOD_UNITS, type PeriodUnit } from "../../../shared/domain/date/period-units.ts";

import { parseRule } from "../../../shared/domain/recurrence/parse-rule.ts";

/** The calendar period with that many months. */
const ofMonths = (months: number): PeriodUnit | null =>
  PERIOD_UNITS.find((unit) => PERIODS[unit].months === months) ?? null;

/** 5日、15日、25日: whether there is one day in each 旬 of the month. */
const areOfEachTen = (days: readonly number[]): boolean =>
  days.length === 3 && [1, 11, 21].every((first) => days.filter((day) => isOfTen(day, first)).length === 1);
const isOfTen = (day: number, first: number): boolean =>
  day === -1 ? first === 21 : day >= first && (first === 21 || day < first + 10);

/** The calendar period in which a rule has one day, as far as its frequency tells; null where it does not. */
export function periodOfPattern(pattern: string): PeriodUnit | null {
  const rule = parseRule(pattern);
  if (!rule.ok) return null;
  const { freq, interval, byMonth, byMonthDay } = rule.value;
  if (freq === "MONTHLY" && interval === 1 && byMonth.length === 0 && areOfEachTen(byMonthDay)) return "ten-days";
  if (freq === "WEEKLY") return interval === 1 ? "week" : null;
  if (freq === "MONTHLY" && byMonth.length === 0) return ofMonths(interval);
  if ((freq === "YEARLY" || freq === "MONTHLY") && interval === 1) return ofMonths(12 / Math.max(byMonth.length, 1));
  return null;
}
