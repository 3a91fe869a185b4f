import { type PlainDate, daysBetween } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";

/**
 * How far a day lies ahead. Both numbers are negative once the day is past; the number of working days may then also
 * be 0.
 */
export interface Countdown {
  readonly days: number;
  readonly workingDays: number;
}

/**
 * Calendar and working days from `today` to `date`, the later of the two counted and the earlier not: W(today + 1, date) ahead,
 * −W(date + 1, today) once it is past.
 */
export const countdownTo = (date: PlainDate, today: PlainDate, calendar: WorkdayCalendar): Countdown => ({
  days: daysBetween(today, date),
  workingDays: calendar.workingDaysAfter(today, date) - calendar.workingDaysAfter(date, today),
});

/**
 * How long ago a day was (of opening, of an activity): calendar and working days after it up to today; 0 for a future
 * day.
 */
export const openFor = (openedOn: PlainDate, today: PlainDate, calendar: WorkdayCalendar): Countdown => ({
  days: Math.max(0, daysBetween(openedOn, today)),
  workingDays: calendar.workingDaysAfter(openedOn, today),
});
