import type { AnnouncementEntry } from "../../shared/domain/observance/announcement-history.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

export const announcementFromRow = (row: RowOf<"observance_entry">): AnnouncementEntry => ({
  id: row.id,
  observance: row.observance,
  year: row.year,
  days: row.first_day !== null && row.last_day !== null ? { first: row.first_day, last: row.last_day } : null,
  note: row.note,
  on: row.done_on,
  at: row.at,
  by: row.done_by,
});

export const announcementToRow = (entry: AnnouncementEntry): NewRowOf<"observance_entry"> => ({
  id: entry.id,
  observance: entry.observance,
  year: entry.year,
  first_day: entry.days?.first ?? null,
  last_day: entry.days?.last ?? null,
  note: entry.note,
  done_on: entry.on,
  at: entry.at,
  done_by: entry.by,
});
