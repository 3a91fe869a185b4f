import type { Database } from "better-sqlite3";
import { DutyError } from "../shared/domain/errors.ts";
import type { Migration } from "./migrations/migration.ts";
import { steps as allSteps } from "./migrations/steps.ts";

export interface MigrationReport {
  /** `user_version` before and after; 0: nothing was there. */
  readonly from: number;
  readonly to: number;
  /** The path of the copy made before the migration; null when there was nothing to migrate or nothing to lose. */
  readonly backup: string | null;
}

/** The version of the schema that this program knows. */
export const knownVersion = (steps: readonly Migration[] = allSteps): number => steps.at(-1)?.number ?? 0;

export const schemaVersionOf = (sqlite: Database): number => Number(sqlite.pragma("user_version", { simple: true }));

/**
 * Brings the database to the schema this program knows: copies it first when there is something to lose, then runs
 * all missing steps in one exclusive transaction. When a step fails the database is as it was.
 *
 * @param backUp  Copies the database and says where to; called at most once, before anything changes.
 * @param steps   Ascending; tests hand in others.
 * @throws {DutyError} `database-newer`, and nothing was touched.
 */
export async function migrate(
  sqlite: Database,
  backUp: () => Promise<string>,
  steps: readonly Migration[] = allSteps,
): Promise<MigrationReport> {
  const from = schemaVersionOf(sqlite);
  const to = knownVersion(steps);
  if (from > to) throw new DutyError("database-newer", { found: String(from), known: String(to) });
  if (from === to) return { from, to, backup: null };
  const backup = hasTables(sqlite) ? await backUp() : null;
  runSteps(
    sqlite,
    steps.filter((step) => step.number > from),
  );
  return { from, to, backup };
}

/** Foreign keys are off meanwhile, because a table may have to be rebuilt (sqlite.org/lang_altertable.html, 7). */
export function runSteps(sqlite: Database, steps: readonly Migration[]): void {
  sqlite.pragma("foreign_keys = off");
  try {
    sqlite
      .transaction(() => {
        for (const step of steps) {
          step.up(sqlite);
          sqlite.pragma(`user_version = ${step.number}`);
        }
        refuseDanglingRows(sqlite);
      })
      .exclusive();
  } finally {
    sqlite.pragma("foreign_keys = on");
  }
}

function refuseDanglingRows(sqlite: Database): void {
  const dangling = sqlite.pragma("foreign_key_check") as { table: string; parent: string }[];
  const [first] = dangling;
  if (first)
    throw new Error(`migration leaves ${dangling.length} dangling rows, first ${first.table} → ${first.parent}`);
}

const hasTables = (sqlite: Database): boolean =>
  sqlite.prepare("select 1 from sqlite_schema where name not like 'sqlite_%' limit 1").get() !== undefined;
