import type { Database } from "better-sqlite3";
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from "kysely";
import type { WritableDb } from "./open.ts";
import type { Schema } from "./schema.ts";
import { typed } from "./sqlite-errors.ts";

/** More than the program has kinds of questions; lists of ids come in lengths, which would otherwise pile up. */
const PREPARED_AT_MOST = 200;

/**
 * Kysely over an open connection.
 *
 * @throws {DutyError} at any query: `disk-full`, `data-read-only`, `database-damaged`.
 */
export const kyselyOver = (sqlite: Database, folder: string): WritableDb =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: typedDatabase(sqlite, folder) }) });

/**
 * The connection as Kysely uses it. Expected trouble becomes a `DutyError` at every query and every commit, and
 * statements are kept prepared, because preparing one costs more than running most of them.
 */
export function typedDatabase(sqlite: Database, folder: string): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      // SQLite rolls back by itself when the disk is full; a second rollback would hide that error behind its own.
      if (sql === "rollback" && !sqlite.inTransaction) return alreadyRolledBack;
      const statement = statements.get(sql) ?? prepared(sqlite, sql, folder);
      rememberLatest(statements, sql, statement);
      return statement;
    },
  };
}

/** A map iterates in the order of insertion, so its first entry is the least recently used one. */
function rememberLatest(statements: Map<string, SqliteStatement>, sql: string, statement: SqliteStatement): void {
  statements.delete(sql);
  statements.set(sql, statement);
  const [oldest] = statements.keys();
  if (statements.size > PREPARED_AT_MOST && oldest !== undefined) statements.delete(oldest);
}

function prepared(sqlite: Database, sql: string, folder: string): SqliteStatement {
  const statement = typed(folder, () => sqlite.prepare(sql));
  return {
    reader: statement.reader,
    all: (parameters) => typed(folder, () => statement.all(...parameters)),
    run: (parameters) => typed(folder, () => statement.run(...parameters)),
    iterate: (parameters) => typed(folder, () => statement.iterate(...parameters)),
  };
}

const alreadyRolledBack: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};
