import type { PlainDate } from "../domain/date/plain-date.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";
import { alarmLines, eventLines } from "./event-lines.ts";
import { eventUid } from "./event-uid.ts";
import { summaryOf } from "./event-words.ts";

/** The content of one UID for the export, before it is known whether a reader has it already. */
export interface CalendarDraft {
  readonly uid: string;
  readonly date: PlainDate;
  readonly summary: string;
  /** Content lines of each VEVENT: one, or a series with its overrides. */
  readonly components: readonly (readonly string[])[];
  /**
   * The content lines of the alarm of each event; empty without one. They do not count as part of the exported
   * content, because an alarm is a wish of the person who exports, and switching it changes no event.
   */
  readonly alarm: readonly string[];
}

/** A single event, the default, because some readers ignore EXDATE and RDATE. */
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

/**
 * Everything that a reader of the calendar receives, alarms aside. Content lines have no line break, so the text is
 * unambiguous.
 */
export const fingerprintOf = ({ components }: CalendarDraft): string =>
  components.map((lines) => lines.join("\n")).join("\n\n");

/** The content lines that a fingerprint was made of. */
export const componentsIn = (fingerprint: string): string[][] =>
  fingerprint.split("\n\n").map((lines) => lines.split("\n"));
