import { type ByWeekday, type Options, RRule, Weekday } from "rrule";
import { fromUtc, toUtc } from "../date/plain-date.ts";
import { FREQUENCIES, type Frequency, type RecurrenceRule } from "./recurrence-rule.ts";
import type { WeekdayNum } from "./weekday.ts";

/** The rule as rrule's options, in the order of RFC 5545 3.3.10; parts that the rule leaves out are left out. */
export function optionsOf(rule: RecurrenceRule): Partial<Options> {
  const { freq, until, count, interval, byDay, byMonthDay, byYearDay, byWeekNo, byMonth, bySetPos, weekStart } = rule;
  return {
    freq: RRule[freq],
    ...(until !== null && { until: new Date(toUtc(until)) }),
    ...(count !== null && { count }),
    ...(interval !== 1 && { interval }),
    ...(byDay.length > 0 && { byweekday: byDay.map(weekdayOf) }),
    ...(byMonthDay.length > 0 && { bymonthday: [...byMonthDay] }),
    ...(byYearDay.length > 0 && { byyearday: [...byYearDay] }),
    ...(byWeekNo.length > 0 && { byweekno: [...byWeekNo] }),
    ...(byMonth.length > 0 && { bymonth: [...byMonth] }),
    ...(bySetPos.length > 0 && { bysetpos: [...bySetPos] }),
    ...(weekStart !== 1 && { wkst: new Weekday(weekStart - 1) }),
  };
}

/** The rule in rrule's options; null where the options hold more than a rule over days, or an invalid weekday. */
export function ruleOfOptions(options: Partial<Options>): RecurrenceRule | null {
  const freq = frequencyOf(options.freq);
  const byDay = listOf(options.byweekday).map(weekdayNumOf);
  const [weekStart] = listOf(options.wkst).map(weekdayNumOf);
  const isTimed = [options.byhour, options.byminute, options.bysecond].some((part) => listOf(part).length > 0);
  if (freq === null || isTimed || options.tzid || options.byeaster != null) return null;
  return {
    freq,
    interval: options.interval ?? 1,
    count: options.count ?? null,
    until: options.until ? fromUtc(options.until) : null,
    byMonth: listOf(options.bymonth),
    byWeekNo: listOf(options.byweekno),
    byYearDay: listOf(options.byyearday),
    byMonthDay: listOf(options.bymonthday),
    byDay,
    bySetPos: listOf(options.bysetpos),
    weekStart: weekStart?.weekday ?? 1,
  };
}

const weekdayOf = ({ ordinal, weekday }: WeekdayNum): Weekday => new Weekday(weekday - 1, ordinal ?? undefined);

const frequencyOf = (freq: number | undefined): Frequency | null =>
  FREQUENCIES.find((name) => RRule[name] === freq) ?? null;

function weekdayNumOf(day: ByWeekday): WeekdayNum {
  if (day instanceof Weekday) return { ordinal: day.n ?? null, weekday: day.weekday + 1 };
  return { ordinal: null, weekday: typeof day === "number" ? day + 1 : Weekday.fromStr(day).weekday + 1 };
}

const listOf = <T>(part: T | readonly T[] | null | undefined): T[] =>
  part === null || part === undefined ? [] : Array.isArray(part) ? [...part] : [part as T];
