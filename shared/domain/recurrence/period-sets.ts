import { type DayNumber, toDayNumber } from "../date/day-number.ts";
import type { PlainDate } from "../date/plain-date.ts";
import { dailySets } from "./daily-sets.ts";
import { monthlySets } from "./monthly-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { weeklySets } from "./weekly-sets.ts";
import { yearlySets } from "./yearly-sets.ts";

/**
 * A rule as a row of periods (days, weeks, months or years, `interval` apart, the first one holding the start), each
 * with the set of days that its BY parts make [RFC5545 #9]. Days of a set are ascending and each there once.
 */
export interface PeriodSets {
  /** A period that begins on or before `day`, with none between it and the one that holds `day`. */
  indexNear(day: DayNumber): number;
  firstDayOf(index: number): DayNumber;
  daysOf(index: number): readonly DayNumber[];
}

const SETS = { DAILY: dailySets, WEEKLY: weeklySets, MONTHLY: monthlySets, YEARLY: yearlySets } as const;

export const setsOf = (rule: RecurrenceRule, start: PlainDate): PeriodSets => SETS[rule.freq](rule, toDayNumber(start));
