import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/** What was exported last, so that SEQUENCE and CANCELLED can be told (RFC 5545 3.8.7.4, 3.8.1.11). */
export interface ExportedEvent {
  readonly uid: string;
  /** Of the file that told it; what was moved over New Year is told in two. */
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
  /** What the file of `year` told. */
  list(year: number): Promise<ExportedEvent[]>;
  /** What the files of other years exported under these UIDs. */
  elsewhere(year: number, uids: readonly string[]): Promise<ExportedEvent[]>;
  put(events: readonly ExportedEvent[]): Promise<void>;
}
