import { existsSync } from "node:fs";
import path from "node:path";
import type { BackupFinding } from "../../shared/domain/errors.ts";
import { damageOf } from "../backup-files.ts";
import { evidencePath } from "../evidence-store.ts";
import { openForReading } from "../open.ts";
import { evidenceOf } from "./evidence-of.ts";
import { type FullBackup, databaseOf } from "./full-backup.ts";
import { hashOfFile } from "../hash-of-file.ts";

/**
 * Verifies a full backup: the database by its hash and SQLite's own checks, each evidence file by its hash.
 *
 * @returns The first fault; null when the backup is sound.
 */
export async function backupFault(backup: FullBackup): Promise<BackupFinding | null> {
  const fault = await databaseFault(backup);
  if (fault !== null) return fault;
  for (const { sha256, name } of backup.manifest.evidence) {
    const found = await hashOfFile(evidencePath(backup.depot, sha256));
    if (found !== sha256) return { file: name, fault: found === null ? "missing" : "changed" };
  }
  return null;
}

/** Finds faults like `backupFault`, without reading the evidence. */
export async function databaseFault({ folder, manifest }: FullBackup): Promise<BackupFinding | null> {
  const file = databaseOf(folder);
  const finding = (fault: BackupFinding["fault"]): BackupFinding => ({ file: path.basename(file), fault });
  if (!existsSync(file)) return finding("missing");
  if ((await hashOfFile(file)) !== manifest.database.sha256) return finding("changed");
  const sqlite = openForReading(file);
  try {
    const dangling = sqlite.pragma("foreign_key_check") as unknown[];
    if (damageOf(sqlite) !== null || dangling.length > 0) return finding("broken");
  } finally {
    sqlite.close();
  }
  const named = new Set([...manifest.evidence, ...manifest.missing].map(({ sha256 }) => sha256));
  return evidenceOf(file).every(({ sha256 }) => named.has(sha256)) ? null : finding("unlisted");
}
