import { addDays } from "../domain/date/plain-date.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";
import { dateValue } from "./date-value.ts";
import { descriptionOf, summaryOf } from "./event-words.ts";
import { textValue } from "./text-value.ts";

/** What an all-day event says, as plain text. */
export interface DayEvent {
  readonly date: CalendarEvent["effectiveDate"];
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

/** The content lines of one occurrence's event. */
export const eventLines = (event: CalendarEvent, options: EventOptions, withPeriod: boolean): string[] =>
  dayEventLines(
    {
      date: event.effectiveDate,
      summary: summaryOf(event, options.locale, withPeriod),
      description: descriptionOf(event, options.locale),
      category: event.category,
    },
    options,
  );

/**
 * The content lines of one event, unfolded, without those that only say when it was written (see `calendar-text.ts`).
 * An all-day event that leaves its day free: a duty due on a day does not make its people busy.
 */
export function dayEventLines(event: DayEvent, options: EventOptions): string[] {
  const summary = textValue(event.summary);
  return [
    ...dayLines(event.date),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${textValue(event.description)}`,
    ...(event.category === "" ? [] : [`CATEGORIES:${textValue(event.category)}`]),
    "TRANSP:TRANSPARENT",
    ...(options.alarmDays === null ? [] : alarmLines(options.alarmDays, summary)),
  ];
}

/** All day: DTSTART and the day after, which DTEND excludes (RFC 5545 3.6.1). */
export const dayLines = (date: CalendarEvent["effectiveDate"]): string[] => [
  `DTSTART;VALUE=DATE:${dateValue(date)}`,
  `DTEND;VALUE=DATE:${dateValue(addDays(date, 1))}`,
];

/** At nine in the morning: an all-day event starts at midnight, when nobody is there to hear it. */
function alarmLines(days: number, summary: string): string[] {
  const trigger = days === 0 ? "PT9H" : days === 1 ? "-PT15H" : `-P${days - 1}DT15H`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${summary}`, `TRIGGER:${trigger}`, "END:VALARM"];
}
