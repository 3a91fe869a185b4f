import { expect, test } from "vitest";
import { breachesKept } from "../../../db/migrations/0050-breaches-kept.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const AT = "2026-03-20T00:00:00.000Z";
const BEFORE = `
insert into subject values ('s1', '党组', 'unit'), ('s2', '全体支部', 'group');
insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
  values ('o1', '学习', '学习', '', '[]', '[]', 'active', '2026-01-01'),
         ('o2', '走访', '走访', '', '[]', '[]', 'active', '2026-01-01');
insert into obligation_subject values ('o1', 's1', 0), ('o1', 's2', 1);
insert into obligation_share values ('o1', 'o2');
insert into history (seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type, words) values
  (4, 'h4', 'o1', 's1', '2026-01', '${AT}', '2026-01-30', '甲', 'closed', '期初：印发日以前'),
  (5, 'h5', 'o1', 's1', '2026-02', '${AT}', '2026-03-20', '甲', 'closed', '并会');
insert into history (seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type, words, amount_thousandths)
  values (6, 'h6', 'o1', 's1', '2026', '${AT}', '2026-03-19', '甲', 'opening-set', '上年台账', 4000);
insert into occurrence_state (obligation_id, subject_id, recurrence_id, closed_on, closed_reason, overrides) values
  ('o1', 's1', '2026-01', '2026-01-30', '期初：印发日以前', 0), ('o1', 's1', '2026-02', '2026-03-20', '并会', 0);
insert into opening_balance values ('o1', 's1', '2026', 4000, '上年台账', '${AT}');
`;

function migrated() {
  const sqlite = databaseBefore(breachesKept);
  sqlite.exec(BEFORE);
  runSteps(sqlite, [breachesKept]);
  return sqlite;
}

test("what an import closed before its plan is declared; all else keeps its type, order and words", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(50);
  expect(sqlite.prepare("select seq, id, type, words from history order by seq").all()).toEqual([
    { seq: 4, id: "h4", type: "declared", words: "期初：印发日以前" },
    { seq: 5, id: "h5", type: "closed", words: "并会" },
    { seq: 6, id: "h6", type: "opening-set", words: "上年台账" },
  ]);
  expect(
    sqlite
      .prepare("select recurrence_id, is_declared, member_counts from occurrence_state order by recurrence_id")
      .all(),
  ).toEqual([
    { recurrence_id: "2026-01", is_declared: 1, member_counts: null },
    { recurrence_id: "2026-02", is_declared: 0, member_counts: null },
  ]);
  expect(sqlite.prepare("select set_on from opening_balance").all()).toEqual([{ set_on: "2026-03-19" }]);
});

test("whoever bore a duty bears it as before, and a share holds as before", () => {
  const sqlite = migrated();
  expect(
    sqlite.prepare("select subject_id, position, borne_from, borne_until, reason from obligation_subject").all(),
  ).toEqual([
    { subject_id: "s1", position: 0, borne_from: null, borne_until: null, reason: null },
    { subject_id: "s2", position: 1, borne_from: null, borne_until: null, reason: null },
  ]);
  expect(sqlite.prepare("select * from obligation_share").all()).toEqual([
    { obligation_id: "o1", counts_for_id: "o2", since: null, until: null },
  ]);
});

const KEPT = `insert into kept_occurrence values
  ('o1', 's1', '2026-Q1', 'main', 1, '2026-03-31', '2026-03-31', 'published', 'preceding', null, null, '2026-04-02', 'x')`;
const CORRECTION = `insert into stay_correction values
  ('c1', 's2', 's1', '2026-01-01', null, '2026-02-01', null, '录错', '${AT}', '甲')`;

test.each([
  ["the history is changed", "update history set done_by = '乙'", /append-only/],
  ["the history is deleted", "delete from history", /append-only/],
  ["a decision about a member has no words", insertEvent("member-counted", "null"), /CHECK/],
  ["a declaration has no words", insertEvent("declared", "null"), /CHECK/],
  ["what was kept is changed", "update kept_occurrence set rule_version = 2", /stays/],
  ["what was kept is deleted", "delete from kept_occurrence", /stays/],
  ["what was kept is kept twice", KEPT, /UNIQUE/],
  ["a correction is changed", "update stay_correction set reason = ''", /stays/],
  ["a correction is deleted", "delete from stay_correction", /stays/],
  [
    "a subject bears a duty twice at once",
    "insert into obligation_subject values ('o1', 's1', 2, null, null, null)",
    /UNIQUE/,
  ],
  [
    "a term ends before it starts",
    "insert into obligation_subject values ('o2', 's1', 0, '2026-03-01', '2026-02-01', null)",
    /CHECK/,
  ],
  ["a duty is shared twice at once", "insert into obligation_share values ('o1', 'o2', '2026-03-01', null)", /UNIQUE/],
])("it is refused that %s", (_, statement, why) => {
  const sqlite = migrated();
  sqlite.exec(KEPT);
  sqlite.exec(CORRECTION);
  expect(() => sqlite.exec(statement)).toThrow(why);
});

function insertEvent(type: string, words: string): string {
  return `insert into history (id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type, words)
    values ('h9', 'o1', 's1', '2026', '${AT}', '2026-03-20', '甲', '${type}', ${words})`;
}
