import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { calendarImports } from "../../../db/migrations/0318-calendar-imports.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

const TAKEN = "insert into calendar_import values ";
const SOUND = "('a', 'planned', '[]', '[]', null, '2026-09-15T00:30:00.000Z')";

function migrated() {
  const sqlite = databaseBefore(calendarImports);
  runSteps(sqlite, [calendarImports]);
  return sqlite;
}

test("nothing was imported before", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(318);
  expect(sqlite.prepare("select * from calendar_import").all()).toEqual([]);
});

test.each(steps.filter(({ number }) => number < 318).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  sqlite.exec(TAKEN + SOUND);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});

test.each([
  ["an outcome that is none", SOUND.replace("planned", "dreamt")],
  ["parts that are no JSON", SOUND.replace("'[]'", "'['")],
  ["a moment that is no instant", SOUND.replace("T00:30:00.000Z", "")],
])("%s is refused", (_, values) => {
  expect(() => migrated().exec(TAKEN + values)).toThrow("CHECK constraint failed");
});

test("one UID is there once", () => {
  const sqlite = migrated();
  sqlite.exec(TAKEN + SOUND);
  expect(() => sqlite.exec(TAKEN + SOUND)).toThrow("UNIQUE constraint failed");
});
