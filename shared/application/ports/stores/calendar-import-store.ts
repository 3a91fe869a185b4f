import type { CalendarTakenAs } from "../../../contract/schemas/calendar-import.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/** A part of an event by RECURRENCE-ID: the version that was seen, and a hash of what it said. */
export interface SeenPart {
  readonly recurrenceId: PlainDate | null;
  readonly sequence: number;
  readonly hash: string;
}

/** What a day of an event became. */
export interface MadeOfDay {
  /** The day by the event's rule. */
  readonly day: PlainDate;
  readonly date: PlainDate;
  readonly time: string | null;
  readonly made:
    | { readonly what: "plan"; readonly key: OccurrenceKey }
    | { readonly what: "session"; readonly id: string }
    | { readonly what: "activity"; readonly id: string }
    /** A duty of this one day, which the rule of the series does not have. */
    | { readonly what: "duty"; readonly id: string };
}

/** What became of an event of a calendar file, by its UID; its words are not kept. */
export interface TakenEntry {
  readonly uid: string;
  readonly takenAs: CalendarTakenAs;
  readonly parts: readonly SeenPart[];
  readonly made: readonly MadeOfDay[];
  /** The duty that was made of it. */
  readonly obligationId: string | null;
  readonly takenAt: Instant;
}

/** The events of other calendars that a person has decided about, so that the same file shows only what differs. */
export interface CalendarImportRepository {
  find(uids: readonly string[]): Promise<TakenEntry[]>;
  put(entries: readonly TakenEntry[]): Promise<void>;
}
