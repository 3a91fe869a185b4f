import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite, { type Database } from "better-sqlite3";
import { DutyError } from "../shared/domain/errors.ts";
import type { Layout } from "./layout.ts";
import { knownVersion, schemaVersionOf } from "./migrate.ts";
import { openForReading } from "./open.ts";
import { codeOf } from "./sqlite-errors.ts";

const ATTEMPTS = 20;
const PAUSE_MILLISECONDS = 50;

/**
 * Opens the database while another program may write. That program may just be making or migrating it: it is given a
 * second.
 *
 * @throws {DutyError} `data-locked` when there is nothing to read by then; `database-newer`.
 */
export async function openBesideWriter({ folder, database }: Layout): Promise<Database> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const sqlite = existsSync(database) ? currentOrClosed(openForReading(database)) : null;
    if (sqlite) return sqlite;
    await wait(PAUSE_MILLISECONDS);
  }
  throw new DutyError("data-locked", { folder });
}

/**
 * Opens the database of a read-only folder, such as one on a DVD.
 *
 * @throws {DutyError} `data-folder-unusable` when there is no database, or an older one, which cannot be migrated
 *   there; `database-newer`.
 */
export function openUnwritable(layout: Layout): Database {
  const unusable = (reason: string) => new DutyError("data-folder-unusable", { folder: layout.folder, reason });
  if (!existsSync(layout.database)) throw unusable("not-writable");
  const sqlite = currentOrClosed(openWithoutSideFile(layout));
  if (!sqlite) throw unusable("older-database-not-writable");
  return sqlite;
}

/**
 * A database in WAL mode needs a side file even to be read; where that cannot be made the file is read into memory.
 * @throws {DutyError} `data-folder-unusable` when a log lies beside it that would have to be folded in first.
 */
function openWithoutSideFile({ folder, database }: Layout): Database {
  try {
    return openForReading(database);
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(error) ?? "")) throw error;
  }
  if (existsSync(`${database}-wal`))
    throw new DutyError("data-folder-unusable", { folder, reason: "unfinished-log-not-writable" });
  return new Sqlite(withoutWal(readFileSync(database)), { readonly: true });
}

/** Bytes 18 and 19 of the header are the journal mode: 2 is WAL, 1 is not (sqlite.org/fileformat.html, 1.3.3). */
function withoutWal(content: Buffer): Buffer {
  content[18] = 1;
  content[19] = 1;
  return content;
}

/**
 * The database, or null (with the connection closed) when its schema is older than this program's: only a writer could
 * migrate it.
 */
function currentOrClosed(sqlite: Database): Database | null {
  const found = schemaVersionOf(sqlite);
  if (found === knownVersion()) return sqlite;
  sqlite.close();
  if (found < knownVersion()) return null;
  throw new DutyError("database-newer", { found: String(found), known: String(knownVersion()) });
}
