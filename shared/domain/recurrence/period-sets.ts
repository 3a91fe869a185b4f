import {
  type DayNumber,
  dayNumberOf,
  daysInMonth,
  isLeapYear,
  partsOf,
  toDayNumber,
  weekdayOfNumber,
} from "../date/day-number.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import type { WeekdayNum } from "./weekday.ts";

/**
 * A rule as a row of periods (days, weeks, months or years, `interval` apart, the first one holding the start), each
 * with the set of days that its BY parts make (RFC 5545 3.3.10, the table of expand and limit). Days of a set are
 * ascending and each there once.
 */
export interface PeriodSets {
  /** A period that begins on or before `day` with none between it and the one that holds `day`. */
  indexNear(day: DayNumber): number;
  firstDayOf(index: number): DayNumber;
  daysOf(index: number): readonly DayNumber[];
}

/** The rule's sets by day arithmetic, or null for the rare forms that are left to rrule. */
export function setsOf(rule: RecurrenceRule, start: PlainDate): PeriodSets | null {
  if (rule.byWeekNo.length > 0 || rule.byYearDay.length > 0) return null;
  switch (rule.freq) {
    case "DAILY":
      return dailySets(rule, toDayNumber(start));
    case "WEEKLY":
      return weeklySets(rule, toDayNumber(start));
    case "MONTHLY":
      return monthlySets(rule, toDayNumber(start));
    case "YEARLY":
      return isYearOrdinalWithMonthDay(rule) ? null : yearlySets(rule, toDayNumber(start));
  }
}

/** Numbered weekdays count within the year here, while BYMONTHDAY expands month by month. */
const isYearOrdinalWithMonthDay = (rule: RecurrenceRule): boolean =>
  rule.byMonth.length === 0 && rule.byMonthDay.length > 0 && rule.byDay.some((day) => day.ordinal !== null);

function dailySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
  const firstDayOf = (index: number) => start + index * rule.interval;
  return {
    indexNear: (day) => Math.floor((day - start) / rule.interval),
    firstDayOf,
    daysOf: (index) => {
      const day = firstDayOf(index);
      return isInMonths(rule, day) && isOnWeekdays(rule, day) && isOnMonthDays(rule, day) ? [day] : [];
    },
  };
}

function weeklySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
  const step = 7 * rule.interval;
  const first = start - ((weekdayOfNumber(start) - rule.weekStart + 7) % 7);
  const weekdays = rule.byDay.length > 0 ? rule.byDay.map((day) => day.weekday) : [weekdayOfNumber(start)];
  const offsets = ascendingOnce(weekdays.map((weekday) => (weekday - rule.weekStart + 7) % 7));
  const firstDayOf = (index: number) => first + index * step;
  return {
    indexNear: (day) => Math.floor((day - first) / step),
    firstDayOf,
    daysOf: (index) => {
      const days = offsets.map((offset) => firstDayOf(index) + offset);
      return rule.byMonth.length === 0 ? days : days.filter((day) => isInMonths(rule, day));
    },
  };
}

function monthlySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
  const begin = partsOf(start);
  const firstMonth = begin.year * 12 + begin.month - 1;
  const monthAt = (index: number) => firstMonth + index * rule.interval;
  return {
    indexNear: (day) => {
      const { year, month } = partsOf(day);
      return Math.floor((year * 12 + month - 1 - firstMonth) / rule.interval);
    },
    firstDayOf: (index) => dayNumberOf(Math.floor(monthAt(index) / 12), (monthAt(index) % 12) + 1, 1),
    daysOf: (index) => {
      const month = (monthAt(index) % 12) + 1;
      if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
      return daysOfMonth(rule, Math.floor(monthAt(index) / 12), month, begin.day);
    },
  };
}

function yearlySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
  const begin = partsOf(start);
  const yearAt = (index: number) => begin.year + index * rule.interval;
  const months = yearlyMonths(rule, begin.month);
  return {
    indexNear: (day) => Math.floor((partsOf(day).year - begin.year) / rule.interval),
    firstDayOf: (index) => dayNumberOf(yearAt(index), 1, 1),
    daysOf: (index) =>
      months === null
        ? weekdaysOfYear(rule.byDay, yearAt(index))
        : months.flatMap((month) => daysOfMonth(rule, yearAt(index), month, begin.day)),
  };
}

/** The months that a yearly rule looks into; null when its weekdays count within the whole year. */
function yearlyMonths(rule: RecurrenceRule, startMonth: number): number[] | null {
  if (rule.byMonth.length > 0) return ascendingOnce(rule.byMonth);
  if (rule.byMonthDay.length > 0) return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return rule.byDay.length > 0 ? null : [startMonth];
}

/** BYMONTHDAY expands and BYDAY then limits; BYDAY alone expands; neither gives the start's day where there is one. */
function daysOfMonth(rule: RecurrenceRule, year: number, month: number, startDay: number): DayNumber[] {
  const first = dayNumberOf(year, month, 1);
  const length = daysInMonth(year, month);
  const weekdays = rule.byDay.length > 0 ? weekdaysWithin(rule.byDay, first, length) : null;
  if (rule.byMonthDay.length === 0 && weekdays) return weekdays;
  const wanted = rule.byMonthDay.length > 0 ? rule.byMonthDay : [startDay];
  const days = wanted.map((day) => (day > 0 ? day : length + 1 + day)).filter((day) => day >= 1 && day <= length);
  const numbers = ascendingOnce(days.map((day) => first + day - 1));
  return weekdays ? numbers.filter((day) => weekdays.includes(day)) : numbers;
}

const weekdaysOfYear = (byDay: readonly WeekdayNum[], year: number): DayNumber[] =>
  weekdaysWithin(byDay, dayNumberOf(year, 1, 1), isLeapYear(year) ? 366 : 365);

/** The weekdays, numbered or not, of the `length` days from `first` on. */
function weekdaysWithin(byDay: readonly WeekdayNum[], first: DayNumber, length: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (const { ordinal, weekday } of byDay) {
    const offset = (weekday - weekdayOfNumber(first) + 7) % 7;
    const occurrences = Math.floor((length - 1 - offset) / 7) + 1;
    const position = ordinal !== null && ordinal < 0 ? occurrences + ordinal : (ordinal ?? 0) - 1;
    if (ordinal === null) for (let at = offset; at < length; at += 7) days.push(first + at);
    else if (position >= 0 && position < occurrences) days.push(first + offset + position * 7);
  }
  return ascendingOnce(days);
}

const isInMonths = (rule: RecurrenceRule, day: DayNumber): boolean =>
  rule.byMonth.length === 0 || rule.byMonth.includes(partsOf(day).month);

const isOnWeekdays = (rule: RecurrenceRule, day: DayNumber): boolean =>
  rule.byDay.length === 0 || rule.byDay.some((entry) => entry.weekday === weekdayOfNumber(day));

function isOnMonthDays(rule: RecurrenceRule, day: DayNumber): boolean {
  if (rule.byMonthDay.length === 0) return true;
  const parts = partsOf(day);
  const fromEnd = parts.day - daysInMonth(parts.year, parts.month) - 1;
  return rule.byMonthDay.some((wanted) => wanted === parts.day || wanted === fromEnd);
}

/** Sorted, each once; a list of one, the common case, is handed back as it is. */
const ascendingOnce = (values: readonly number[]): number[] =>
  values.length < 2 ? [...values] : [...new Set(values)].toSorted((a, b) => a - b);
