import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { Database } from "better-sqlite3";
import type { BackupStore, EvidenceStore, Store } from "../shared/application/ports/ports.ts";
import type { Clock } from "../shared/domain/date/clock.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { backUp } from "./backup.ts";
import { backupStoreOf } from "./backup-store.ts";
import { evidenceStoreIn } from "./evidence-store.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { migrate } from "./migrate.ts";
import { kyselyOver, openForWriting } from "./open.ts";
import { openBesideWriter, openUnwritable } from "./open-read-only.ts";
import { refuseDamaged, refuseDisorder, refuseForeign, refuseLostDatabase } from "./refuse-unusable.ts";
import { repositoriesOver } from "./repositories/repositories-over.ts";
import { codeOf, toDutyError } from "./sqlite-errors.ts";
import { storeOver } from "./store.ts";
import { type WriterLock, takeWriterLock } from "./writer-lock.ts";

/** An open data folder: everything that the ports of `shared/application` need from storage. */
export interface DataFolder {
  readonly folder: string;
  readonly store: Store;
  readonly evidence: EvidenceStore;
  readonly backups: BackupStore;
  /** Why the folder is read-only; null when it can be written to. */
  readonly readOnly: ReadOnlyReason | null;
  /** Gives the folder back. Nothing of it may be used afterwards. */
  close(): void;
}

export type ReadOnlyReason = "data-locked" | "folder-read-only";

/**
 * Opens a data folder, making and migrating what is missing. The first program to come may write; later ones, and
 * whoever opens a folder that is not writable, read.
 *
 * @throws {DutyError} `data-folder-unusable`, `data-folder-disordered`, `database-foreign`, `database-newer`, `database-damaged` (with the last good backup),
 *   `data-locked` when another program holds the folder and there is nothing to read yet, `disk-full`.
 */
export async function openDataFolder(folder: string, { clock }: { clock: Clock }): Promise<DataFolder> {
  const layout = layoutOf(path.resolve(folder));
  try {
    makeFolder(layout.folder);
    refuseDisorder(layout);
    if (!isWritable(layout)) return dataFolder(layout, openUnwritable(layout), "folder-read-only", null);
    const lock = takeWriterLock(layout.lock);
    return lock
      ? await openAsWriter(layout, lock, clock)
      : dataFolder(layout, await openBesideWriter(layout), "data-locked", null);
  } catch (error) {
    throw toDutyError(error, layout.folder);
  }
}

async function openAsWriter(layout: Layout, lock: WriterLock, clock: Clock): Promise<DataFolder> {
  let sqlite: Database | null = null;
  try {
    refuseLostDatabase(layout);
    sqlite = openForWriting(layout.database);
    const open = sqlite;
    refuseDamaged(open, layout.folder);
    refuseForeign(open, layout.folder);
    rmSync(layout.unfinished, { recursive: true, force: true });
    await migrate(open, async () => (await backUp(open, layout.folder, clock.now())).path);
    return dataFolder(layout, open, null, lock);
  } catch (error) {
    sqlite?.close();
    lock.release();
    throw error;
  }
}

function dataFolder(
  layout: Layout,
  sqlite: Database,
  readOnly: ReadOnlyReason | null,
  lock: WriterLock | null,
): DataFolder {
  const { folder } = layout;
  const db = kyselyOver(sqlite, folder);
  const isReadOnly = readOnly !== null;
  return {
    folder,
    store: storeOver(db, folder, isReadOnly),
    evidence: evidenceStoreIn(folder, isReadOnly),
    backups: backupStoreOf({ sqlite, db, repositories: repositoriesOver(db), folder }, isReadOnly),
    readOnly,
    close: () => {
      sqlite.close();
      lock?.release();
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DutyError("data-folder-unusable", { folder, reason: codeOf(error) ?? String(error) }, { cause: error });
  }
}

/** Tried out rather than read from permissions, which say little on Windows and on network drives. */
function isWritable(layout: Layout): boolean {
  try {
    rmdirSync(mkdtempSync(path.join(layout.folder, ".probe-")));
    for (const file of [layout.database, layout.lock]) if (existsSync(file)) accessSync(file, constants.W_OK);
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}
