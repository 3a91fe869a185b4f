import { type PlainDate, addDays, addMonths } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import type { EventClock } from "./requirement.ts";

/**
 * The nominal date of an event's clock. It starts the day after the event: five working days after 2026-02-12 end on
 * 02-26. Months and years end on the same day of the month, or the month's last where there is none (08-31 and six
 * months: 02-28). A negative amount counts back from the event's own date.
 * Source: compliance.md, Events.
 */
export function clockDate(event: PlainDate, clock: EventClock, calendar: WorkdayCalendar): PlainDate {
  switch (clock.unit) {
    case "working-day":
      return calendar.addWorkingDays(event, clock.amount);
    case "day":
      return addDays(event, clock.amount);
    case "week":
      return addDays(event, clock.amount * 7);
    case "month":
      return addMonths(event, clock.amount);
    case "year":
      return addMonths(event, clock.amount * 12);
  }
}
