import type { CalendarExportRepository } from "../../shared/application/calendar/calendar-export-store.ts";
import type { WritableDb } from "../open.ts";
import { exportedEventFromRow, exportedEventToRow } from "../rows/calendar-export-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** What was exported last, one row a UID. */
export function calendarExportRepository(db: WritableDb): CalendarExportRepository {
  return {
    list: async (year) =>
      (
        await db
          .selectFrom("calendar_export")
          .selectAll()
          .where("year", "=", year)
          .orderBy("date")
          .orderBy("uid")
          .execute()
      ).map(exportedEventFromRow),
    put: (events) =>
      inTransaction(db, async (db) => {
        for (const chunk of chunksOf(events.map(exportedEventToRow)))
          await db
            .insertInto("calendar_export")
            .values(chunk)
            .onConflict((conflict) =>
              conflict.column("uid").doUpdateSet((eb) => ({
                year: eb.ref("excluded.year"),
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
