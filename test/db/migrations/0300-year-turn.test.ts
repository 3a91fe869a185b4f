import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { yearTurn } from "../../../db/migrations/0300-year-turn.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

const DUTY = `insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
  values ('w1', '阵地管理', '阵地管理', '', '[]', '[]', 'active', '2026-03-01')`;
const CLOSED = `insert into year_act (id, year, kind, words, figures, done_on, done_at, done_by)
  values ('a', 2026, 'closed', '{}', '{}', '2027-02-10', '2027-02-10T01:00:00.000Z', '何静')`;

function migrated() {
  const sqlite = databaseBefore(yearTurn);
  sqlite.exec(DUTY);
  runSteps(sqlite, [yearTurn]);
  return sqlite;
}

test("a duty has no former words, and no year is closed", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(300);
  expect(sqlite.prepare("select former_words from obligation").all()).toEqual([{ former_words: null }]);
  expect(sqlite.prepare("select * from year_act").all()).toEqual([]);
});

test.each(steps.filter(({ number }) => number < 300).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  sqlite.exec(CLOSED);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});

test("former words are a list", () => {
  expect(() => migrated().exec("update obligation set former_words = '{}'")).toThrow("CHECK constraint failed");
});

test("what was done of a year is only ever added", () => {
  const sqlite = migrated();
  sqlite.exec(CLOSED);
  for (const change of ["update year_act set year = 2025", "delete from year_act", CLOSED.replace("insert", "replace")])
    expect(() => sqlite.exec(change)).toThrow("append-only");
});

test("no kind but these two", () => {
  expect(() => migrated().exec(CLOSED.replace("'closed'", "'forgotten'"))).toThrow("CHECK constraint failed");
});
