import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { acts } from "../../../db/migrations/0121-acts.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const AT = "2026-03-02T01:00:00.000Z";
const ACT = (id: string, change: Record<string, string> = {}) => {
  const row = { kind: "import-finished", plan: "p1", on: "2026-03-02", changes: "[]", ...change };
  return `insert into act (id, kind, plan_id, done_on, done_at, done_by, changes)
    values ('${id}', '${row.kind}', '${row.plan}', '${row.on}', '${AT}', '甲', '${row.changes}');`;
};
const TURN = (act: string, turn = "undone") =>
  `insert into act_turn (act_id, turn, turned_on, turned_at, turned_by)
    values ('${act}', '${turn}', '2026-03-03', '${AT}', '甲');`;

function migrated() {
  const sqlite = databaseBefore(acts);
  sqlite.exec(`insert into plan (id, title, issuer, number, file_name, text, sha256, status, imported_at)
      values ('p1', '要点', '', '', '', '', '${"a".repeat(64)}', 'imported', '${AT}');
    insert into subject (id, name, kind) values ('s1', '党组', 'unit');
    insert into obligation (id, plan_id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', 'p1', '例会', '例会', '', '[]', '[]', 'active', '2026-01-01');`);
  runSteps(sqlite, [acts]);
  sqlite.exec(ACT("a1"));
  return sqlite;
}

test("what was there before is in every list", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(121);
  for (const [table, column] of [
    ["obligation", "withdrawn"],
    ["subject", "withdrawn"],
    ["plan", "given_up"],
  ])
    expect(sqlite.prepare(`select ${column} from ${table}`).pluck().all()).toEqual([0]);
});

test("an act may be turned as often as one likes", () => {
  const sqlite = migrated();
  sqlite.exec(TURN("a1") + TURN("a1", "redone") + TURN("a1"));
  expect(sqlite.prepare("select turn from act_turn order by seq").pluck().all()).toEqual([
    "undone",
    "redone",
    "undone",
  ]);
});

test("the name of a withdrawn unit is free again, that of one in the lists is not", () => {
  const sqlite = migrated();
  const again = (id: string) => sqlite.exec(`insert into subject (id, name, kind) values ('${id}', '党组', 'unit')`);
  expect(() => again("s2")).toThrow(/UNIQUE/);
  sqlite.exec("update subject set withdrawn = 1 where id = 's1'");
  again("s2");
  expect(() => sqlite.exec("update subject set withdrawn = 0 where id = 's1'")).toThrow(/UNIQUE/);
});

test.each([
  ["an act of no kind", ACT("a2", { kind: "wish" })],
  ["an act of no plan", ACT("a2", { plan: "p9" })],
  ["a day that does not exist", ACT("a2", { on: "2026-02-30" })],
  ["changes that are no list", ACT("a2", { changes: "{}" })],
  ["an act that is changed", "update act set done_by = '乙'"],
  ["an act that is deleted", "delete from act"],
  ["a turn of no act", TURN("a9")],
  ["a turn that is none", TURN("a1", "turned")],
  ["a turn that is changed", "update act_turn set turn = 'redone'"],
  ["a turn that is deleted", "delete from act_turn"],
  ["a duty that is half withdrawn", "update obligation set withdrawn = 2"],
])("refused: %s", (_, sql) => {
  const sqlite = migrated();
  sqlite.exec(TURN("a1"));
  expect(() => sqlite.exec(sql)).toThrow(/CHECK|FOREIGN KEY|append-only/);
});
