import type { Database } from "better-sqlite3";

/** Every table, index and trigger by name, with its definition line by line, as a review wants to read it. */
export function describeSchema(sqlite: Database): Record<string, string[]> {
  const objects = sqlite
    .prepare(
      "select type || ' ' || name as name, sql from sqlite_schema where sql is not null order by type desc, name",
    )
    .all() as { name: string; sql: string }[];
  return Object.fromEntries(
    objects
      .filter(({ name }) => !name.startsWith("table sqlite_"))
      .map(({ name, sql }) => [name, sql.split("\n").map((line) => line.trim())]),
  );
}
