import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { plansOfOtherYears } from "../../../db/migrations/0122-plans-of-other-years.ts";
import { databaseBefore } from "../../support/data-folder.ts";

function migrated() {
  const sqlite = databaseBefore(plansOfOtherYears);
  sqlite.exec(`insert into plan (id, title, issuer, number, year, file_name, text, sha256, status, imported_at)
    values ('p1', '要点', '', '', 2021, '', '', '${"a".repeat(64)}', 'imported', '2026-03-02T01:00:00.000Z');`);
  runSteps(sqlite, [plansOfOtherYears]);
  return sqlite;
}

test("plans of before are in force as they were, whatever their year", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(122);
  expect(sqlite.prepare("select held_as from plan").pluck().all()).toEqual(["plan"]);
});

test("a plan is held as one of the two", () => {
  const sqlite = migrated();
  sqlite.exec("update plan set held_as = 'record'");
  expect(() => sqlite.exec("update plan set held_as = 'draft'")).toThrow(/CHECK/);
});
