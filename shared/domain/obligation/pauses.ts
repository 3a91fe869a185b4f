import type { DateWindow } from "../date/date-window.ts";
import { PERIOD_UNITS, type PeriodUnit, periodsBetween } from "../date/period.ts";
import { PERIODS } from "../date/period-units.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import type { DerivationMemo } from "./derivation-memo.ts";
import type { NominalDate } from "./nominal-dates.ts";
import type { Obligation } from "./obligation.ts";
import { type Requirement, isAccumulating } from "./requirement.ts";
import { shiftOf } from "../workday/shift.ts";

/** A pattern whose dates are days of weeks. */
const OF_WEEKS = /\bFREQ=(?:WEEKLY|DAILY)\b/i;

/**
 * Whether a date pauses (停一期): a weekly or daily rule asks for nothing in a week without a working day, or in such a
 * month. A rule that rest days do not shift takes place on them. Source: compliance.md, Days that a month lacks.
 */
export function isPaused(requirement: Requirement, { date, period }: NominalDate, memo: DerivationMemo): boolean {
  if (period === null || shiftOf(requirement) === "none") return false;
  if (requirement.kind === "cadence" && requirement.pattern !== null)
    return OF_WEEKS.test(requirement.pattern) && memo.isRestPeriod(memo.periodAt("week", date));
  const isOfPeriods = requirement.kind === "cadence" || isAccumulating(requirement);
  return isOfPeriods && period.unit !== null && PERIODS[period.unit].mayPause && memo.isRestPeriod(period);
}

/** The period units of which some period within `window` has no working day. */
export const pausingUnits = (calendar: WorkdayCalendar, { from, to }: DateWindow): PeriodUnit[] =>
  PERIOD_UNITS.filter(
    (unit) =>
      PERIODS[unit].mayPause &&
      periodsBetween(unit, from, to).some(({ first, last }) => calendar.countWorkingDays(first, last) === 0),
  );

/** Whether a duty has a rule that may pause in periods of these sorts: few do, and the others need not be looked at. */
export const mayPause = ({ versions }: Pick<Obligation, "versions">, units: readonly PeriodUnit[]): boolean =>
  versions.some(({ requirement }) => {
    if (requirement.kind === "cadence" && requirement.pattern !== null)
      return units.includes("week") && OF_WEEKS.test(requirement.pattern);
    return "period" in requirement && units.some((unit) => unit === requirement.period);
  });
