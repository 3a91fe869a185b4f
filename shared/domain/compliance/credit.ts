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
}
