import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "better-sqlite3";

export type Row = Readonly<Record<string, string | number | null>>;

/** The tables of a database in the order of their names; SQLite's own are left out. */
export const tablesOf = (sqlite: Database): string[] =>
  sqlite
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];

/** The columns of a table with their types, in their order. */
export const columnsOf = (sqlite: Database, table: string): { name: string; type: string; notnull: number }[] =>
  sqlite.prepare('select name, type, "notnull" from pragma_table_info(?) order by cid').all(table) as {
    name: string;
    type: string;
    notnull: number;
  }[];

/**
 * Writes a table as a JSON array with a row a line, in the order in which the rows were stored. The file is never whole in memory.
 *
 * @returns the number of rows and the SHA-256 of the file.
 */
export async function writeTable(
  sqlite: Database,
  table: string,
  file: string,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash("sha256");
  let rows = 0;
  const text = function* () {
    let before = "[\n";
    for (const row of sqlite.prepare(`select * from "${table}" order by rowid`).iterate()) {
      rows += 1;
      yield `${before}${lineOf(row)}`;
      before = ",\n";
    }
    yield rows === 0 ? "[]\n" : "\n]\n";
  };
  await pipeline(
    Readable.from(text()),
    async function* (parts: AsyncIterable<string>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(file),
  );
  return { rows, sha256: hash.digest("hex") };
}

/** Two characters that end no line in JSON end one for a reader of lines. */
const lineOf = (row: unknown): string =>
  JSON.stringify(row).replaceAll("\u2028", String.raw`\u2028`).replaceAll("\u2029", String.raw`\u2029`);

/**
 * The rows of a file that `writeTable` wrote.
 * @throws {SyntaxError} where a line is no row.
 */
export async function* readTable(file: string): AsyncGenerator<Row> {
  const lines = createInterface({ input: createReadStream(file, { encoding: "utf8" }), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line === "[" || line === "]" || line === "[]") continue;
    yield JSON.parse(line.replace(/,$/, "")) as Row;
  }
}
