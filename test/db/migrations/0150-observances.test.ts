import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { observances } from "../../../db/migrations/0150-observances.ts";
import { ANNOUNCED_OBSERVANCES } from "../../../shared/domain/observance/observances.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const entry = (observance: string, year: number, first: string | null, last: string | null) => {
  const day = (value: string | null) => (value === null ? "null" : `'${value}'`);
  return `insert into observance_entry (id, observance, year, first_day, last_day, note, done_on, at, done_by)
    values ('${observance} ${first} ${last}', '${observance}', ${year}, ${day(first)}, ${day(last)}, '', '2026-04-01',
      '2026-04-01T01:00:00.000Z', '文书');`;
};

function migrated() {
  const sqlite = databaseBefore(observances);
  runSteps(sqlite, [observances]);
  return sqlite;
}

test.each(ANNOUNCED_OBSERVANCES)("%s takes the days of a year, and their being taken back", (observance) => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(150);
  sqlite.exec(entry(observance, 2026, "2026-05-23", "2026-05-30"));
  sqlite.exec(entry(observance, 2026, null, null));
  expect(sqlite.prepare("select first_day, last_day from observance_entry order by seq").all()).toEqual([
    { first_day: "2026-05-23", last_day: "2026-05-30" },
    { first_day: null, last_day: null },
  ]);
});

test.each([
  ["an observance that nobody announces", entry("easter", 2026, "2026-05-23", "2026-05-30")],
  ["a day that does not exist", entry("science-week", 2026, "2026-02-23", "2026-02-30")],
  ["a first day without a last one", entry("science-week", 2026, "2026-05-23", null)],
  ["an end before its beginning", entry("science-week", 2026, "2026-05-30", "2026-05-23")],
  ["a year outside the calendar", entry("science-week", 2200, "2026-05-23", "2026-05-30")],
])("refused: %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/constraint/i);
});
