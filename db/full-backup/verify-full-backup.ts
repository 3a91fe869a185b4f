import { existsSync } from "node:fs";
import path from "node:path";
import { damageOf } from "../backup-files.ts";
import { evidencePath } from "../evidence-store.ts";
import { openForReading } from "../open.ts";
import { evidenceOf } from "./evidence-of.ts";
import { type FullBackup, databaseOf } from "./full-backup.ts";
import { hashOfFile } from "../hash-of-file.ts";

/**
 * Whether a full backup still is what was copied: the database by its hash and SQLite's own checks, each file of evidence by its
 * hash.
 * @returns What is wrong first, as a place within the depot and a word; null when it is sound.
 */
export async function backupFault(backup: FullBackup): Promise<string | null> {
  const fault = await databaseFault(backup);
  if (fault !== null) return fault;
  for (const { sha256, name } of backup.manifest.evidence) {
    const found = await hashOfFile(evidencePath(backup.depot, sha256));
    if (found !== sha256) return `${name} ${found === null ? "is missing" : "was changed"}`;
  }
  return null;
}

/** As `backupFault`, without reading the evidence. */
export async function databaseFault({ folder, manifest }: FullBackup): Promise<string | null> {
  const file = databaseOf(folder);
  const name = path.basename(file);
  if (!existsSync(file)) return `${name} is missing`;
  if ((await hashOfFile(file)) !== manifest.database.sha256) return `${name} was changed`;
  const sqlite = openForReading(file);
  try {
    const damage = damageOf(sqlite);
    if (damage !== null) return `${name}: ${damage}`;
    const dangling = sqlite.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0) return `${name}: ${dangling.length} rows point to nothing`;
  } finally {
    sqlite.close();
  }
  const named = new Set([...manifest.evidence, ...manifest.missing].map(({ sha256 }) => sha256));
  const unnamed = evidenceOf(file).filter(({ sha256 }) => !named.has(sha256)).length;
  return unnamed === 0 ? null : `${name} names ${unnamed} files that the manifest does not`;
}
