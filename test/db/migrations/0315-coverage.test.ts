import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { coverage } from "../../../db/migrations/0315-coverage.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

const MARK = "insert into coverage_mark values ('o1', 's1', '2026', 'm1',";
const AT = "'2026-09-15T00:30:00.000Z', 'clerk')";

function migrated() {
  const sqlite = databaseBefore(coverage);
  runSteps(sqlite, [coverage]);
  sqlite.exec(`insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
    values ('o1', '全覆盖', '全覆盖', '', '[]', '[]', 'active', '2026-03-01')`);
  sqlite.exec("insert into subject (id, name, kind) values ('g1', '各学会', 'group'), ('m1', '数学学会', 'unit')");
  sqlite.exec("insert into coverage_list values ('o1', 's1', '2026', 'g1', 80000, '2026-03-01')");
  return sqlite;
}

test("nobody was reached before", () => {
  const sqlite = databaseBefore(coverage);
  runSteps(sqlite, [coverage]);
  expect(schemaVersionOf(sqlite)).toBe(315);
  expect(sqlite.prepare("select count(*) as n from coverage_list").get()).toEqual({ n: 0 });
});

test.each(steps.filter(({ number }) => number < 315).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});

test.each([
  ["a mark without a proof", `${MARK} '2026-05-01', null, '', ${AT}`],
  ["a day that is none", `${MARK} '2026-02-30', null, '章程', ${AT}`],
  ["a share of nothing", "update coverage_list set target_thousandths = 0"],
  ["more than all", "update coverage_list set target_thousandths = 100001"],
])("%s is refused", (_, statement) => {
  expect(() => migrated().exec(statement)).toThrow("CHECK constraint failed");
});

test("a list goes with its duty, and its marks with it", () => {
  const sqlite = migrated();
  sqlite.pragma("foreign_keys = on");
  sqlite.exec(`${MARK} '2026-05-01', null, '章程', ${AT}`);
  sqlite.exec("delete from obligation where id = 'o1'");
  expect(sqlite.prepare("select count(*) as n from coverage_mark").get()).toEqual({ n: 0 });
});
