import { type DayNumber, weekdayOfNumber } from "../date/day-number.ts";
import { ascendingOnce, isInMonths } from "./by-parts.ts";
import type { PeriodSets } from "./period-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** FREQ=WEEKLY: BYDAY expands, or the start's weekday does; BYMONTH limits; WKST says where a week begins. */
export function weeklySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
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
