import { daysInMonth } from "../date/day-number.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** The last day that every month has; later ones are missing in some. */
const LAST_CERTAIN_DAY = 28;

/**
 * The parts of a monthly rule that give each month the days named, or its last day where it lacks one (compliance.md, Days
 * that a month lacks): `30` → `BYMONTHDAY=28,29,30;BYSETPOS=-1`. RFC 5545 leaves such a month out (3.3.10), so the day
 * alone would lose February; the last of the days that the month has is the same in words of the standard.
 *
 * Only for FREQ=MONTHLY: BYSETPOS of a yearly rule counts within the year.
 *
 * @param days 1 to 31, at least one.
 */
export function eachMonthOn(days: readonly number[]): string {
  const named = [...new Set(days)].toSorted((a, b) => a - b);
  const { byMonthDay, bySetPos } = partsOf(named);
  return `BYMONTHDAY=${byMonthDay.join(",")}${bySetPos.length === 0 ? "" : `;BYSETPOS=${bySetPos.join(",")}`}`;
}

interface MonthParts {
  readonly byMonthDay: readonly number[];
  readonly bySetPos: readonly number[];
}

function partsOf(named: readonly number[]): MonthParts {
  const certain = named.filter((day) => day <= LAST_CERTAIN_DAY);
  const late = named.filter((day) => day > LAST_CERTAIN_DAY);
  const longest = late.at(-1);
  if (longest === undefined) return { byMonthDay: named, bySetPos: [] };
  // 30 and 31 of a short month are one day, and -1 is that day.
  if (late.length > 1 && longest === 31) return { byMonthDay: [...named.slice(0, -1), -1], bySetPos: [] };
  const candidates = run(LAST_CERTAIN_DAY, longest);
  const byMonthDay = [...new Set([...certain, ...candidates])];
  const first = certain.map((_, index) => index + 1);
  // For 29 and 30 both days are taken where they exist, else the last day; the 28th is listed only to be the last one.
  const second = late.length > 1 ? late.map((day) => byMonthDay.indexOf(day) + 1) : [];
  return { byMonthDay, bySetPos: [...first, ...second, -1] };
}

/**
 * The days that a monthly rule names when it was made by `eachMonthOn` and stands in for days that some month lacks:
 * `BYMONTHDAY=28,29,30;BYSETPOS=-1` → `30`; null for every other rule.
 */
export function daysOfEachMonth(rule: RecurrenceRule): number[] | null {
  const { freq, byMonthDay, bySetPos } = rule;
  if (freq !== "MONTHLY" || rule.byDay.length > 0 || bySetPos.at(-1) !== -1) return null;
  const longest = byMonthDay.at(-1) ?? 0;
  const chosen = bySetPos.slice(0, -1).flatMap((position) => byMonthDay[position - 1] ?? []);
  const named = [...new Set([...chosen, longest])];
  const parts = partsOf(named);
  return isSame(parts.byMonthDay, byMonthDay) && isSame(parts.bySetPos, bySetPos) ? named : null;
}

/** What a rule does in the months that lack a day it names. */
export interface ShortMonths {
  /** 29 to 31, or counted from the month's end −31 to −29; ascending. */
  readonly days: readonly number[];
  /** The months of the rule that lack a named day in at least some years; 1 to 12, ascending. */
  readonly months: readonly number[];
  /** Whether the last day of such a month stands in. Otherwise the month is left out (RFC 5545 3.3.10). */
  readonly isLastDay: boolean;
  /** Whether the missing day is 29 February, which only leap years have. */
  readonly isInCommonYears: boolean;
}

/** The short months of a rule; null where each month of the rule has each day that it names. */
export function shortMonthsOf(rule: RecurrenceRule): ShortMonths | null {
  const named = daysOfEachMonth(rule) ?? rule.byMonthDay;
  // A last day named beside other days is the day of each month that lacks them.
  const isLastDay = named !== rule.byMonthDay || named.includes(-1);
  const months = monthsLacking(named, rule.byMonth);
  if (months.length === 0) return null;
  return factsOf(named, months, isLastDay);
}

/** The same of the one day of a yearly date. */
export function shortMonthOf(month: number, day: number): ShortMonths | null {
  const months = monthsLacking([day], [month]);
  return months.length === 0 ? null : factsOf([day], months, true);
}

function factsOf(named: readonly number[], months: readonly number[], isLastDay: boolean): ShortMonths {
  const days = named.filter((day) => Math.abs(day) > LAST_CERTAIN_DAY).toSorted((a, b) => a - b);
  return { days, months, isLastDay, isInCommonYears: days.every((day) => Math.abs(day) === LAST_CERTAIN_DAY + 1) };
}

const ALL_MONTHS = run(1, 12);

const monthsLacking = (days: readonly number[], months: readonly number[]): number[] => {
  const furthest = Math.max(0, ...days.map(Math.abs));
  return (months.length === 0 ? ALL_MONTHS : months)
    .filter((month) => furthest > daysInMonth(COMMON_YEAR, month))
    .toSorted((a, b) => a - b);
};

/** February has 28 days. */
const COMMON_YEAR = 2026;

/**
 * Whether a pattern names nothing but the last day of months: 每月最后一天, 每季度末. Such a day ends a period, where any other is
 * the day of a meeting. Read from the text alone, because each occurrence asks.
 */
export const namesMonthEnd = (pattern: string): boolean =>
  /\bBYMONTHDAY=-1(?![\d,])/i.test(pattern) && !/\bBY(?:DAY|SETPOS|YEARDAY|WEEKNO)=/i.test(pattern);

function run(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
