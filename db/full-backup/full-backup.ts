import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { stampOf } from "../backup-files.ts";

/** A file of evidence that a backup holds, or could not be given. */
const evidenceFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int(), name: z.string() });
export type EvidenceFile = z.infer<typeof evidenceFile>;

/** The manifest of a full backup. It is written last: a set without a manifest is the rest of an interrupted backup. */
const manifest = z.object({
  format: z.literal(1),
  at: z.iso.datetime() as unknown as z.ZodType<Instant>,
  database: z.object({ sha256: z.string(), bytes: z.int() }),
  evidence: z.array(evidenceFile),
  /** Evidence files on record that were missing or changed in the data folder when the backup was made. */
  missing: z.array(evidenceFile),
});
export type Manifest = z.infer<typeof manifest>;

/**
 * A copy of everything, database and evidence, at a place of its own: another disk, a USB stick, a share.
 *
 * All backups of one calendar at a place share `evidence/`, whose files are named by what they hold, so that a further one copies only what
 * is new.
 */
export interface FullBackup {
  /** The folder of one calendar's backups: `<place>/duty-calendar-backups/<series>`. */
  readonly depot: string;
  /** The folder of this backup within the depot. */
  readonly folder: string;
  readonly manifest: Manifest;
}

const DEPOT = "duty-calendar-backups";
const MANIFEST = "manifest.json";

export const depotIn = (place: string, series: string): string => path.join(place, DEPOT, series);

/** The depots of a place, one a calendar: several may back up to one shared folder, and none makes room among another's. */
export function depotsIn(place: string): string[] {
  const folder = path.join(place, DEPOT);
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => path.join(folder, entry.name))
    : [];
}

export const databaseOf = (folder: string): string => path.join(folder, "duty.sqlite");
export const manifestOf = (folder: string): string => path.join(folder, MANIFEST);

/** A second backup of the same instant gets `-2`. */
export function freeSet(depot: string, at: Instant): string {
  const stem = path.join(depot, stampOf(at));
  for (let number = 1; ; number++) {
    const folder = number === 1 ? stem : `${stem}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}

/** Sets of a depot, finished or not. */
export const setsIn = (depot: string): string[] =>
  existsSync(depot)
    ? readdirSync(depot, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^\d{4}-\d{2}-\d{2}T/.test(entry.name))
        .map((entry) => path.join(depot, entry.name))
    : [];

/** The backup in a folder; null where there is none, or one that this program cannot read. */
export function readFullBackup(folder: string): FullBackup | null {
  if (!existsSync(manifestOf(folder))) return null;
  const read = manifest.safeParse(jsonIn(manifestOf(folder)));
  return read.success ? { depot: path.dirname(folder), folder, manifest: read.data } : null;
}

/** Finished backups whose manifest this program cannot read, because it is damaged or from a later program. */
export const unreadableSetsIn = (depot: string): string[] =>
  setsIn(depot).filter((folder) => existsSync(manifestOf(folder)) && readFullBackup(folder) === null);

/** The finished backups of a depot, the latest first. */
export const fullBackupsIn = (depot: string): FullBackup[] =>
  setsIn(depot)
    .flatMap((folder) => readFullBackup(folder) ?? [])
    .toSorted((a, b) => (a.manifest.at < b.manifest.at ? 1 : a.manifest.at > b.manifest.at ? -1 : 0));

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
