import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { reminders } from "../../../db/migrations/0260-reminders.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

const TOLD = "insert into reminder_delivery values ";

function migrated() {
  const sqlite = databaseBefore(reminders);
  runSteps(sqlite, [reminders]);
  return sqlite;
}

test("nothing was told before", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(260);
  expect(sqlite.prepare("select * from reminder_delivery").all()).toEqual([]);
});

test.each(steps.filter(({ number }) => number < 260).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  sqlite.exec(`${TOLD}('a', '2026-09-15T08:30', '2026-09-15T00:30:00.000Z')`);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});

test.each([
  ["a day that is none", "('a', '2026-02-30T08:30', '2026-09-15T00:30:00.000Z')"],
  ["a time that is none", "('a', '2026-09-15T24:30', '2026-09-15T00:30:00.000Z')"],
  ["a moment that is no instant", "('a', '2026-09-15T08:30', '2026-09-15T08:30')"],
])("%s is refused", (_, values) => {
  expect(() => migrated().exec(`${TOLD}${values}`)).toThrow("CHECK constraint failed");
});

test("a reminder that was put off goes with its duty", () => {
  const sqlite = migrated();
  sqlite.pragma("foreign_keys = on");
  const snooze =
    "insert into reminder_snooze values ('w1', 's1', '2026', '2026-09-16T08:30', '2026-09-15T00:30:00.000Z')";
  expect(() => sqlite.exec(snooze)).toThrow("FOREIGN KEY constraint failed");
  sqlite.exec(`insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
    values ('w1', '阵地管理', '阵地管理', '', '[]', '[]', 'active', '2026-03-01')`);
  sqlite.exec(snooze);
  sqlite.exec("delete from obligation where id = 'w1'");
  expect(sqlite.prepare("select count(*) as n from reminder_snooze").get()).toEqual({ n: 0 });
});
