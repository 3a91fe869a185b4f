import Sqlite, { type Database } from "better-sqlite3";
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** The type that a query takes, so that it cannot write. */
export type ReadableDb = Pick<Kysely<Schema>, "selectFrom">;
/** The database, or a transaction in it. */
export type WritableDb = Kysely<Schema>;

/** How long a statement waits for another program's lock. */
const BUSY_MILLISECONDS = 5_000;

/**
 * Opens a database file for reading and writing.
 *
 * WAL, so that a second program may read while this one writes. `synchronous = FULL`: in WAL mode SQLite's own default
 * (NORMAL) syncs only at checkpoints, and a power cut could lose a transaction that was acknowledged; FULL syncs the
 * log at each commit. A person records a handful of things a day, so the millisecond is not felt.
 */
export function openForWriting(file: string): Database {
  return closedOnError(new Sqlite(file, { timeout: BUSY_MILLISECONDS }), (sqlite) => {
    sqlite.pragma("journal_mode = wal");
    sqlite.pragma("synchronous = full");
    sqlite.pragma("foreign_keys = on");
    sqlite.pragma("trusted_schema = off");
  });
}

/**
 * Opens an existing file so that not even a fault of ours can write to it.
 *
 * @throws {SqliteError} when it cannot be read.
 */
export const openForReading = (file: string): Database =>
  closedOnError(new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MILLISECONDS }), (sqlite) => {
    sqlite.pragma("query_only = on");
    // Opening alone reads nothing.
    sqlite.prepare("select count(*) from sqlite_schema").get();
  });

/** `sqlite` after `prepare`; closed when that fails, since an open handle would keep the file from being replaced. */
function closedOnError(sqlite: Database, prepare: (sqlite: Database) => void): Database {
  try {
    prepare(sqlite);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
