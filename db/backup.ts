import { stat } from "node:fs/promises";
import Sqlite, { type Database } from "better-sqlite3";
import type { Instant } from "../shared/domain/date/clock.ts";
import { freeBackupPath } from "./backup-files.ts";
import { openForWriting } from "./open.ts";
import { appear } from "./synced-files.ts";

/**
 * Copies the open database into `backups/` while it stays in use. The copy gets its name only after it was checked
 * whole and synced, so that whatever bears a backup's name is good.
 *
 * Evidence is not copied: its files are never changed, and stay in the data folder. A copy of everything, for another disk, is a full
 * backup (`full-backup/`).
 */
export async function backUp(sqlite: Database, folder: string, at: Instant): Promise<{ path: string; bytes: number }> {
  const path = freeBackupPath(folder, at);
  await appear(folder, path, async (unfinished) => {
    await sqlite.backup(unfinished);
    makeSingleFile(unfinished);
  });
  return { path, bytes: (await stat(path)).size };
}

/** Leaves WAL mode, so that the copy is one file that can be read from a read-only folder. */
export function makeSingleFile(file: string): void {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = delete");
    const found = copy.pragma("integrity_check(1)", { simple: true });
    if (found !== "ok") throw new Sqlite.SqliteError(`the copy is damaged: ${String(found)}`, "SQLITE_CORRUPT");
  } finally {
    copy.close();
  }
}

/** Writes the content of the write-ahead log into the database file, so that the file alone is complete. */
export function foldLogIn(file: string): void {
  const sqlite = openForWriting(file);
  try {
    sqlite.pragma("wal_checkpoint(truncate)");
  } finally {
    sqlite.close();
  }
}
