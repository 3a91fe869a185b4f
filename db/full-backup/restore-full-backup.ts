import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { Clock } from "../../shared/domain/date/clock.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { stampOf } from "../backup-files.ts";
import { evidencePath } from "../evidence-store.ts";
import { layoutOf } from "../layout.ts";
import { type Restored, replaceDatabase } from "../restore.ts";
import { toDutyError } from "../sqlite-errors.ts";
import { copySynced } from "../synced-files.ts";
import { type FullBackup, databaseOf } from "./full-backup.ts";
import { hashOfFile } from "../hash-of-file.ts";
import { backupFault } from "./verify-full-backup.ts";

/** The result of a restore of everything. */
export interface RestoredBackup extends Restored {
  /** Files of evidence that were brought back. */
  readonly evidence: number;
}

/**
 * Brings a data folder back to a full backup, also into an empty folder of another machine. The backup is verified whole before
 * anything is touched; the database that was there, and evidence that was no longer what its name says, are kept in `backups/`.
 * Evidence that came after the backup stays where it is.
 *
 * @throws {DutyError} `backup-damaged`; `data-locked` while a program has the folder; `database-newer`.
 */
export async function restoreFullBackup(
  folder: string,
  backup: FullBackup,
  { clock }: { clock: Clock },
): Promise<RestoredBackup> {
  await refuseDamagedBackup(backup);
  return replaceDatabase(folder, databaseOf(backup.folder), { clock }, async () => {
    try {
      return { evidence: await bringBack(folder, backup, clock) };
    } catch (error) {
      throw toDutyError(error, folder);
    }
  });
}

/**
 * Brings back what is missing or changed of the evidence that a full backup holds; answers the number of files. What is changed is put aside.
 * @throws {DutyError} `backup-damaged`; `disk-full` of the folder.
 */
export async function bringBackEvidence(folder: string, backup: FullBackup, clock: Clock): Promise<number> {
  await refuseDamagedBackup(backup);
  try {
    return await bringBack(folder, backup, clock);
  } catch (error) {
    throw toDutyError(error, folder);
  }
}

/** @throws {DutyError} `backup-damaged` */
export async function refuseDamagedBackup(backup: FullBackup): Promise<void> {
  const fault = await backupFault(backup);
  if (fault !== null) throw new DutyError("backup-damaged", { backup: backup.folder, finding: fault });
}

async function bringBack(folder: string, { depot, manifest }: FullBackup, clock: Clock): Promise<number> {
  let brought = 0;
  for (const { sha256 } of manifest.evidence) {
    const to = evidencePath(folder, sha256);
    if ((await hashOfFile(to)) === sha256) continue;
    if (existsSync(to)) await setAside(folder, to, clock);
    await copySynced(folder, evidencePath(depot, sha256), to);
    brought += 1;
  }
  return brought;
}

async function setAside(folder: string, file: string, clock: Clock): Promise<void> {
  const { backups, evidence } = layoutOf(folder);
  const aside = path.join(backups, `replaced-${stampOf(clock.now())}-evidence`, path.relative(evidence, file));
  await mkdir(path.dirname(aside), { recursive: true });
  await rename(file, aside);
}
