import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/** The last exported state of an event, from which SEQUENCE and CANCELLED follow (RFC 5545 3.8.7.4, 3.8.1.11). */
export interface ExportedEvent {
  readonly uid: string;
  /** The name of the file that holds the event (`yearFile`, or a filtered one). An event moved over New Year is in two files. */
  readonly file: string;
  /** What a reader would see, alarms aside; a change raises `sequence`. */
  readonly fingerprint: string;
  readonly sequence: number;
  readonly lastModified: Instant;
  readonly status: "CONFIRMED" | "CANCELLED";
  readonly date: PlainDate;
  readonly summary: string;
}

export interface CalendarExportRepository {
  /** The events in that file. */
  list(file: string): Promise<ExportedEvent[]>;
  /** The events that other files hold under these UIDs; one that was cancelled counts only where the file is a year's, which nothing leaves. */
  elsewhere(file: string, uids: readonly string[]): Promise<ExportedEvent[]>;
  put(events: readonly ExportedEvent[]): Promise<void>;
  /** The names of the files that begin so. */
  names(beginning: string): Promise<string[]>;
  /** Forgets the files whose names begin so. */
  forget(beginning: string): Promise<void>;
}
