import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import type { Clock } from "../shared/domain/date/clock.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { foldLogIn } from "./backup.ts";
import { freeBackupPath, isSound, lastGoodBackup } from "./backup-files.ts";
import { layoutOf } from "./layout.ts";
import { knownVersion, versionOf } from "./migrate.ts";
import { codeOf, toDutyError } from "./sqlite-errors.ts";
import { copySynced } from "./synced-files.ts";
import { takeWriterLock } from "./writer-lock.ts";

/**
 * Puts a backup in the place of the database. The one that was there, damaged or not, is kept in `backups/` under a
 * name of its own; at no moment is there no database. An older backup is migrated when the folder is opened next. This
 * process must not have the folder open: reading the file beside SQLite would take SQLite's own lock away (POSIX).
 *
 * @returns Where the replaced database lies now; null when there was none.
 * @throws {DutyError} `data-locked` while a program has the folder, `not-found`, `database-damaged` and
 *   `database-newer` for the backup itself.
 */
export const restoreBackup = (
  folder: string,
  backup: string,
  { clock }: { clock: Clock },
): Promise<{ replaced: string | null }> => replaceDatabase(folder, backup, { clock }, async () => ({}));

/**
 * As `restoreBackup`.
 *
 * @param beforehand What else has to be in its place when the database is; its answer is in the reply.
 */
export async function replaceDatabase<T extends object>(
  folder: string,
  backup: string,
  { clock }: { clock: Clock },
  beforehand: () => Promise<T>,
): Promise<T & { replaced: string | null }> {
  const layout = layoutOf(folder);
  const lock = takeWriterLock(layout.lock);
  if (!lock) throw new DutyError("data-locked", { folder });
  try {
    refuseUnusable(folder, backup);
    const done = await beforehand();
    const replaced = existsSync(layout.database) ? await keepAside(folder, clock) : null;
    for (const log of [`${layout.database}-wal`, `${layout.database}-shm`]) await rm(log, { force: true });
    await copySynced(folder, backup, layout.database);
    return { ...done, replaced };
  } catch (error) {
    throw toDutyError(error, folder);
  } finally {
    lock.release();
  }
}

function refuseUnusable(folder: string, backup: string): void {
  if (!existsSync(backup)) throw new DutyError("not-found", { what: "backup", id: path.basename(backup) });
  if (!isSound(backup)) throw new DutyError("database-damaged", { folder, lastGoodBackup: lastGoodBackup(folder) });
  const sqlite = new Sqlite(backup, { readonly: true });
  try {
    if (versionOf(sqlite) > knownVersion())
      throw new DutyError("database-newer", { found: String(versionOf(sqlite)), known: String(knownVersion()) });
  } finally {
    sqlite.close();
  }
}

/** A damaged database cannot take its log in; then the log is kept beside it. */
async function keepAside(folder: string, clock: Clock): Promise<string> {
  const { database } = layoutOf(folder);
  const aside = freeBackupPath(folder, clock.now(), "replaced");
  try {
    foldLogIn(database);
  } catch (error) {
    if (!codeOf(error)?.startsWith("SQLITE_")) throw error;
  }
  await copySynced(folder, database, aside);
  if (existsSync(`${database}-wal`)) await copySynced(folder, `${database}-wal`, `${aside}-wal`);
  return aside;
}
