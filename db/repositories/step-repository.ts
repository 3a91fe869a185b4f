import { MOST_STEPS, type StepRepository, type StoredStep } from "../../shared/application/ports/stores/step-store.ts";
import type { WritableDb } from "../open.ts";
import { stepFromRow, stepToRow } from "../rows/step-row.ts";
import { inTransaction } from "./in-transaction.ts";
import { requireOne } from "./require-one.ts";

/** What was done in the sessions of late. */
export function stepRepository(db: WritableDb): StepRepository {
  const steps = () => db.selectFrom("session_step").selectAll();
  const seqOf = async (id: string): Promise<number | null> =>
    (await db.selectFrom("session_step").select("seq").where("id", "=", id).executeTakeFirst())?.seq ?? null;
  return {
    append: (step) => inTransaction(db, (db) => append(db, step)),
    find: async (id) => {
      const row = await steps().where("id", "=", id).executeTakeFirst();
      return row ? stepFromRow(row) : null;
    },
    list: async (session, most) =>
      (await steps().where("session", "=", session).orderBy("seq", "desc").limit(most).execute()).map(stepFromRow),
    laterInEffect: async (id) => {
      const seq = await seqOf(id);
      if (seq === null) return [];
      return (await steps().where("seq", ">", seq).where("undone_at", "is", null).orderBy("seq").execute()).map(
        stepFromRow,
      );
    },
    markUndone: async (id, at) => {
      const { numUpdatedRows } = await db
        .updateTable("session_step")
        .set({ undone_at: at })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "step", id);
    },
  };
}

async function append(db: WritableDb, step: StoredStep): Promise<void> {
  const { seq } = await db
    .insertInto("session_step")
    .values(stepToRow(step))
    .returning("seq")
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom("session_step")
    .where("seq", "<=", seq - MOST_STEPS)
    .execute();
}
