import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { roster } from "../../../db/migrations/0310-roster.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

function migrated() {
  const sqlite = databaseBefore(roster);
  runSteps(sqlite, [roster]);
  sqlite.exec("insert into subject (id, name, kind) values ('p1', '孙敏', 'person'), ('b1', '机关一支', 'unit')");
  sqlite.exec("insert into body values ('b1', '支部', null, '2026-01-01', null)");
  sqlite.exec("insert into person values ('p1', '', null, null, '2026-01-01', null, '')");
  return sqlite;
}

test("the roster is empty at first", () => {
  const sqlite = databaseBefore(roster);
  runSteps(sqlite, [roster]);
  expect(schemaVersionOf(sqlite)).toBe(310);
  for (const table of ["person", "body", "person_fact", "group_condition"])
    expect(sqlite.prepare(`select count(*) as n from ${table}`).get()).toEqual({ n: 0 });
});

test.each(steps.filter(({ number }) => number < 310).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});

test.each([
  ["its own parent", "update body set parent_id = subject_id"],
  ["a day that is none", "update person set joined_on = '2026-02-30'"],
  ["a full member before joining", "update person set joined_on = '2020-07-01', full_on = '2019-07-01'"],
  ["a branch without a body", "insert into person_fact values ('p1', 0, 'branch', '', null, '2026-01-01', null)"],
  [
    "days that are reversed",
    "insert into person_fact values ('p1', 0, 'class', 'retired', null, '2026-02-01', '2026-01-01')",
  ],
])("%s is refused", (_, statement) => {
  expect(() => migrated().exec(statement)).toThrow("CHECK constraint failed");
});

test("what holds of a person goes with the person, and a body that is named does not go", () => {
  const sqlite = migrated();
  sqlite.pragma("foreign_keys = on");
  sqlite.exec("insert into person_fact values ('p1', 0, 'branch', '', 'b1', '2026-01-01', null)");
  expect(() => sqlite.exec("delete from body")).toThrow("FOREIGN KEY constraint failed");
  sqlite.exec("delete from person");
  expect(sqlite.prepare("select count(*) as n from person_fact").get()).toEqual({ n: 0 });
});
