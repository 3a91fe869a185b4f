import type { PlainDate } from "../domain/date/plain-date.ts";

/** A day that somebody chose for a duty: for one of its periods, or for one session of a quota. It is no due date. */
export interface PlannedMeeting {
  /** Stays when the meeting is moved; `plannedUid` or `sessionUid`. */
  readonly uid: string;
  readonly title: string;
  /** Who must satisfy it; shown with the title unless the title says it already. */
  readonly subject: string;
  /** 三季度, 9月 …; empty for a session of a quota, which is one of many in its period. */
  readonly periodLabel: string;
  /** The requirement as a short sentence; empty where there is none. */
  readonly requirementText: string;
  readonly lead: string | null;
  readonly category: string;
  readonly date: PlainDate;
  /** `HH:MM` in the product's zone; null: all day. */
  readonly time: string | null;
  readonly note: string;
  /** Something of that day is on record for it: it is no plan any more. */
  readonly isHeld: boolean;
  /** When the duty itself is due, before and after the shift; both null where there is no day to be done by. */
  readonly nominalDate: PlainDate | null;
  readonly effectiveDate: PlainDate | null;
}
