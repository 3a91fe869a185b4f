import type { Instant } from "../../domain/date/clock.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";

/** What was exported last, so that SEQUENCE and CANCELLED can be told (RFC 5545 3.8.7.4, 3.8.1.11). */
export interface ExportedEvent {
  readonly uid: string;
  readonly year: number;
  /** What a reader would see; a change raises `sequence`. */
  readonly fingerprint: string;
  readonly sequence: number;
  readonly lastModified: Instant;
  readonly status: "CONFIRMED" | "CANCELLED";
  readonly date: PlainDate;
  readonly summary: string;
}

export interface CalendarExportRepository {
  list(year: number): Promise<ExportedEvent[]>;
  put(events: readonly ExportedEvent[]): Promise<void>;
}
