import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Restorer } from "../shared/application/ports/ports.ts";
import type { RestorableBackup, RestorableBackups } from "../shared/contract/schemas/restore.ts";
import type { Clock, Instant } from "../shared/domain/date/clock.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { type BackupFile, isSound, listBackups, listReplaced } from "./backup-files.ts";
import { compareWithPresent } from "./compare-with-present.ts";
import {
  type FullBackup,
  depotsIn,
  fullBackupsIn,
  manifestOf,
  readFullBackup,
  unreadableSetsIn,
} from "./full-backup/full-backup.ts";
import { noteOf } from "./full-backup/backup-note.ts";
import { bringBackEvidence, refuseDamagedBackup, restoreFullBackup } from "./full-backup/restore-full-backup.ts";
import { refuseUnfitBackup, restoreBackup } from "./restore.ts";
import { toDutyError } from "./sqlite-errors.ts";

/** The way back of one data folder, also where its database cannot be opened. */
export const restorerOf = (folder: string, { clock }: { clock: Clock }): Restorer => ({
  list: async (place) => {
    try {
      return restorableBackups(folder, place, clock.now());
    } catch (error) {
      throw toDutyError(error, place ?? folder);
    }
  },
  preview: async (source) => {
    const found = backupAt(source);
    if (found.full) await refuseDamagedBackup(found.full);
    refuseUnfitBackup(found.database);
    return { backup: viewOf(found, clock.now()), ...(await compareWithPresent(folder, found.database, found.full)) };
  },
  apply: async (source) => {
    const { full, database } = backupAt(source);
    const done = full
      ? await restoreFullBackup(folder, full, { clock })
      : { ...(await restoreBackup(folder, database, { clock })), evidence: 0 };
    return { ...done, lacking: done.lacking.map(({ name }) => name) };
  },
  bringBackEvidence: async (source) => {
    const { full } = backupAt(source);
    return { evidence: full ? await bringBackEvidence(folder, full, clock) : 0 };
  },
});

/** A backup as it lies on the disk: a full one, or a copy of the database alone. */
interface FoundBackup {
  readonly source: string;
  readonly at: Instant;
  readonly database: string;
  readonly full: FullBackup | null;
  readonly isReplaced: boolean;
}

/** @throws {DutyError} `backup-unfit` where there is none; `backup-damaged` where its manifest cannot be read. */
function backupAt(source: string): FoundBackup {
  if (!existsSync(source)) throw new DutyError("backup-unfit", { file: source, reason: "not-there" });
  const stats = statSync(source);
  if (!stats.isDirectory()) {
    const isReplaced = path.basename(source).startsWith("replaced-");
    const at = copyAt(source)?.at ?? (stats.mtime.toISOString() as Instant);
    return { source, at, database: source, full: null, isReplaced };
  }
  const full = readFullBackup(source);
  if (full) return foundFull(full);
  if (!existsSync(manifestOf(source))) throw new DutyError("backup-unfit", { file: source, reason: "no-database" });
  const finding = { file: path.basename(manifestOf(source)), fault: "broken" } as const;
  throw new DutyError("backup-damaged", { backup: source, finding });
}

const foundFull = (full: FullBackup): FoundBackup => ({
  source: full.folder,
  at: full.manifest.at,
  database: path.join(full.folder, "duty.sqlite"),
  full,
  isReplaced: false,
});

/** The copy in the `backups/` of a data folder, whose name tells its time. */
function copyAt(file: string): BackupFile | undefined {
  const folder = path.dirname(path.dirname(file));
  if (path.basename(path.dirname(file)) !== "backups") return undefined;
  return [...listBackups(folder), ...listReplaced(folder)].find(
    (copy) => path.basename(copy.path) === path.basename(file),
  );
}

function restorableBackups(folder: string, place: string | null, now: Instant): RestorableBackups {
  const known = noteOf(folder)?.folder;
  const depots = new Set([...(place === null ? [] : depotsAround(place)), ...(known ? [path.dirname(known)] : [])]);
  const found = [
    ...[...depots].flatMap(fullBackupsIn).map(foundFull),
    ...listBackups(folder).map((copy) => foundCopy(copy, false)),
    // What a restore replaced may be what was damaged.
    ...listReplaced(folder)
      .filter((copy) => isSound(copy.path))
      .map((copy) => foundCopy(copy, true)),
  ];
  const views = found.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map((each) => viewOf(each, now));
  return {
    backups: [...views.filter(({ isAhead }) => !isAhead), ...views.filter(({ isAhead }) => isAhead)],
    unreadable: [...depots].flatMap(unreadableSetsIn),
  };
}

/** A person names the stick, the folder of all backups on it, that of one calendar, or one backup: its depots in each case. */
function depotsAround(place: string): string[] {
  if (!existsSync(place) || !statSync(place).isDirectory()) return [];
  const around = path.dirname(place);
  return [
    place,
    ...depotsIn(place),
    ...depotsIn(around).filter((depot) => path.dirname(depot) === place),
    ...(existsSync(manifestOf(place)) ? [around] : []),
  ];
}

const foundCopy = ({ path: file, at }: BackupFile, isReplaced: boolean): FoundBackup => ({
  source: file,
  at,
  database: file,
  full: null,
  isReplaced,
});

const viewOf = ({ source, at, full, isReplaced }: FoundBackup, now: Instant): RestorableBackup => ({
  source,
  kind: full ? "full" : isReplaced ? "replaced" : "database",
  at,
  evidence: full?.manifest.evidence.length ?? null,
  missing: full?.manifest.missing.length ?? 0,
  isAhead: at > now,
});
