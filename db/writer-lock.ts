import Sqlite from "better-sqlite3";
import { codeOf } from "./sqlite-errors.ts";

/** The right to write in a data folder. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the single-writer lock, or answers null when another program has it.
 *
 * It is SQLite's own exclusive file lock on an empty file beside the database, held by an open transaction: the system
 * releases it when the program ends, however it ends, so no crash leaves a folder locked. (The database itself cannot
 * serve: its exclusive lock would shut readers out.)
 */
export function takeWriterLock(file: string): WriterLock | null {
  const sqlite = new Sqlite(file, { timeout: 0 });
  try {
    // No journal file is written beside the lock, because nothing is ever stored in it, so a full disk locks nobody
    // out.
    sqlite.pragma("journal_mode = memory");
    sqlite.exec("begin exclusive");
    return { release: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    if (codeOf(error)?.startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
}
