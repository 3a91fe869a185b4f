import { existsSync } from "node:fs";
import { lastGoodBackup } from "./backup-files.ts";
import { noteOf } from "./full-backup/backup-note.ts";

/** The last sound copy in the data folder; else the last full backup, where its disk is plugged in; null where there is neither. */
export function backupForDamaged(folder: string): string | null {
  const full = noteOf(folder)?.folder ?? null;
  return lastGoodBackup(folder) ?? (full !== null && existsSync(full) ? full : null);
}
