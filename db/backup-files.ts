import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import type { Instant } from "../shared/domain/date/clock.ts";
import { layoutOf } from "./layout.ts";

/** The facts of a backup that its file name tells. */
export interface BackupFile {
  readonly path: string;
  readonly at: Instant;
}

/** An instant as names of files have it: `2026-09-16T010203004Z`, without the colons that Windows forbids. */
export const stampOf = (at: Instant): string => at.replaceAll(/[:.]/g, "");

/** `duty-2026-09-16T010203004Z.sqlite`. A second one of the same instant gets `-2`. */
export function freeBackupPath(folder: string, at: Instant, kind: "duty" | "replaced" = "duty"): string {
  const { backups } = layoutOf(folder);
  const stem = `${kind}-${stampOf(at)}`;
  for (let number = 1; ; number++) {
    const file = path.join(backups, `${stem}${number === 1 ? "" : `-${number}`}.sqlite`);
    if (!existsSync(file)) return file;
  }
}

const NAME = /^(duty|replaced)-(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\d{2})(\d{3})Z(?:-(\d+))?\.sqlite$/;

/** The folder's backups, latest first. Each was checked before it got its name. */
export const listBackups = (folder: string): BackupFile[] => copiesIn(folder, "duty");

/** The databases that a restore replaced, latest first; damaged ones among them. */
export const listReplaced = (folder: string): BackupFile[] => copiesIn(folder, "replaced");

function copiesIn(folder: string, kind: "duty" | "replaced"): BackupFile[] {
  const { backups } = layoutOf(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (match?.[1] !== kind) return [];
      const [, , hour, minute, second, millisecond, number] = match;
      const at = `${hour}:${minute}:${second}.${millisecond}Z` as Instant;
      return [{ path: path.join(backups, name), at, number: Number(number ?? 1) }];
    })
    .toSorted((a, b) => (a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1))
    .map(({ path, at }) => ({ path, at }));
}

/** Path of the latest backup that is still sound today; null when there is none. */
export const lastGoodBackup = (folder: string): string | null =>
  listBackups(folder).find((backup) => isSound(backup.path))?.path ?? null;

/** Whether the file is a database without damage. It is opened read-only and left as it is. */
export function isSound(file: string): boolean {
  try {
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      return damageOf(sqlite) === null;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false;
    throw error;
  }
}

/**
 * The first damaged page that SQLite's quick check finds, or null. It takes about three milliseconds a megabyte, because
 * the tables' conditions are left out: those are for the whole check (`integrity.ts`), which takes four times as long.
 *
 * @throws {SqliteError} when the file is no database at all.
 */
export function damageOf(sqlite: Sqlite.Database): string | null {
  sqlite.pragma("ignore_check_constraints = on");
  const found = sqlite.pragma("quick_check(1)", { simple: true });
  sqlite.pragma("ignore_check_constraints = off");
  return found === "ok" ? null : String(found);
}
