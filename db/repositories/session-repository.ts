import type { SessionRepository, StoredSession } from "../../shared/application/ports/stores/session-store.ts";
import type { WritableDb } from "../open.ts";
import { keyFromRow, keyToRow } from "../rows/key-columns.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { requireOne } from "./require-one.ts";

/** Sessions of quotas that are meant to happen. */
export function sessionRepository(db: WritableDb): SessionRepository {
  return {
    list: async () =>
      (
        await db
          .selectFrom("planned_session")
          .selectAll()
          .where("dropped_at", "is", null)
          .orderBy("planned_on")
          .orderBy("id")
          .execute()
      ).map(fromRow),
    find: async (id) => {
      const row = await db.selectFrom("planned_session").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    insert: async (sessions) => {
      for (const chunk of chunksOf(sessions)) await db.insertInto("planned_session").values(chunk.map(toRow)).execute();
    },
    move: async (id, date, time) => {
      const { numUpdatedRows } = await db
        .updateTable("planned_session")
        .set({ planned_on: date, planned_time: time })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "session", id);
    },
    drop: async (id, at) => {
      const { numUpdatedRows } = await db
        .updateTable("planned_session")
        .set({ dropped_at: at })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "session", id);
    },
  };
}

const fromRow = (row: RowOf<"planned_session">): StoredSession => ({
  id: row.id,
  key: keyFromRow(row),
  date: row.planned_on,
  time: row.planned_time,
  note: row.note,
  plannedAt: row.planned_at,
});

const toRow = (session: StoredSession): NewRowOf<"planned_session"> => ({
  id: session.id,
  ...keyToRow(session.key),
  planned_on: session.date,
  planned_time: session.time,
  note: session.note,
  planned_at: session.plannedAt,
  dropped_at: null,
});
