import type { PlainDate } from "../domain/date/plain-date.ts";

/** A day that somebody planned for a duty: for one of its periods, or for one session of a quota. It is no due date. */
export interface PlannedMeeting {
  /** Stays when the meeting is moved; `plannedUid` or `sessionUid`. */
  readonly uid: string;
  readonly title: string;
  /** The subject of the duty, shown with the title unless the title names it already. */
  readonly subject: string;
  /** 三季度, 9月 …; empty for a session of a quota, which is one of several in its period. */
  readonly periodLabel: string;
  /** The requirement as a short sentence; empty where there is none. */
  readonly requirementText: string;
  readonly lead: string | null;
  readonly category: string;
  readonly date: PlainDate;
  /** `HH:MM` in the product's zone; null: all day. */
  readonly time: string | null;
  readonly note: string;
  /** Whether an activity of that day is on record for the meeting, so that it is a plan no more. */
  readonly isHeld: boolean;
  /** The due date of the duty before and after the shift; both null where there is none. */
  readonly nominalDate: PlainDate | null;
  readonly effectiveDate: PlainDate | null;
}
