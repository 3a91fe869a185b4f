import type { EventRepository, StoredAnchor, StoredEvent } from "../../shared/application/ports/stores/event-store.ts";
import { type EventEntry, foldEvent } from "../../shared/domain/obligation/event-history.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { eventEntryFromRow, eventEntryToRow } from "../rows/event-entry-row.ts";
import { anchorFromRow, anchorToRow, eventFromRow, eventToRow } from "../rows/event-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** Events that start clocks, and the dates that clocks are counted from. Nothing is deleted. */
export function eventRepository(db: WritableDb): EventRepository {
  return {
    list: () => listEvents(db),
    find: async (id) => (await listEvents(db, id))[0] ?? null,
    append: (entry) => inTransaction(db, (db) => append(db, entry)),
    historyOf: (eventId) => entriesOf(db, eventId),
    histories: async () => {
      const rows = await db.selectFrom("event_history").selectAll().orderBy("seq").execute();
      return Map.groupBy(rows.map(eventEntryFromRow), ({ eventId }) => eventId);
    },
    anchors: () => listAnchors(db),
    setAnchor: (anchor) =>
      inTransaction(db, async (db) => {
        await db
          .updateTable("anchor")
          .set({ superseded_at: anchor.recordedAt })
          .where("obligation_id", "=", anchor.obligationId)
          .where("subject_id", "is", anchor.subject?.id ?? null)
          .where("superseded_at", "is", null)
          .execute();
        await db.insertInto("anchor").values(anchorToRow(anchor)).execute();
      }),
  };
}

const entriesOf = async (db: ReadableDb, eventId: string): Promise<EventEntry[]> =>
  (await db.selectFrom("event_history").selectAll().where("event_id", "=", eventId).orderBy("seq").execute()).map(
    eventEntryFromRow,
  );

async function append(db: WritableDb, entry: EventEntry): Promise<void> {
  const { eventId: id } = entry;
  const record = foldEvent(entry.type === "logged" ? [entry] : [...(await entriesOf(db, id)), entry]);
  if (entry.type === "logged")
    await db
      .insertInto("event_log")
      .values({ id, ...eventToRow(record) })
      .execute();
  else await db.updateTable("event_log").set(eventToRow(record)).where("id", "=", id).execute();
  await db.insertInto("event_history").values(eventEntryToRow(entry)).execute();
  if (entry.fields.some(({ field }) => field === "obligationIds"))
    await setObligations(db, id, record.fields.obligationIds);
}

async function setObligations(db: WritableDb, eventId: string, obligationIds: readonly string[]): Promise<void> {
  await db.deleteFrom("obligation_event").where("event_id", "=", eventId).execute();
  for (const chunk of chunksOf(obligationIds))
    await db
      .insertInto("obligation_event")
      .values(chunk.map((obligationId) => ({ event_id: eventId, obligation_id: obligationId })))
      .execute();
}

async function listAnchors(db: ReadableDb): Promise<StoredAnchor[]> {
  const rows = await db
    .selectFrom("anchor")
    .leftJoin("subject", "subject.id", "anchor.subject_id")
    .selectAll("anchor")
    .select("subject.name as subject_name")
    .orderBy("anchor.recorded_at")
    .orderBy("anchor.id")
    .execute();
  return rows.map((row) => anchorFromRow(row, row.subject_name));
}

/** Two statements load any number of events; with `id` a single event. */
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
