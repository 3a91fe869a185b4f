import type { WritableDb } from "../open.ts";

/** Runs `work` in the transaction that `db` already is, or in one of its own. */
export const inTransaction = <T>(db: WritableDb, work: (db: WritableDb) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().execute(work);
