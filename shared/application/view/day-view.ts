import type { DayView } from "../../contract/schemas/board.ts";
import { lunarDay } from "../../domain/date/lunar.ts";
import { fromDayNumber, toDayNumber } from "../../domain/date/day-number.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";

/** A day with its class, holiday and lunar names, for calendar cells. */
export function dayView(date: PlainDate, calendar: WorkdayCalendar): DayView {
  const { kind, name, basis } = calendar.classOf(date);
  const { label, festival, solarTerm } = lunarDay(date);
  return { date, kind, holiday: name, lunar: label, festival, solarTerm, basis };
}

/** The days from `from` to `to`, both included. */
export function dayViews(from: PlainDate, to: PlainDate, calendar: WorkdayCalendar): DayView[] {
  const days: DayView[] = [];
  for (let day = toDayNumber(from); day <= toDayNumber(to); day++) days.push(dayView(fromDayNumber(day), calendar));
  return days;
}
