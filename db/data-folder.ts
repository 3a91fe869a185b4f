import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { Database } from "better-sqlite3";
import type { Clock } from "../shared/domain/date/clock.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { backUp } from "./backup.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { migrate } from "./migrate.ts";
import { openForWriting } from "./open.ts";
import { openBesideWriter, openUnwritable } from "./open-read-only.ts";
import { makePrivate, writePrivately } from "./private-files.ts";
import { refuseDamaged, refuseDisorder, refuseForeign, refuseLostDatabase } from "./refuse-unusable.ts";
import { codeOf, toDutyError } from "./sqlite-errors.ts";
import type { Stores } from "./stores-over.ts";
import { type WriterLock, takeWriterLock } from "./writer-lock.ts";

/** A data folder that is open and looked at, before anything of it is read. */
export interface HeldFolder {
  readonly folder: string;
  /** Why the folder is read-only; null when it can be written to. */
  readonly readOnly: ReadOnlyReason | null;
  /** Loaded when first asked for: how rows are read is half of what a start would load. */
  readonly stores: () => Promise<Stores>;
  /** Gives the folder back. Nothing of it may be used afterwards. */
  close(): void;
}

/** An open data folder: everything that the ports of `shared/application` need from storage. */
export interface DataFolder extends Omit<HeldFolder, "stores">, Stores {}

export type ReadOnlyReason = "data-locked" | "folder-read-only";

/**
 * Opens a data folder as `holdDataFolder` does, with its stores.
 *
 * @throws {DutyError} as `holdDataFolder` does.
 */
export async function openDataFolder(folder: string, surroundings: { clock: Clock }): Promise<DataFolder> {
  const { stores, ...held } = await holdDataFolder(folder, surroundings);
  return { ...held, ...(await stores()) };
}

/**
 * Opens a data folder, making and migrating what is missing. The first program to come may write; later ones, and
 * whoever opens a folder that is not writable, read.
 *
 * @throws {DutyError} `data-folder-unusable`, `data-folder-disordered`, `database-foreign`, `database-newer`, `database-damaged` (with the last good backup),
 *   `data-locked` when another program holds the folder and there is nothing to read yet, `disk-full`.
 */
export async function holdDataFolder(folder: string, { clock }: { clock: Clock }): Promise<HeldFolder> {
  const layout = layoutOf(path.resolve(folder));
  try {
    writePrivately();
    makeFolder(layout.folder);
    refuseDisorder(layout);
    if (!isWritable(layout)) return held(layout, openUnwritable(layout), "folder-read-only", null);
    const lock = takeWriterLock(layout.lock);
    if (lock) makePrivate(layout.folder);
    return lock
      ? await openAsWriter(layout, lock, clock)
      : held(layout, await openBesideWriter(layout), "data-locked", null);
  } catch (error) {
    throw toDutyError(error, layout.folder);
  }
}

async function openAsWriter(layout: Layout, lock: WriterLock, clock: Clock): Promise<HeldFolder> {
  let sqlite: Database | null = null;
  try {
    refuseLostDatabase(layout);
    sqlite = openForWriting(layout.database);
    const open = sqlite;
    refuseDamaged(open, layout.folder);
    refuseForeign(open, layout.folder);
    rmSync(layout.unfinished, { recursive: true, force: true });
    await migrate(open, async () => (await backUp(open, layout.folder, clock.now())).path);
    return held(layout, open, null, lock);
  } catch (error) {
    sqlite?.close();
    lock.release();
    throw error;
  }
}

function held(
  { folder }: Layout,
  sqlite: Database,
  readOnly: ReadOnlyReason | null,
  lock: WriterLock | null,
): HeldFolder {
  let stores: Promise<Stores> | null = null;
  const load = async () => (await import("./stores-over.ts")).storesOver(sqlite, folder, readOnly !== null);
  return {
    folder,
    readOnly,
    stores: () => (stores ??= load()),
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
