import { setImmediate as turn } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import type { WritableDb } from "../open.ts";
import type { NewRowOf, Schema } from "../schema.ts";

/** Rows of one statement: few enough to be prepared in no time, enough to be worth a call. */
const CHUNK = 50;
/** Statements between two turns of the others in this process: some hundredths of a second. */
const STATEMENTS_A_TURN = 40;

/**
 * Inserts rows of one shape, in the caller's transaction. The statement is built and prepared once for all full chunks: for the
 * candidates of a large plan, building it costs far more than running it.
 */
export async function insertRows<T extends keyof Schema>(
  db: WritableDb,
  table: T,
  rows: Iterable<NewRowOf<T>>,
): Promise<void> {
  const statementFor = (chunk: readonly NewRowOf<T>[]) => db.insertInto(table).values(chunk).compile();
  let full: CompiledQuery | null = null;
  let statements = 0;
  for (const chunk of chunked(rows)) {
    if (chunk.length === CHUNK) full ??= statementFor(chunk);
    await db.executeQuery(
      chunk.length === CHUNK && full ? CompiledQuery.raw(full.sql, valuesOf(chunk)) : statementFor(chunk),
    );
    if (++statements % STATEMENTS_A_TURN === 0) await turn();
  }
}

function* chunked<R>(rows: Iterable<R>): Generator<R[]> {
  let chunk: R[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** The values in the order of the first row's columns, which the statement uses. */
function valuesOf(chunk: readonly object[]): unknown[] {
  const columns = Object.keys(chunk[0] ?? {}) as (keyof (typeof chunk)[0])[];
  return chunk.flatMap((row) => columns.map((column) => row[column]));
}
