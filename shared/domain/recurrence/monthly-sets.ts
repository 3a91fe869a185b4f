import { type DayNumber, dayNumberOf, daysInMonth, dayParts } from "../date/day-number.ts";
import { ascendingOnce, weekdaysWithin } from "./by-parts.ts";
import type { PeriodSets } from "./period-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** FREQ=MONTHLY: BYMONTH limits, the rest as `daysOfMonth`. */
export function monthlySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
  const begin = dayParts(start);
  const firstMonth = begin.year * 12 + begin.month - 1;
  const monthAt = (index: number) => firstMonth + index * rule.interval;
  return {
    indexNear: (day) => {
      const { year, month } = dayParts(day);
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

/**
 * The days of one month: BYMONTHDAY expands and BYDAY then limits; BYDAY alone expands; neither gives the start's day,
 * and a month that is too short for it gives none [RFC5545 #10].
 */
export function daysOfMonth(rule: RecurrenceRule, year: number, month: number, startDay: number): DayNumber[] {
  const first = dayNumberOf(year, month, 1);
  const length = daysInMonth(year, month);
  const weekdays = rule.byDay.length > 0 ? weekdaysWithin(rule.byDay, first, length) : null;
  if (rule.byMonthDay.length === 0 && weekdays) return weekdays;
  const wanted = rule.byMonthDay.length > 0 ? rule.byMonthDay : [startDay];
  const days = wanted.map((day) => (day > 0 ? day : length + 1 + day)).filter((day) => day >= 1 && day <= length);
  const numbers = ascendingOnce(days.map((day) => first + day - 1));
  return weekdays ? numbers.filter((day) => weekdays.includes(day)) : numbers;
}
