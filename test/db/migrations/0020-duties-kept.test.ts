import { expect, test } from "vitest";
import { dutiesKept } from "../../../db/migrations/0020-duties-kept.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const DUTY = `
insert into subject values ('s1', '党组', 'unit');
insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
  values ('o1', '学习', '学习', '', '[]', '[]', 'active', '2026-01-01');
`;
const EVENT = (seq: number, id: string, type: string, more: string, values: string) =>
  `insert into history (seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type${more})
   values (${seq}, '${id}', 'o1', 's1', '2026', '2026-03-01T00:00:00.000Z', '2026-03-01', '甲', '${type}'${values});`;

function migrated() {
  const sqlite = databaseBefore(dutiesKept);
  sqlite.exec(DUTY);
  sqlite.exec(EVENT(3, "h3", "planned", ", planned_on", ", '2026-04-01'"));
  sqlite.exec(EVENT(7, "h7", "undone", ", undoes_id", ", 'h3'"));
  runSteps(sqlite, [dutiesKept]);
  return sqlite;
}

test("the history keeps its rows, their order and what they point to", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(20);
  expect(sqlite.prepare("select seq, id, type, planned_on, undoes_id from history order by seq").all()).toEqual([
    { seq: 3, id: "h3", type: "planned", planned_on: "2026-04-01", undoes_id: null },
    { seq: 7, id: "h7", type: "undone", planned_on: null, undoes_id: "h3" },
  ]);
  sqlite.exec(EVENT(8, "h8", "prepared", "", ""));
  expect(() => sqlite.exec(EVENT(9, "h9", "undone", ", undoes_id", ", 'none'"))).toThrow(/FOREIGN KEY/);
});

test.each([
  ["changed", "update history set done_by = '乙'"],
  ["deleted", "delete from history"],
  ["replaced", EVENT(3, "h3", "prepared", "", "").replace("insert", "insert or replace")],
])("the history still cannot be %s", (_, statement) => {
  expect(() => migrated().exec(statement)).toThrow(/append-only/);
});

test("an opening balance has its amount and its words, nothing else has an amount", () => {
  const sqlite = migrated();
  sqlite.exec(EVENT(8, "h8", "opening-set", ", amount_thousandths, words", ", 5000, '上年台账'"));
  expect(() => sqlite.exec(EVENT(9, "h9", "opening-set", ", words", ", '没有数'"))).toThrow(/CHECK/);
  expect(() => sqlite.exec(EVENT(9, "h9", "opening-set", ", amount_thousandths", ", 5000"))).toThrow(/CHECK/);
  expect(() => sqlite.exec(EVENT(9, "h9", "prepared", ", amount_thousandths", ", 5000"))).toThrow(/CHECK/);
});

test("a percentage has a base, and no duty counts for itself", () => {
  const sqlite = migrated();
  const list = (base: string) =>
    `insert into percent_list values ('o1', 's1', '2026', '2026-06-30', '${base}', '[]', '2026-06-30', '2026-06-30T00:00:00.000Z')`;
  sqlite.exec(list('["甲"]'));
  expect(() => sqlite.exec(list("[]"))).toThrow(/CHECK/);
  expect(() => sqlite.exec("insert into obligation_share values ('o1', 'o1')")).toThrow(/CHECK/);
});
