import type { PlainDate } from "../domain/date/plain-date.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";
import { alarmLines, eventLines } from "./event-lines.ts";
import { eventUid } from "./event-uid.ts";
import { summaryOf } from "./event-words.ts";

/** What is to be exported under one UID, before it is known whether a reader has it already. */
export interface CalendarDraft {
  readonly uid: string;
  readonly date: PlainDate;
  readonly summary: string;
  /** Content lines of each VEVENT: one, or a series with its overrides. */
  readonly components: readonly (readonly string[])[];
  /**
   * Content lines of the alarm that every one of them gets; none without one. They are no part of what was told: an alarm that
   * is switched on or off is a wish of who exports, and the event did not change by it.
   */
  readonly alarm: readonly string[];
}

/** One event by itself, the default: readers exist that ignore EXDATE and RDATE. */
export function eventDraft(event: CalendarEvent, options: EventOptions): CalendarDraft {
  const summary = summaryOf(event, options.locale, true);
  return {
    uid: eventUid(event.id),
    date: event.effectiveDate,
    summary,
    components: [eventLines(event, options.locale, true)],
    alarm: alarmLines(options.alarmDays, null, summary),
  };
}

/** All that a reader is told, alarms aside. Content lines hold no line break, so the text is unambiguous. */
export const fingerprintOf = ({ components }: CalendarDraft): string =>
  components.map((lines) => lines.join("\n")).join("\n\n");

/** The content lines that a fingerprint was made of. */
export const componentsIn = (fingerprint: string): string[][] =>
  fingerprint.split("\n\n").map((lines) => lines.split("\n"));
