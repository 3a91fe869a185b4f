import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { percentVersions } from "../../../db/migrations/0070-percent-versions.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const OLD = (counted: string, recorded: string) =>
  `insert into percent_list values ('o1', 's1', '2026', '${counted}', '["甲","乙"]', '["甲"]', '${recorded}',
    '${recorded}T01:00:00.000Z');`;
const LIST = (id: string, base = '["甲"]') =>
  `insert into percent_list
    (id, obligation_id, subject_id, recurrence_id, counted_on, base, numerator, recorded_on, recorded_at, recorded_by)
   values ('${id}', 'o1', 's1', '2026', '2026-06-30', '${base}', '[]', '2026-07-01', '2026-07-01T01:00:00.000Z', '甲');`;
const TAKEN = (id: string, list: string) =>
  `insert into percent_list_withdrawal values ('${id}', '${list}', '2026-07-02', '2026-07-02T01:00:00.000Z', '甲');`;

function migrated() {
  const sqlite = databaseBefore(percentVersions);
  sqlite.exec(`insert into subject (id, name, kind) values ('s1', '党组', 'unit');
    insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', '轮训', '轮训', '', '[]', '[]', 'active', '2026-01-01');
    ${OLD("2026-06-30", "2026-07-05")}${OLD("2026-03-31", "2026-07-06")}`);
  runSteps(sqlite, [percentVersions]);
  return sqlite;
}

test("the lists of before stay, in the order of recording, by nobody who is known", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(70);
  const rows = sqlite
    .prepare("select seq, counted_on, base, numerator, recorded_on, recorded_by from percent_list")
    .all();
  const list = { base: '["甲","乙"]', numerator: '["甲"]', recorded_by: "" };
  expect(rows).toEqual([
    { seq: 1, counted_on: "2026-06-30", recorded_on: "2026-07-05", ...list },
    { seq: 2, counted_on: "2026-03-31", recorded_on: "2026-07-06", ...list },
  ]);
  expect(sqlite.prepare("select count(distinct id) from percent_list").pluck().get()).toBe(2);
});

test("a day may have several lists, and each can be taken back once", () => {
  const sqlite = migrated();
  sqlite.exec(LIST("a") + LIST("b") + TAKEN("w1", "b"));
  expect(sqlite.prepare("select count(*) from percent_list where counted_on = '2026-06-30'").pluck().get()).toBe(3);
  expect(() => sqlite.exec(TAKEN("w2", "b"))).toThrow(/append-only|UNIQUE/);
});

test.each([
  ["a list without a base", LIST("c", "[]")],
  ["a withdrawal of no list", TAKEN("w2", "z")],
  ["a change of a list", "update percent_list set numerator = '[]'"],
  ["a list that is deleted", "delete from percent_list"],
  ["a list that is replaced", LIST("a").replace("insert", "insert or replace")],
  ["a withdrawal that is changed", "update percent_list_withdrawal set withdrawn_by = '乙'"],
  ["a withdrawal that is deleted", "delete from percent_list_withdrawal"],
])("refused: %s", (_, sql) => {
  const sqlite = migrated();
  sqlite.exec(LIST("a") + TAKEN("w1", "a"));
  expect(() => sqlite.exec(sql)).toThrow(/CHECK|FOREIGN KEY|append-only/);
});
