import os from "node:os";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { sha256Of } from "../evidence-store.ts";
import { type BackupNote, noteIn, noteOf } from "./backup-note.ts";
import { codeOf } from "../sqlite-errors.ts";
import { writeSynced } from "../synced-files.ts";

/**
 * Notes the time of the last full backup in the data folder, because the disk of the backup is often not plugged in. A
 * read-only data folder keeps no note.
 */
export async function noteFullBackup(folder: string, made: BackupNote): Promise<void> {
  try {
    await writeSynced(folder, noteIn(folder), Buffer.from(JSON.stringify(made)));
  } catch (error) {
    if (!["EROFS", "EACCES", "EPERM"].includes(codeOf(error) ?? "")) throw error;
  }
}

/** When the last full backup was made from here; null when none was, or the note cannot be read. */
export const lastFullBackupAt = (folder: string): Instant | null => noteOf(folder)?.at ?? null;

/**
 * The name of a calendar's backups at every place, made with the first backup. A read-only folder has the name that
 * its machine and its path give.
 */
export const seriesOf = (folder: string): string =>
  noteOf(folder)?.series ?? sha256Of(Buffer.from(`${os.hostname()}\0${folder}`)).slice(0, 12);
