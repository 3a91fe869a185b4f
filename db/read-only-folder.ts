import { existsSync, readFileSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { DutyError } from "../shared/domain/errors.ts";
import type { Layout } from "./layout.ts";
import { openForReading } from "./open.ts";
import { codeOf } from "./sqlite-errors.ts";

/**
 * Opens the database of a folder that is not writable, e.g. on a DVD. A database in WAL mode needs a side file even to
 * be read; where that cannot be made the file is read into memory instead.
 *
 * @throws {DutyError} `data-folder-unusable` when a log lies beside it that would have to be folded in first.
 */
export function openFromReadOnlyFolder({ folder, database }: Layout): Database {
  try {
    return probed(openForReading(database));
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(error) ?? "")) throw error;
  }
  if (existsSync(`${database}-wal`))
    throw new DutyError("data-folder-unusable", { folder, reason: "unfinished-log-not-writable" });
  return probed(new Sqlite(withoutWal(readFileSync(database)), { readonly: true }));
}

/** Opening alone reads nothing. */
function probed(sqlite: Database): Database {
  try {
    sqlite.prepare("select count(*) from sqlite_schema").get();
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Bytes 18 and 19 of the header are the journal mode: 2 is WAL, 1 is not (sqlite.org/fileformat.html, 1.3.3). */
function withoutWal(content: Buffer): Buffer {
  content[18] = 1;
  content[19] = 1;
  return content;
}
