import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";

/** Something that happened. When it happened and when it was recorded are two facts. */
export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly recordedOn: PlainDate;
  readonly recordedAt: Instant;
  /** `HH:MM`. */
  readonly startTime: string | null;
  readonly place: string | null;
  /** 学时 that it gives each attender; null where it gives none. */
  readonly hours: number | null;
  readonly note: string;
  /** Why there is no evidence; null where there is. */
  readonly noEvidenceReason: string | null;
  readonly withdrawn: boolean;
  /** What stood before each correction of the day, each withdrawal and each return, the oldest first; left out where there was none. */
  readonly earlier?: readonly EarlierDay[];
}

/** The day that an activity bore on record before somebody changed it. */
export interface EarlierDay {
  /** The day of the change: at its end something else stood. */
  readonly until: PlainDate;
  /** Null: it was withdrawn then. */
  readonly happenedOn: PlainDate | null;
}

/** An activity counting for an occurrence or a quota. One activity may have many. */
export interface Credit {
  readonly id: string;
  readonly activityId: string;
  readonly obligationId: string;
  readonly subjectId: string;
  readonly recurrenceId: string;
  /** Sessions; hours for an hours requirement; percent points for a percent. */
  readonly amount: number;
  /** Why it counts although the activity lies before the period. */
  readonly reason: string | null;
  readonly withdrawn: boolean;
  /** The day it was added to an activity that was on record; left out where both were recorded together. */
  readonly recordedOn?: PlainDate;
  /** What it came to before each change, the oldest first; left out where it was never changed. */
  readonly earlier?: readonly EarlierAmount[];
}

/** What a credit came to on record before somebody changed it. */
export interface EarlierAmount {
  /** The day of the change: at its end something else stood. */
  readonly until: PlainDate;
  /** 0 while it was withdrawn. */
  readonly amount: number;
}
