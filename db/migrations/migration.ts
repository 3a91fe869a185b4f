import type { Database } from "better-sqlite3";

/**
 * One step of the schema. A step that was shipped is never edited: a later one corrects it. It holds its SQL
 * itself and imports nothing that may change under it.
 */
export interface Migration {
  /** Counted in tens, so that a hot fix fits between. Kept in the database as `user_version`. */
  readonly number: number;
  readonly name: string;
  /** Runs inside the migration's transaction, with foreign keys off; they are checked before it commits. */
  up(sqlite: Database): void;
}
