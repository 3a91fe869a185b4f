import type { HistoryRepository } from "../../shared/application/ports.ts";
import { foldHistory } from "../../shared/domain/compliance/fold-history.ts";
import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { historyEventFromRow, historyEventToRow } from "../rows/history-row.ts";
import { keyFromRow } from "../rows/key-columns.ts";
import { stateFromRow, stateToRow } from "../rows/state-row.ts";
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
    states: async () =>
      (
        await db
          .selectFrom("occurrence_state")
          .selectAll()
          .orderBy("obligation_id")
          .orderBy("subject_id")
          .orderBy("recurrence_id")
          .execute()
      ).map((row) => ({ key: keyFromRow(row), state: stateFromRow(row) })),
  };
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
  const row = stateToRow(key, foldHistory(await eventsOf(db, key)));
  await db
    .insertInto("occurrence_state")
    .values(row)
    .onConflict((conflict) => conflict.columns(["obligation_id", "subject_id", "recurrence_id"]).doUpdateSet(row))
    .execute();
}
