import { existsSync } from "node:fs";
import path from "node:path";
import { safeFileName } from "../shared/domain/papers/kit-file-name.ts";
import { writeExport } from "./open-export/write-export.ts";
import type { BackupStore } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { backUp } from "./backup.ts";
import { listBackups } from "./backup-files.ts";
import { CHECKS } from "../shared/domain/finding.ts";
import { type Checked, checkIntegrity } from "./integrity.ts";
import { type FullBackup, depotIn, fullBackupsIn } from "./full-backup/full-backup.ts";
import { lastFullBackupAt, noteFullBackup, seriesOf } from "./full-backup/last-full-backup.ts";
import { makeFullBackup } from "./full-backup/make-full-backup.ts";
import type { FullBackupView } from "../shared/contract/schemas/full-backup.ts";
import type { Instant } from "../shared/domain/date/clock.ts";
import { toDutyError } from "./sqlite-errors.ts";

/** The backups and the health check of one open data folder. */
export const backupStoreOf = (data: Checked, readOnly: boolean): BackupStore => ({
  create: async (at) => {
    if (readOnly) throw new DutyError("data-read-only", { folder: data.folder });
    try {
      return await backUp(data.sqlite, data.folder, at);
    } catch (error) {
      throw toDutyError(error, data.folder);
    }
  },
  createFull: async (place, at) => {
    const { backup, copied, copiedBytes } = await makeFullBackup(data, place, at);
    await noteFullBackup(data.folder, { at, folder: backup.folder, series: path.basename(backup.depot) });
    return { ...viewOf(backup, at), copied, copiedBytes };
  },
  lastFullAt: async () => lastFullBackupAt(data.folder),
  listFull: async (place, now) => {
    const views = fullBackupsIn(depotIn(place, seriesOf(data.folder))).map((backup) => viewOf(backup, now));
    return [...views.filter(({ isAhead }) => !isAhead), ...views.filter(({ isAhead }) => isAhead)];
  },
  lastAt: async () => {
    const own = listBackups(data.folder)[0]?.at ?? null;
    const full = lastFullBackupAt(data.folder);
    return own === null || (full !== null && full > own) ? full : own;
  },
  exportTo: ({ place, name, at }, pages, onExported) =>
    writeExport(data, name === null ? place : freeFolder(place, name), { pages, at, onExported }),
  check: async () => ({ checked: [...CHECKS], findings: await checkIntegrity(data) }),
});

function freeFolder(place: string, name: string): string {
  if (!existsSync(place)) throw new DutyError("backup-place-unfit", { place, reason: "not-there" });
  for (let number = 1; ; number++) {
    const folder = path.join(place, `${safeFileName(name)}${number === 1 ? "" : `-${number}`}`);
    if (!existsSync(folder)) return folder;
  }
}

const viewOf = ({ folder, manifest }: FullBackup, now: Instant): FullBackupView => ({
  folder,
  at: manifest.at,
  evidence: manifest.evidence.length,
  missing: manifest.missing.map(({ name }) => name),
  isAhead: manifest.at > now,
});
