import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { makeSingleFile } from "../backup.ts";
import { evidencePath } from "../evidence-store.ts";
import type { Checked } from "../integrity.ts";
import { layoutOf } from "../layout.ts";
import { toDutyError } from "../sqlite-errors.ts";
import { appear, copySynced, writeSynced } from "../synced-files.ts";
import { takeWriterLock } from "../writer-lock.ts";
import { evidenceOf } from "./evidence-of.ts";
import { type EvidenceFile, type FullBackup, databaseOf, depotIn, freeSet, manifestOf, setsIn } from "./full-backup.ts";
import { hashOfFile } from "../hash-of-file.ts";
import { seriesOf } from "./last-full-backup.ts";
import { thinOut } from "./thin-out.ts";
import { databaseFault } from "./verify-full-backup.ts";

/** A full backup that was made, with the number and size of the files that were new at its place. */
export interface MadeBackup {
  readonly backup: FullBackup;
  /** Files of evidence that were copied now. */
  readonly copied: number;
  readonly copiedBytes: number;
}

/**
 * Copies the database and all its evidence to a place outside of the data folder, while the data stays in use. Each file is read
 * back and compared with its hash before the backup gets its manifest, and only then do older ones make room for it.
 *
 * @param place An existing folder. It is not made: a USB stick that is not plugged in must not become a folder of the disk.
 * @throws {DutyError} `backup-place-unfit`; `disk-full` and `data-read-only` of the place; `backup-damaged` for a copy that is not
 *   what was copied.
 */
export async function makeFullBackup(
  { sqlite, folder }: Pick<Checked, "sqlite" | "folder">,
  place: string,
  at: Instant,
): Promise<MadeBackup> {
  refuseUnfitPlace(place, folder);
  const depot = depotIn(place, seriesOf(folder));
  const set = freeSet(depot, at);
  await mkdir(depot, { recursive: true });
  const lock = takeWriterLock(path.join(depot, "lock.sqlite"));
  if (!lock) throw new DutyError("backup-place-unfit", { place, reason: "in-use" });
  try {
    await removeUnfinished(depot);
    await appear(depot, databaseOf(set), async (unfinished) => {
      await sqlite.backup(unfinished);
      makeSingleFile(unfinished);
    });
    const brought = await bringAll(folder, depot, evidenceOf(databaseOf(set)));
    return { ...(await finish(depot, set, at, brought)), copied: brought.copied, copiedBytes: brought.copiedBytes };
  } catch (error) {
    throw toDutyError(error, place);
  } finally {
    lock.release();
  }
}

interface Brought {
  readonly held: EvidenceFile[];
  readonly missing: EvidenceFile[];
  copied: number;
  copiedBytes: number;
}

async function bringAll(folder: string, depot: string, evidence: readonly EvidenceFile[]): Promise<Brought> {
  const brought: Brought = { held: [], missing: [], copied: 0, copiedBytes: 0 };
  for (const file of evidence) {
    const to = evidencePath(depot, file.sha256);
    if ((await hashOfFile(to)) !== file.sha256) {
      const from = evidencePath(folder, file.sha256);
      if ((await hashOfFile(from)) !== file.sha256) {
        brought.missing.push(file);
        continue;
      }
      await copySynced(depot, from, to);
      if ((await hashOfFile(to)) !== file.sha256)
        throw new DutyError("backup-damaged", { backup: depot, finding: { file: file.name, fault: "changed" } });
      brought.copied += 1;
      brought.copiedBytes += file.bytes;
    }
    brought.held.push(file);
  }
  return brought;
}

async function finish(
  depot: string,
  set: string,
  at: Instant,
  { held, missing }: Brought,
): Promise<{ backup: FullBackup }> {
  const file = databaseOf(set);
  const database = { sha256: (await hashOfFile(file)) ?? "", bytes: (await stat(file)).size };
  const backup: FullBackup = { depot, folder: set, manifest: { format: 1, at, database, evidence: held, missing } };
  const fault = await databaseFault(backup);
  if (fault !== null) throw new DutyError("backup-damaged", { backup: set, finding: fault });
  await writeSynced(depot, manifestOf(set), Buffer.from(`${JSON.stringify(backup.manifest, null, 1)}\n`));
  await thinOut(depot);
  return { backup };
}

/** Removes the remains of interrupted backups. */
async function removeUnfinished(depot: string): Promise<void> {
  await rm(layoutOf(depot).unfinished, { recursive: true, force: true });
  for (const set of setsIn(depot)) if (!existsSync(manifestOf(set))) await rm(set, { recursive: true, force: true });
}

function refuseUnfitPlace(place: string, folder: string): void {
  const unfit = (reason: "not-there" | "inside-data" | "not-writable") =>
    new DutyError("backup-place-unfit", { place, reason });
  if (!existsSync(place) || !statSync(place).isDirectory()) throw unfit("not-there");
  const within = path.relative(realpathSync(folder), realpathSync(place));
  if (within === "" || (!within.startsWith("..") && !path.isAbsolute(within))) throw unfit("inside-data");
  try {
    accessSync(place, constants.W_OK);
  } catch {
    throw unfit("not-writable");
  }
}
