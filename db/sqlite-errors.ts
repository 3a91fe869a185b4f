import Sqlite from "better-sqlite3";
import { DutyError } from "../shared/domain/errors.ts";
import { backupForDamaged } from "./backup-for-damaged.ts";

/**
 * SQLite's and the system's words for expected trouble, in ours; anything else comes back as it was.
 *
 * @param folder  The data folder, for the message.
 */
export function toDutyError(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  if (NO_SPACE.has(code)) return new DutyError("disk-full", { folder }, { cause: error });
  if (code.startsWith("SQLITE_READONLY") || ["EROFS", "EACCES", "EPERM"].includes(code))
    return new DutyError("data-read-only", { folder }, { cause: error });
  if (isDamage(code))
    return new DutyError("database-damaged", { folder, lastGoodBackup: backupForDamaged(folder) }, { cause: error });
  return error;
}

/** SHMSIZE: the index of the write-ahead log, 32 KB that opening needs, could not be made as large. */
const NO_SPACE = new Set(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "ENOSPC", "EDQUOT"]);

/**
 * Runs `work`; expected trouble comes out typed.
 *
 * @throws {DutyError}
 */
export function typed<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDutyError(error, folder);
  }
}

/** SQLite's result code or the system's error code; null for anything else, a `DutyError` among it. */
export function codeOf(error: unknown): string | null {
  if (error instanceof Sqlite.SqliteError) return error.code;
  if (error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string")
    return error.code;
  return null;
}

const isDamage = (code: string): boolean => code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT");
