import { FIRST_DAY_NUMBER, LAST_DAY_NUMBER, fromDayNumber, toDayNumber } from "../date/day-number.ts";
import { type PlainDate, addMonths, monthsBetween } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import type { EventClock } from "./requirement.ts";

/**
 * The nominal date of an event's clock. It starts the day after the event: five working days after 2026-02-12 end on
 * 02-26. Months and years end on the same day of the month, or the month's last where there is none (08-31 and six
 * months: 02-28). A negative amount counts back from the event's own date.
 * Source: compliance.md, Events.
 *
 * @returns null where the calendar, which has the years 1900 to 2199, ends before the clock does.
 */
export function clockDate(event: PlainDate, clock: EventClock, calendar: WorkdayCalendar): PlainDate | null {
  switch (clock.unit) {
    case "working-day":
      return workingDaysOn(event, clock.amount, calendar);
    case "day":
      return daysOn(event, clock.amount);
    case "week":
      return daysOn(event, clock.amount * 7);
    case "month":
      return monthsOn(event, clock.amount);
    case "year":
      return monthsOn(event, clock.amount * 12);
  }
}

/**
 * The latest day of an event whose clock, counted back, ends on `nominal`: the event's own day, or, for a rest day or
 * a day that the other month lacks, one shortly before it.
 */
export const clockStart = (nominal: PlainDate, clock: EventClock, calendar: WorkdayCalendar): PlainDate | null =>
  clockDate(nominal, { ...clock, amount: -clock.amount }, calendar);

function daysOn(date: PlainDate, days: number): PlainDate | null {
  const day = toDayNumber(date) + days;
  return day < FIRST_DAY_NUMBER || day > LAST_DAY_NUMBER ? null : fromDayNumber(day);
}

const monthsOn = (date: PlainDate, months: number): PlainDate | null =>
  monthsBetween(fromDayNumber(FIRST_DAY_NUMBER), date) + months < 0 ||
  monthsBetween(date, fromDayNumber(LAST_DAY_NUMBER)) < months
    ? null
    : addMonths(date, months);

function workingDaysOn(date: PlainDate, days: number, calendar: WorkdayCalendar): PlainDate | null {
  const found = calendar.addWorkingDaysWithin(date, days);
  const counted = days < 0 ? calendar.workingDaysBefore(date, found) : calendar.workingDaysAfter(date, found);
  return counted === Math.abs(days) ? found : null;
}
