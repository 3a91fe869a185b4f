import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/** The last exported state of an event, from which SEQUENCE and CANCELLED follow (RFC 5545 3.8.7.4, 3.8.1.11). */
export interface ExportedEvent {
  readonly uid: string;
  /** The year of the file that holds the event. An event moved over New Year is in two files. */
  readonly year: number;
  /** What a reader would see, alarms aside; a change raises `sequence`. */
  readonly fingerprint: string;
  readonly sequence: number;
  readonly lastModified: Instant;
  readonly status: "CONFIRMED" | "CANCELLED";
  readonly date: PlainDate;
  readonly summary: string;
}

export interface CalendarExportRepository {
  /** The events in the file of `year`. */
  list(year: number): Promise<ExportedEvent[]>;
  /** The events that files of other years hold under these UIDs. */
  elsewhere(year: number, uids: readonly string[]): Promise<ExportedEvent[]>;
  put(events: readonly ExportedEvent[]): Promise<void>;
}
