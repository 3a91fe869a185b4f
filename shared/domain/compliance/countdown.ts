import { type PlainDate, daysBetween } from "../date/plain-date.ts";
import { type DatedOccurrence, type OpenOccurrence, limitOf } from "../obligation/occurrence.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";

/** How far a due date lies ahead; both negative once it is overdue. */
export interface Countdown {
  readonly days: number;
  readonly workingDays: number;
}

/**
 * Calendar and working days from `today` to the effective date, the day itself counted and today not: W(today + 1,
 * date). After the limit, the days since it, negative. 0 between the effective date and a later nominal one, when
 * it is late for the office but not overdue.
 */
export function countdownTo(
  occurrence: Pick<DatedOccurrence, "nominalDate" | "effectiveDate">,
  today: PlainDate,
  calendar: WorkdayCalendar,
): Countdown {
  const limit = limitOf(occurrence);
  if (today > limit) return { days: daysBetween(today, limit), workingDays: -calendar.workingDaysAfter(limit, today) };
  return {
    days: Math.max(0, daysBetween(today, occurrence.effectiveDate)),
    workingDays: calendar.workingDaysAfter(today, occurrence.effectiveDate),
  };
}

/** How long one without a date has been open: calendar and working days since its day, that day not counted; 0 before it. */
export const openFor = (
  { openedOn }: Pick<OpenOccurrence, "openedOn">,
  today: PlainDate,
  calendar: WorkdayCalendar,
): Countdown => ({
  days: Math.max(0, daysBetween(openedOn, today)),
  workingDays: calendar.workingDaysAfter(openedOn, today),
});
