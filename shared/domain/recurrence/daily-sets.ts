import type { DayNumber } from "../date/day-number.ts";
import { isInMonths, isOnMonthDays, isOnWeekdays } from "./by-parts.ts";
import type { PeriodSets } from "./period-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** FREQ=DAILY: every part limits. */
export function dailySets(rule: RecurrenceRule, start: DayNumber): PeriodSets {
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
