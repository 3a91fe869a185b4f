import type { HistoryRepository } from "../../shared/application/ports/stores/history-store.ts";
import { foldHistory } from "../../shared/domain/compliance/fold-history.ts";
import type { OccurrenceState, OpeningBalance } from "../../shared/domain/compliance/history-event.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { type OccurrenceId, keyOfId } from "../../shared/domain/obligation/occurrence.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { historyEventFromRow, historyEventToRow } from "../rows/history-row.ts";
import { keyFromRow, keyToRow } from "../rows/key-columns.ts";
import { openingFromRow, openingToRow, stateFromRow, stateToRow } from "../rows/state-row.ts";
import { inTransaction } from "./in-transaction.ts";

/** The append-only history, and the state of each occurrence that it amounts to. */
export function historyRepository(db: WritableDb): HistoryRepository {
  return {
    append: (event) =>
      inTransaction(db, async (db) => {
        await db.insertInto("history").values(historyEventToRow(event)).execute();
        await keepState(db, event.key);
      }),
    listFor: (key) => eventsOf(db, key),
    listAll: async () => (await db.selectFrom("history").selectAll().orderBy("seq").execute()).map(historyEventFromRow),
    states: () => statesIn(db),
    statesOf: (obligationId, subjectId) => statesIn(db, { obligationId, subjectId }),
  };
}

/** One duty of one subject; without it, all duties of all subjects are meant. */
type Duty = Pick<OccurrenceId, "obligationId" | "subjectId">;

async function statesIn(db: ReadableDb, duty?: Duty): Promise<{ key: OccurrenceId; state: OccurrenceState }[]> {
  const openings = await openingsIn(db, duty);
  const rows = await db
    .selectFrom("occurrence_state")
    .selectAll()
    .$if(duty !== undefined, (query) =>
      query.where("obligation_id", "=", duty?.obligationId ?? "").where("subject_id", "=", duty?.subjectId ?? ""),
    )
    .orderBy("obligation_id")
    .orderBy("subject_id")
    .orderBy("recurrence_id")
    .execute();
  return rows.map((row) => {
    const key = keyFromRow(row);
    return { key, state: stateFromRow(row, openings.get(keyOfId(key)) ?? null) };
  });
}

async function openingsIn(db: ReadableDb, duty?: Duty): Promise<ReadonlyMap<string, OpeningBalance>> {
  const rows = await db
    .selectFrom("opening_balance")
    .selectAll()
    .$if(duty !== undefined, (query) =>
      query.where("obligation_id", "=", duty?.obligationId ?? "").where("subject_id", "=", duty?.subjectId ?? ""),
    )
    .execute();
  return new Map(rows.map((row) => [keyOfId(keyFromRow(row)), openingFromRow(row)]));
}

const eventsOf = async (db: ReadableDb, key: OccurrenceId) =>
  (
    await db
      .selectFrom("history")
      .selectAll()
      .where("obligation_id", "=", key.obligationId)
      .where("subject_id", "=", key.subjectId)
      .where("recurrence_id", "=", key.recurrenceId)
      .orderBy("seq")
      .execute()
  ).map(historyEventFromRow);

/** Folds the whole history of one occurrence anew: a handful of events, and no second way to compute a state. */
async function keepState(db: WritableDb, key: OccurrenceId): Promise<void> {
  const events = await eventsOf(db, key);
  const state = foldHistory(events);
  const row = stateToRow(key, state);
  await db
    .insertInto("occurrence_state")
    .values(row)
    .onConflict((conflict) => conflict.columns(["obligation_id", "subject_id", "recurrence_id"]).doUpdateSet(row))
    .execute();
  await keepOpening(db, key, state.opening, events.at(-1)?.at);
}

async function keepOpening(
  db: WritableDb,
  key: OccurrenceId,
  opening: OpeningBalance | null,
  at: Instant | undefined,
): Promise<void> {
  const { obligation_id, subject_id, recurrence_id } = keyToRow(key);
  await db
    .deleteFrom("opening_balance")
    .where("obligation_id", "=", obligation_id)
    .where("subject_id", "=", subject_id)
    .where("recurrence_id", "=", recurrence_id)
    .execute();
  if (opening && at)
    await db
      .insertInto("opening_balance")
      .values(openingToRow(key, opening, at))
      .execute();
}
