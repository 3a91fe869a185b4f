import { type PlainDate, earlierOf, laterOf, monthOf } from "../date/plain-date.ts";
import type { Requirement } from "../obligation/requirement.ts";
import { namesMonthEnd } from "../recurrence/short-months.ts";
import type { WorkdayCalendar } from "./workday-calendar.ts";
import type { Basis, ShiftDirection } from "./shift-direction.ts";

/** A date after the shift. */
export interface EffectiveDate {
  readonly date: PlainDate;
  readonly basis: Basis;
}

/**
 * Moves a nominal date off a rest day: 2026-05-31 (Sunday) preceding → 05-29, following → 06-01; a make-up Saturday
 * stays. `modified-following` is following unless that leaves the month, then preceding. `none` leaves the date alone,
 * so no notice can change it. The basis is provisional when any day passed on the way lies in an unpublished year.
 * Source: compliance.md, Days.
 */
export function shiftDate(date: PlainDate, direction: ShiftDirection, calendar: WorkdayCalendar): EffectiveDate {
  if (direction === "none") return { date, basis: "published" };
  const shifted = calendar.isWorkingDay(date) ? date : moved(date, direction, calendar);
  return { date: shifted, basis: calendar.basisBetween(earlierOf(date, shifted), laterOf(date, shifted)) };
}

function moved(date: PlainDate, direction: Exclude<ShiftDirection, "none">, calendar: WorkdayCalendar): PlainDate {
  if (direction === "preceding") return calendar.previousWorkingDay(date);
  const following = calendar.nextWorkingDay(date);
  if (direction === "following" || monthOf(following) === monthOf(date)) return following;
  return calendar.previousWorkingDay(date);
}

/** The shift of a requirement, or the default of its kind. */
export const shiftOf = (requirement: Requirement): ShiftDirection => requirement.shift ?? defaultShift(requirement);

/**
 * Deadlines and period ends (每月最后一天 too) go back (be done in time), meetings on a fixed day go on, an event's clock in days goes
 * on, one in working days ends on a working day by itself. Source: compliance.md, Days and Events.
 */
export function defaultShift(requirement: Requirement): ShiftDirection {
  switch (requirement.kind) {
    case "cadence":
      return requirement.pattern === null || namesMonthEnd(requirement.pattern) ? "preceding" : "following";
    case "trigger":
      return clockShift(requirement.within);
    case "standing":
      return "none";
    case "quota":
    case "quantity":
    case "hours":
    case "percent":
    case "deadline":
      return "preceding";
  }
}

function clockShift(within: Extract<Requirement, { kind: "trigger" }>["within"]): ShiftDirection {
  if (within === null || within.unit === "working-day") return "none";
  const countsDays = within.unit === "day" || within.unit === "week";
  return countsDays && within.amount > 0 ? "following" : "preceding";
}
