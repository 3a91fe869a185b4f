import type { PeriodUnit } from "../../../shared/domain/date/period.ts";
import { PERIODS } from "../../../shared/domain/date/period-units.ts";
import { describeRule } from "../../../shared/words/rule.ts";
import { parseRule } from "../../../shared/domain/recurrence/parse-rule.ts";
import { eachMonthOn } from "../../../shared/domain/recurrence/short-months.ts";
import type { Locale } from "../../../shared/words/locale.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const ORDINALS = [1, 2, 3, 4, -1] as const;
/** January to December, February in a leap year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** The number of days that every month has. */
const CERTAIN_DAYS = 28;

/** The n-th day of each third of a month, where every month has it, and the last one. */
const TEN_DAYS = [...Array.from({ length: 8 }, (_, index) => [index + 1, index + 11, index + 21]), [10, 20, -1]];

export interface DayRuleChoice {
  /** RRULE value without DTSTART. */
  readonly pattern: string;
  readonly label: string;
}

/**
 * The fixed days that a period offers: a day of one of its months (the last one where the month lacks it), the last
 * day of a month, or the n-th weekday of a month. Each gives every period exactly one day.
 */
export function dayRulesOf(period: PeriodUnit, locale: Locale): DayRuleChoice[] {
  return patternsOf(period).map((pattern) => ({ pattern, label: describePattern(pattern, locale) }));
}

/** The rule's own words; the pattern itself where it cannot be read. */
export function describePattern(pattern: string, locale: Locale): string {
  const rule = parseRule(pattern);
  return rule.ok ? describeRule(rule.value, locale) : pattern;
}

function patternsOf(period: PeriodUnit): string[] {
  if (period === "ten-days") return TEN_DAYS.map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days.join(",")}`);
  if (period === "week") return WEEKDAYS.map((day) => `FREQ=WEEKLY;BYDAY=${day}`);
  const { months: long } = PERIODS[period];
  if (long === null) return [];
  if (long === 1) return daysOfMonth("FREQ=MONTHLY", 31);
  return Array.from({ length: long }, (_, position) => {
    const months = monthsAt(position, long);
    return daysOfMonths(months);
  }).flat();
}

/** The months at one position of each period: the second of each quarter is 2, 5, 8, 11. */
const monthsAt = (position: number, long: number): number[] =>
  Array.from({ length: 12 / long }, (_, period) => period * long + position + 1);

function daysOfMonths(months: readonly number[]): string[] {
  const lengths = months.map((month) => LONGEST_MONTHS[month - 1] ?? CERTAIN_DAYS);
  const always = months.includes(2) ? CERTAIN_DAYS : Math.min(...lengths);
  const late = Array.from({ length: Math.max(...lengths) - always }, (_, index) => always + index + 1);
  const list = `BYMONTH=${months.join(",")}`;
  return [
    ...daysOfMonth(`FREQ=YEARLY;${list}`, always),
    // BYSETPOS of a yearly rule would count within the year.
    ...late.map((day) => `FREQ=MONTHLY;${list};${eachMonthOn([day])}`),
  ];
}

function daysOfMonth(head: string, days: number): string[] {
  const isEachMonth = head === "FREQ=MONTHLY";
  const dated = Array.from({ length: days }, (_, index) =>
    isEachMonth ? `${head};${eachMonthOn([index + 1])}` : `${head};BYMONTHDAY=${index + 1}`,
  );
  const weekdays = WEEKDAYS.slice(0, 5).flatMap((day) => ORDINALS.map((nth) => `${head};BYDAY=${nth}${day}`));
  return [...dated, `${head};BYMONTHDAY=-1`, ...weekdays];
}
