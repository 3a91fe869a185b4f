import type { CalendarExportRepository } from "../../shared/application/ports/stores/calendar-export-store.ts";
import type { WritableDb } from "../open.ts";
import { exportedEventFromRow, exportedEventToRow } from "../rows/calendar-export-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** What was exported last, one row a UID and year. */
export function calendarExportRepository(db: WritableDb): CalendarExportRepository {
  const all = db.selectFrom("calendar_export").selectAll().orderBy("date").orderBy("uid");
  return {
    list: async (year) => (await all.where("year", "=", year).execute()).map(exportedEventFromRow),
    elsewhere: async (year, uids) => {
      const rows = [];
      for (const chunk of chunksOf(uids))
        rows.push(...(await all.where("uid", "in", chunk).where("year", "!=", year).execute()));
      return rows.map(exportedEventFromRow);
    },
    put: (events) =>
      inTransaction(db, async (db) => {
        for (const chunk of chunksOf(events.map(exportedEventToRow)))
          await db
            .insertInto("calendar_export")
            .values(chunk)
            .onConflict((conflict) =>
              conflict.columns(["uid", "year"]).doUpdateSet((eb) => ({
                fingerprint: eb.ref("excluded.fingerprint"),
                sequence: eb.ref("excluded.sequence"),
                last_modified: eb.ref("excluded.last_modified"),
                status: eb.ref("excluded.status"),
                date: eb.ref("excluded.date"),
                summary: eb.ref("excluded.summary"),
              })),
            )
            .execute();
      }),
  };
}
