import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { layoutOf } from "../layout.ts";

/** What a data folder remembers of its last full backup: its time, its folder, and the name of its calendar's backups. */
export interface BackupNote {
  readonly at: Instant;
  readonly folder: string;
  readonly series: string;
}

export const noteIn = (folder: string): string => path.join(layoutOf(folder).backups, "last-full-backup.json");

/** Null where there is none, or it cannot be read. */
export function noteOf(folder: string): BackupNote | null {
  if (!existsSync(noteIn(folder))) return null;
  try {
    const read: unknown = JSON.parse(readFileSync(noteIn(folder), "utf8"));
    return isNote(read) ? read : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Looked at by hand: a start that loads no schemas comes here where the database is damaged. */
function isNote(read: unknown): read is BackupNote {
  const { at, folder, series } = (read ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    typeof folder === "string" &&
    typeof series === "string" &&
    /^[0-9a-z-]+$/.test(series)
  );
}
