import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import type { Clock } from "../shared/domain/date/clock.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { foldLogIn } from "./backup.ts";
import { freeBackupPath, isSound } from "./backup-files.ts";
import { evidencePath } from "./evidence-store.ts";
import { evidenceOf } from "./full-backup/evidence-of.ts";
import type { EvidenceFile } from "./full-backup/full-backup.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { layoutOf } from "./layout.ts";
import { knownVersion, schemaVersionOf } from "./migrate.ts";
import { isOurs } from "./refuse-unusable.ts";
import { codeOf, toDutyError } from "./sqlite-errors.ts";
import { copySynced } from "./synced-files.ts";
import { takeWriterLock } from "./writer-lock.ts";

/** What a restore did. */
export interface Restored {
  /** The path of the replaced database; null when there was none. */
  readonly replaced: string | null;
  /** Evidence that the restored database names and the folder does not hold as it was. */
  readonly lacking: EvidenceFile[];
}

/**
 * Puts a backup in the place of the database. The one that was there, damaged or not, is kept in `backups/` under a
 * name of its own; at no moment is there no database. An older backup is migrated when the folder is opened next. This
 * process must not have the folder open: reading the file beside SQLite would take SQLite's own lock away (POSIX). The folder is made
 * where there is none, and nothing is touched before the backup is known to be one.
 *
 * @throws {DutyError} `data-locked` while a program has the folder; `backup-unfit`, `backup-damaged` and `database-newer` for the
 *   backup itself.
 */
export const restoreBackup = (folder: string, backup: string, { clock }: { clock: Clock }): Promise<Restored> =>
  replaceDatabase(folder, backup, { clock }, async () => ({}));

/**
 * Replaces the database as `restoreBackup` does.
 *
 * @param beforehand  Work that has to be finished before the database is in place; its result is part of the reply.
 */
export async function replaceDatabase<T extends object>(
  folder: string,
  backup: string,
  { clock }: { clock: Clock },
  beforehand: () => Promise<T>,
): Promise<T & Restored> {
  const layout = layoutOf(folder);
  refuseUnfitBackup(backup);
  await mkdir(folder, { recursive: true });
  const lock = takeWriterLock(layout.lock);
  if (!lock) throw new DutyError("data-locked", { folder });
  try {
    const done = await beforehand();
    const lacking = await lackingOf(folder, evidenceOf(backup));
    const replaced = existsSync(layout.database) ? await keepAside(folder, clock) : null;
    for (const log of [`${layout.database}-wal`, `${layout.database}-shm`]) await rm(log, { force: true });
    await copySynced(folder, backup, layout.database);
    return { ...done, replaced, lacking };
  } catch (error) {
    throw toDutyError(error, folder);
  } finally {
    lock.release();
  }
}

async function lackingOf(folder: string, evidence: readonly EvidenceFile[]): Promise<EvidenceFile[]> {
  const lacking: EvidenceFile[] = [];
  for (const file of evidence)
    if ((await hashOfFile(evidencePath(folder, file.sha256))) !== file.sha256) lacking.push(file);
  return lacking;
}

/**
 * The file is a sound database of ours that this program can read.
 * @throws {DutyError} `backup-unfit`, `backup-damaged`, `database-newer`.
 */
export function refuseUnfitBackup(backup: string): void {
  const unfit = (reason: "not-there" | "no-database" | "foreign") =>
    new DutyError("backup-unfit", { file: backup, reason });
  if (!existsSync(backup) || !statSync(backup).isFile()) throw unfit("not-there");
  if (!beginsAsDatabase(backup)) throw unfit("no-database");
  if (!isSound(backup))
    throw new DutyError("backup-damaged", { backup, finding: { file: path.basename(backup), fault: "broken" } });
  const sqlite = new Sqlite(backup, { readonly: true });
  try {
    if (!isOurs(sqlite)) throw unfit("foreign");
    if (schemaVersionOf(sqlite) > knownVersion())
      throw new DutyError("database-newer", { found: String(schemaVersionOf(sqlite)), known: String(knownVersion()) });
  } finally {
    sqlite.close();
  }
}

/** An empty file is a database to SQLite, and no backup. */
function beginsAsDatabase(file: string): boolean {
  const magic = Buffer.from("SQLite format 3\0");
  const head = Buffer.alloc(magic.length);
  const opened = openSync(file, "r");
  try {
    readSync(opened, head, 0, head.length, 0);
  } finally {
    closeSync(opened);
  }
  return head.equals(magic);
}

/** A damaged database cannot take its log in, so the log is kept beside it. */
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
