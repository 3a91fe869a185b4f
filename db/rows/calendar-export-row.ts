import type { ExportedEvent } from "../../shared/application/ports/stores/calendar-export-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

export const exportedEventFromRow = (row: RowOf<"calendar_export">): ExportedEvent => ({
  uid: row.uid,
  file: row.file,
  fingerprint: row.fingerprint,
  sequence: row.sequence,
  lastModified: row.last_modified,
  status: row.status,
  date: row.date,
  summary: row.summary,
});

export const exportedEventToRow = (event: ExportedEvent): NewRowOf<"calendar_export"> => ({
  uid: event.uid,
  file: event.file,
  fingerprint: event.fingerprint,
  sequence: event.sequence,
  last_modified: event.lastModified,
  status: event.status,
  date: event.date,
  summary: event.summary,
});
