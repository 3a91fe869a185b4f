import { z } from "zod";
import type {
  CalendarImportRepository,
  TakenEntry,
} from "../../shared/application/ports/stores/calendar-import-store.ts";
import { calendarTakenAs } from "../../shared/contract/schemas/calendar-import.ts";
import { id, instant, occurrenceKey, plainDate, timeOfDay } from "../../shared/contract/schemas/values.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import type { WritableDb } from "../open.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** What became of the events of other calendars, one row a UID. */
export const calendarImportRepository = (db: WritableDb): CalendarImportRepository => ({
  find: async (uids) => {
    const rows = [];
    for (const chunk of chunksOf(uids))
      rows.push(...(await db.selectFrom("calendar_import").selectAll().where("uid", "in", chunk).execute()));
    return rows.map(takenEntryOf);
  },
  put: (entries) =>
    inTransaction(db, async (db) => {
      for (const chunk of chunksOf(entries.map(rowOf)))
        await db
          .insertInto("calendar_import")
          .values(chunk)
          .onConflict((conflict) =>
            conflict.column("uid").doUpdateSet((eb) => ({
              taken_as: eb.ref("excluded.taken_as"),
              parts: eb.ref("excluded.parts"),
              made: eb.ref("excluded.made"),
              obligation_id: eb.ref("excluded.obligation_id"),
              taken_at: eb.ref("excluded.taken_at"),
            })),
          )
          .execute();
    }),
});

const parts = z.array(z.object({ recurrenceId: plainDate.nullable(), sequence: z.int(), hash: z.string() }));
const made = z.array(
  z.object({
    day: plainDate,
    date: plainDate,
    time: timeOfDay.nullable(),
    made: z.discriminatedUnion("what", [
      z.object({ what: z.literal("plan"), key: occurrenceKey }),
      z.object({ what: z.literal("session"), id }),
      z.object({ what: z.literal("activity"), id }),
      z.object({ what: z.literal("duty"), id }),
    ]),
  }),
);

const takenEntryOf = (row: RowOf<"calendar_import">): TakenEntry => ({
  uid: row.uid,
  takenAs: calendarTakenAs.parse(row.taken_as),
  parts: parts.parse(JSON.parse(row.parts)),
  made: made.parse(JSON.parse(row.made)),
  obligationId: row.obligation_id,
  takenAt: instant.parse(row.taken_at) as Instant,
});

const rowOf = (entry: TakenEntry): RowOf<"calendar_import"> => ({
  uid: entry.uid,
  taken_as: entry.takenAs,
  parts: JSON.stringify(entry.parts),
  made: JSON.stringify(entry.made),
  obligation_id: entry.obligationId,
  taken_at: entry.takenAt,
});
