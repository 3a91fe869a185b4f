import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { standingWork } from "../../../db/migrations/0190-standing-work.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

const duty = (id: string, partOf: string | null = null) => {
  const [column, value] = partOf === null ? ["", ""] : [", part_of", `, '${partOf}'`];
  return `insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on${column})
    values ('${id}', '阵地管理', '阵地管理', '', '[]', '[]', 'active', '2026-03-01'${value})`;
};

function migrated() {
  const sqlite = databaseBefore(standingWork);
  sqlite.exec(duty("w1"));
  runSteps(sqlite, [standingWork]);
  return sqlite;
}

test("a duty that was there is part of nothing", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(190);
  expect(sqlite.prepare("select id, part_of from obligation").all()).toEqual([{ id: "w1", part_of: null }]);
});

test.each(steps.filter(({ number }) => number < 190).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  sqlite.exec(duty("w1"));
  sqlite.exec(duty("g1", "w1"));
  sqlite.exec("insert into standing_sheet values ('w1', '2026-09', 1, null)");
  expect(sqlite.pragma("foreign_key_check")).toEqual([]);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});

test("a goal is part of a duty that is there, and never of itself", () => {
  const sqlite = migrated();
  sqlite.pragma("foreign_keys = on");
  sqlite.exec(duty("g1", "w1"));
  expect(() => sqlite.exec(duty("g2", "nobody"))).toThrow("FOREIGN KEY constraint failed");
  expect(() => sqlite.exec(duty("g3", "g3"))).toThrow("CHECK constraint failed");
});

test("an entry of the checklist says something of a month", () => {
  const sqlite = migrated();
  const insert = (values: string) => sqlite.exec(`insert into standing_sheet values ('w1', ${values})`);
  insert("'2026-09', 1, '展厅复核'");
  for (const wrong of ["'2026-9', 1, null", "'2026-10', null, null", "'2026-10', 2, null", "'2026-10', 1, ''"])
    expect(() => insert(wrong)).toThrow("CHECK constraint failed");
  expect(() => insert("'2026-09', 0, null")).toThrow("UNIQUE constraint failed");
});
