import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { keptWithoutADate } from "../../../db/migrations/0130-kept-without-a-date.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const KEPT = (id: string, nominal: string, effective: string, opened: string) =>
  `insert into kept_occurrence
    (obligation_id, subject_id, recurrence_id, slot, rule_version, nominal_date, effective_date, opened_on, basis, shift, kept_on,
      cause)
   values ('o1', 's1', '${id}', 'main', 1, ${nominal}, ${effective}, ${opened}, 'published', 'preceding', '2026-09-16',
      'events.withdraw');`;
const DAY = "'2026-09-10'";

function migrated() {
  const sqlite = databaseBefore(keptWithoutADate);
  sqlite.exec(`insert into subject (id, name, kind) values ('s1', '党组', 'unit');
    insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', '谈话', '谈话', '', '[]', '[]', 'active', '2026-01-01');
    insert into kept_occurrence values ('o1', 's1', '2026-03', 'main', 1, '2026-03-31', '2026-03-30', 'published', 'preceding',
      '{"unit":"month"}', null, '2026-05-01', 'obligations.amend');`);
  runSteps(sqlite, [keptWithoutADate]);
  return sqlite;
}

test("what was kept before is as it was", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(130);
  expect(sqlite.prepare("select * from kept_occurrence").all()).toEqual([
    {
      obligation_id: "o1",
      subject_id: "s1",
      recurrence_id: "2026-03",
      slot: "main",
      rule_version: 1,
      nominal_date: "2026-03-31",
      effective_date: "2026-03-30",
      opened_on: null,
      basis: "published",
      shift: "preceding",
      period: '{"unit":"month"}',
      event_id: null,
      kept_on: "2026-05-01",
      cause: "obligations.amend",
    },
  ]);
});

test("one without a date has the day on which it was opened, and stays", () => {
  const sqlite = migrated();
  sqlite.exec(KEPT("e1", "null", "null", DAY));
  expect(() => sqlite.exec("delete from kept_occurrence")).toThrow("what was kept stays");
  expect(() => sqlite.exec("update kept_occurrence set opened_on = '2026-09-11'")).toThrow("what was kept stays");
});

test.each([
  ["neither dates nor a day of opening", KEPT("e2", "null", "null", "null")],
  ["dates and a day of opening", KEPT("e2", DAY, DAY, DAY)],
  ["half of the dates", KEPT("e2", DAY, "null", DAY)],
  ["a day that does not exist", KEPT("e2", "null", "null", "'2026-02-30'")],
])("refused: %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/CHECK/);
});
