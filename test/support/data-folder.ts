import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { onTestFinished } from "vitest";
import { type DataFolder, openDataFolder } from "../../db/data-folder.ts";
import { runSteps } from "../../db/migrate.ts";
import type { Migration } from "../../db/migrations/migration.ts";
import { steps } from "../../db/migrations/steps.ts";
import type { WritableDb } from "../../db/open.ts";
import { kyselyOver } from "../../db/typed-database.ts";
import { storeOver } from "../../db/store.ts";
import type { Store } from "../../shared/application/ports/ports.ts";
import type { Clock, Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";

/** A clock that stands still. */
export const clockAt = (day = "2026-09-16", time = "01:02:03.004"): Clock => ({
  today: () => plainDate(day),
  now: () => `${day}T${time}Z` as Instant,
});

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "duty-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real data folder, opened as the doors open it; closed after the test. */
export async function openedFolder(folder = temporaryFolder(), clock = clockAt()): Promise<DataFolder> {
  const opened = await openDataFolder(folder, { clock });
  onTestFinished(() => opened.close());
  return opened;
}

/**
 * An in-memory database after every step up to `version`, all of them by default.
 *
 * @param onStatement  Told of each statement that is run, its values filled in.
 */
export function memoryDatabase(version = Infinity, onStatement?: (sql: string) => void): Database {
  const sqlite = new Sqlite(":memory:", { verbose: onStatement ? (sql) => onStatement(String(sql)) : undefined });
  onTestFinished(() => void sqlite.close());
  runSteps(
    sqlite,
    steps.filter((step) => step.number <= version),
  );
  return sqlite;
}

/** An in-memory database as a step finds it, for the step's own test. */
export function databaseBefore(step: Migration): Database {
  const earlier = steps.filter((other) => other.number < step.number);
  return memoryDatabase(earlier.at(-1)?.number ?? 0);
}

/** The real store, in memory. `statements` grows by each one that is run. */
export function sqliteStore(): { store: Store; sqlite: Database; db: WritableDb; statements: string[] } {
  const statements: string[] = [];
  const sqlite = memoryDatabase(Infinity, (sql) => statements.push(sql));
  const db = kyselyOver(sqlite, "memory");
  return { store: storeOver(db, "memory", false), sqlite, db, statements };
}
