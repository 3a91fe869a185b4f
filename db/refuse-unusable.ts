import { existsSync, readdirSync, statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { DutyError } from "../shared/domain/errors.ts";
import { backupForDamaged } from "./backup-for-damaged.ts";
import { damageOf } from "./backup-files.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { schemaVersionOf } from "./migrate.ts";

/**
 * What lies in the folder under our names is of the sort that we put there.
 * @throws {DutyError} `data-folder-disordered`
 */
export function refuseDisorder(layout: Layout): void {
  const { folder } = layout;
  const expected = {
    database: "file",
    lock: "file",
    evidence: "folder",
    backups: "folder",
    unfinished: "folder",
  } as const;
  for (const [part, sort] of Object.entries(expected) as [keyof typeof expected, "file" | "folder"][]) {
    const place = layout[part];
    if (existsSync(place) && statSync(place).isDirectory() !== (sort === "folder"))
      throw new DutyError("data-folder-disordered", { folder, place, expected: sort });
  }
}

/**
 * An empty or missing database beside evidence or backups is no new calendar: what was there is lost.
 * @throws {DutyError} `database-damaged`
 */
export function refuseLostDatabase({ folder, database, evidence }: Layout): void {
  if (existsSync(database) && statSync(database).size > 0) return;
  const backup = backupForDamaged(folder);
  if (backup !== null || (existsSync(evidence) && readdirSync(evidence).length > 0))
    throw new DutyError("database-damaged", { folder, lastGoodBackup: backup });
}

/** @throws {DutyError} `database-damaged` */
export function refuseDamaged(sqlite: Database, folder: string): void {
  if (damageOf(sqlite) !== null)
    throw new DutyError("database-damaged", { folder, lastGoodBackup: backupForDamaged(folder) });
}

/**
 * A database of another program has tables and none of ours; it would be changed by migrating it.
 * @throws {DutyError} `database-foreign`
 */
export function refuseForeign(sqlite: Database, folder: string): void {
  if (tablesOf(sqlite).length > 0 && !isOurs(sqlite))
    throw new DutyError("database-foreign", { file: layoutOf(folder).database });
}

const tablesOf = (sqlite: Database): unknown[] =>
  sqlite.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all();

/** Whether our migrations made the database. */
export const isOurs = (sqlite: Database): boolean =>
  schemaVersionOf(sqlite) > 0 && tablesOf(sqlite).includes("obligation");
