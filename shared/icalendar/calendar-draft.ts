import type { PlainDate } from "../domain/date/plain-date.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";
import { eventLines } from "./event-lines.ts";
import { eventUid } from "./event-uid.ts";
import { summaryOf } from "./event-words.ts";

/** What is to be exported under one UID, before it is known whether a reader has it already. */
export interface CalendarDraft {
  readonly uid: string;
  readonly date: PlainDate;
  readonly summary: string;
  /** Content lines of each VEVENT: one, or a series with its overrides. */
  readonly components: readonly (readonly string[])[];
}

/** One event by itself, the default: readers exist that ignore EXDATE and RDATE. */
export const eventDraft = (event: CalendarEvent, options: EventOptions): CalendarDraft => ({
  uid: eventUid(event.id),
  date: event.effectiveDate,
  summary: summaryOf(event, options.locale, true),
  components: [eventLines(event, options, true)],
});

/** All that a reader would see. Content lines hold no line break, so the text is unambiguous. */
export const fingerprintOf = (draft: CalendarDraft): string =>
  draft.components.map((lines) => lines.join("\n")).join("\n\n");
