import type { EventRepository, StoredEvent } from "../../shared/application/events/event-store.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { anchorFromRow, anchorToRow, eventFromRow, eventToRow } from "../rows/event-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";
import { requireOne } from "./require-one.ts";

/** Events that start clocks, and the dates that clocks are counted from. Nothing is deleted. */
export function eventRepository(db: WritableDb): EventRepository {
  return {
    list: () => listEvents(db),
    find: async (id) => (await listEvents(db, id))[0] ?? null,
    insert: (event) =>
      inTransaction(db, async (db) => {
        await db.insertInto("event_log").values(eventToRow(event)).execute();
        for (const chunk of chunksOf(event.obligationIds))
          await db
            .insertInto("obligation_event")
            .values(chunk.map((obligationId) => ({ event_id: event.id, obligation_id: obligationId })))
            .execute();
      }),
    setDay: async (id, happenedOn) => {
      const { numUpdatedRows } = await db
        .updateTable("event_log")
        .set({ happened_on: happenedOn })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "event", id);
    },
    withdraw: async (id, at, reason) => {
      const { numUpdatedRows } = await db
        .updateTable("event_log")
        .set({ withdrawn_at: at, withdrawn_reason: reason })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "event", id);
    },
    anchors: async () =>
      (await db.selectFrom("anchor").selectAll().orderBy("recorded_at").orderBy("id").execute()).map(anchorFromRow),
    setAnchor: (anchor) =>
      inTransaction(db, async (db) => {
        await db
          .updateTable("anchor")
          .set({ superseded_at: anchor.recordedAt })
          .where("obligation_id", "=", anchor.obligationId)
          .where("superseded_at", "is", null)
          .execute();
        await db.insertInto("anchor").values(anchorToRow(anchor)).execute();
      }),
  };
}

/** Two statements however many events there are; one event when `id` is given. */
async function listEvents(db: ReadableDb, id?: string): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event_log")
    .leftJoin("subject", "subject.id", "event_log.subject_id")
    .selectAll("event_log")
    .select("subject.name as subject_name")
    .$if(id !== undefined, (query) => query.where("event_log.id", "=", id ?? ""))
    .orderBy("event_log.recorded_at")
    .orderBy("event_log.id")
    .execute();
  const links = await db
    .selectFrom("obligation_event")
    .selectAll()
    .$if(id !== undefined, (query) => query.where("event_id", "=", id ?? ""))
    .orderBy("obligation_id")
    .execute();
  const triggered = Map.groupBy(links, (link) => link.event_id);
  return rows.map((row) =>
    eventFromRow(
      row,
      row.subject_name,
      (triggered.get(row.id) ?? []).map((link) => link.obligation_id),
    ),
  );
}
