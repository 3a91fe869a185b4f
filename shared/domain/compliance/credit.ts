import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";

/** An activity that took place. The day on which it happened and the day of its recording are two facts. */
export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly recordedOn: PlainDate;
  readonly recordedAt: Instant;
  /** `HH:MM`. */
  readonly startTime: string | null;
  readonly place: string | null;
  /** The 学时 that the activity gives each attender; null where it gives none. */
  readonly hours: number | null;
  readonly note: string;
  /** Why the activity has no evidence; null where it has some. */
  readonly noEvidenceReason: string | null;
  readonly withdrawn: boolean;
  /** What stood before each correction of the day, each withdrawal and each return, the oldest first; left out where there was none. */
  readonly earlier?: readonly EarlierDay[];
}

/** The day of an activity as recorded before somebody changed it. */
export interface EarlierDay {
  /** The day of the change: from the end of that day on another value was on record. */
  readonly until: PlainDate;
  /** Null when the activity was withdrawn on that day. */
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
  /** Why the credit counts although the activity lies before the period. */
  readonly reason: string | null;
  readonly withdrawn: boolean;
  /**
   * The day on which the credit was added to an activity already on record. Left out where both were recorded
   * together.
   */
  readonly recordedOn?: PlainDate;
  /** The amounts of the credit before each change, the oldest first. Left out where the amount never changed. */
  readonly earlier?: readonly EarlierAmount[];
}

/** The amount of a credit before somebody changed it. */
export interface EarlierAmount {
  /** The day of the change: from the end of that day on another value was on record. */
  readonly until: PlainDate;
  /** 0 while the credit was withdrawn. */
  readonly amount: number;
}
