import { toDayNumber } from "../date/day-number.ts";
import type { PlainDate } from "../date/plain-date.ts";
import { dailySets } from "./daily-sets.ts";
import { monthlySets } from "./monthly-sets.ts";
import type { PeriodSets } from "./period-sets.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { weeklySets } from "./weekly-sets.ts";
import { yearlySets } from "./yearly-sets.ts";

const SETS = { DAILY: dailySets, WEEKLY: weeklySets, MONTHLY: monthlySets, YEARLY: yearlySets } as const;

/** The periods of a rule that starts on `start`, each with its set of days. */
export const setsOf = (rule: RecurrenceRule, start: PlainDate): PeriodSets => SETS[rule.freq](rule, toDayNumber(start));
