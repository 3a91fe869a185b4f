import { createHash } from "node:crypto";
import type Sqlite from "better-sqlite3";
import { COMPARED, type ComparedTable, type RecordKind } from "./compared-tables.ts";
import { columnsOf, tablesOf } from "./open-export/table-file.ts";

/** Names of columns by table. */
export type Shape = ReadonlyMap<string, readonly string[]>;

/** The tables of a database with the names of their columns. */
export const shapeOf = (sqlite: Sqlite.Database): Shape =>
  new Map(tablesOf(sqlite).map((table) => [table, columnsOf(sqlite, table).map(({ name }) => name)]));

/** How many records of each kind a database counts, as the screens count them. A table that a later release added is empty. */
export function countsOf(sqlite: Sqlite.Database): Readonly<Record<RecordKind, number>> {
  const shape = shapeOf(sqlite);
  const counts = new Map<RecordKind, number>();
  for (const [table, compared] of Object.entries(COMPARED)) {
    if (compared === null || compared.counts === false) continue;
    const count = shape.has(table) ? countOf(sqlite, table, compared, shape) : 0;
    counts.set(compared.of, (counts.get(compared.of) ?? 0) + count);
  }
  return Object.fromEntries(counts) as Record<RecordKind, number>;
}

const countOf = (sqlite: Sqlite.Database, table: string, compared: ComparedTable, shape: Shape): number => {
  const { sql, values } = heldRows(table, compared, shape);
  return sqlite
    .prepare(`select count(*) from ${sql}`)
    .pluck()
    .get(...values) as number;
};

/** The rows of a table that hold: those that were withdrawn, dropped or taken back are left out. */
export function heldRows(
  table: string,
  { counts, among }: ComparedTable,
  shape: Shape,
): { readonly sql: string; readonly values: readonly (string | number)[] } {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const { where = {}, unless } = counts || {};
  for (const [column, value] of Object.entries(where)) {
    if (!shape.get(table)?.includes(column)) continue;
    parts.push(value === null ? `"${column}" is null` : `"${column}" = ?`);
    if (value !== null) values.push(value);
  }
  if (unless && shape.get(unless.table)?.includes(unless.column))
    parts.push(`id not in (select "${unless.column}" from "${unless.table}" where "${unless.column}" is not null)`);
  if (among) {
    parts.push(`"${among.column}" in (${among.values.map(() => "?").join(", ")})`);
    values.push(...among.values);
  }
  return { sql: `"${table}"${parts.length > 0 ? ` where ${parts.join(" and ")}` : ""}`, values };
}

/**
 * The content of each kind of record as a hash, over the columns that both databases have. Rows are compared as a set, withdrawn ones
 * included: what can be brought back is on record too.
 */
export function contentHashes(sqlite: Sqlite.Database, other: Shape): Readonly<Record<RecordKind, string>> {
  const shape = shapeOf(sqlite);
  const hashes = new Map<RecordKind, string[]>();
  for (const [table, compared] of Object.entries(COMPARED)) {
    if (compared === null) continue;
    const own = hashes.get(compared.of) ?? [];
    hashes.set(compared.of, own);
    for (const row of rowHashes(sqlite, table, compared, { shape, other })) own.push(row);
  }
  return Object.fromEntries([...hashes].map(([kind, rows]) => [kind, sha256(rows.toSorted().join("\n"))])) as Record<
    RecordKind,
    string
  >;
}

function* rowHashes(
  sqlite: Sqlite.Database,
  table: string,
  compared: ComparedTable,
  { shape, other }: { readonly shape: Shape; readonly other: Shape },
): Generator<string> {
  const theirs = other.get(table) ?? shape.get(table) ?? [];
  // The order in which rows were numbered says nothing.
  const columns = (shape.get(table) ?? []).filter(
    (column) => theirs.includes(column) && column !== "seq" && !compared.own?.includes(column),
  );
  if (columns.length === 0) return;
  const { sql, values } = heldRows(table, { of: compared.of, ...(compared.among && { among: compared.among }) }, shape);
  const names = columns.toSorted().map((column) => `"${column}"`);
  for (const row of sqlite
    .prepare(`select ${names.join(", ")} from ${sql}`)
    .raw()
    .iterate(...values))
    yield sha256(JSON.stringify([table, row]));
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
