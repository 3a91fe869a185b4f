import type { PeriodUnit } from "../../../shared/domain/date/period.ts";
import { describeRule } from "../../../shared/domain/recurrence/describe-rule.ts";
import { parseRule } from "../../../shared/domain/recurrence/rule.ts";
import type { Locale } from "../../text/catalogue.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const ORDINALS = [1, 2, 3, 4, -1] as const;
const MONTHS_APART: Readonly<Record<Exclude<PeriodUnit, "week">, readonly number[] | null>> = {
  month: null,
  "two-months": [2, 4, 6, 8, 10, 12],
  quarter: [3, 6, 9, 12],
  "half-year": [6, 12],
  year: [12],
};

export interface DayRule {
  /** RRULE value without DTSTART. */
  readonly pattern: string;
  readonly label: string;
}

/** The days that a period's occurrence may be fixed on: a day of the month, or the n-th weekday of one. */
export function dayRulesOf(period: PeriodUnit, locale: Locale): DayRule[] {
  if (period === "week") return WEEKDAYS.map((day) => labelled(`FREQ=WEEKLY;BYDAY=${day}`, locale));
  const months = MONTHS_APART[period];
  const head = months ? `FREQ=YEARLY;BYMONTH=${months.join(",")}` : "FREQ=MONTHLY";
  const days = Array.from({ length: 28 }, (_, index) => `${head};BYMONTHDAY=${index + 1}`);
  const weekdays = WEEKDAYS.slice(0, 5).flatMap((day) => ORDINALS.map((nth) => `${head};BYDAY=${nth}${day}`));
  return [...days, ...weekdays].map((pattern) => labelled(pattern, locale));
}

/** The rule's own words; the pattern itself where it cannot be read. */
export function describePattern(pattern: string, locale: Locale): string {
  const rule = parseRule(pattern);
  return rule.ok ? describeRule(rule.value, locale) : pattern;
}

const labelled = (pattern: string, locale: Locale): DayRule => ({ pattern, label: describePattern(pattern, locale) });
