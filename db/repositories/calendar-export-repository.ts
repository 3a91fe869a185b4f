import { sql } from "kysely";
import type { CalendarExportRepository } from "../../shared/application/ports/stores/calendar-export-store.ts";
import type { WritableDb } from "../open.ts";
import { exportedEventFromRow, exportedEventToRow } from "../rows/calendar-export-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** What was exported last, one row a UID and file. */
export function calendarExportRepository(db: WritableDb): CalendarExportRepository {
  const all = db.selectFrom("calendar_export").selectAll().orderBy("date").orderBy("uid");
  return {
    list: async (file) => (await all.where("file", "=", file).execute()).map(exportedEventFromRow),
    elsewhere: async (file, uids) => {
      const rows = [];
      for (const chunk of chunksOf(uids))
        rows.push(
          ...(await all
            .where("uid", "in", chunk)
            .where("file", "!=", file)
            // An event cancelled in a filtered file may only have left its filter.
            .where(sql<boolean>`(status = 'CONFIRMED' or file glob '[0-9][0-9][0-9][0-9]')`)
            .execute()),
        );
      return rows.map(exportedEventFromRow);
    },
    put: (events) =>
      inTransaction(db, async (db) => {
        for (const chunk of chunksOf(events.map(exportedEventToRow)))
          await db
            .insertInto("calendar_export")
            .values(chunk)
            .onConflict((conflict) =>
              conflict.columns(["uid", "file"]).doUpdateSet((eb) => ({
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
    names: async (beginning) => {
      const rows = await db
        .selectFrom("calendar_export")
        .select("file")
        .distinct()
        .where("file", ">=", beginning)
        .orderBy("file")
        .execute();
      return rows.map(({ file }) => file).filter((file) => file.startsWith(beginning));
    },
    forget: async (beginning) => {
      await db
        .deleteFrom("calendar_export")
        .where(sql<boolean>`substr(file, 1, ${beginning.length}) = ${beginning}`)
        .execute();
    },
  };
}
