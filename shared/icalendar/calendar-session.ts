import type { PlainDate } from "../domain/date/plain-date.ts";

/** One planned session of a quota as a calendar shows it. */
export interface CalendarSession {
  /** Stays when the session is moved. */
  readonly id: string;
  readonly title: string;
  /** Who must satisfy it; shown with the title unless the title says it already. */
  readonly subject: string;
  /** The requirement as a short sentence; empty where there is none. */
  readonly requirementText: string;
  readonly lead: string | null;
  readonly category: string;
  readonly date: PlainDate;
  /** `HH:MM` in the product's zone. The event is all-day all the same; the time stands in its words. */
  readonly time: string | null;
  readonly note: string;
  /** The how-manieth of its quota; null where the quota does not count sessions. */
  readonly ordinal: number | null;
  /** Still to be held; false once a record of that day counts for the quota. */
  readonly isPlanned: boolean;
}
