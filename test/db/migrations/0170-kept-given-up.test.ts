import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { keptGivenUp } from "../../../db/migrations/0170-kept-given-up.ts";
import { databaseBefore } from "../../support/data-folder.ts";

function migrated() {
  const sqlite = databaseBefore(keptGivenUp);
  sqlite.exec(`insert into subject (id, name, kind) values ('s1', '党组', 'unit');
    insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', '谈话', '谈话', '', '[]', '[]', 'active', '2026-01-01');
    insert into kept_occurrence
      (obligation_id, subject_id, recurrence_id, slot, rule_version, nominal_date, effective_date, basis, shift, period, kept_on, cause)
      values ('o1', 's1', '2026-03', 'main', 1, '2026-03-31', '2026-03-30', 'published', 'preceding', '{"unit":"month"}',
        '2026-05-01', 'obligations.amend');`);
  runSteps(sqlite, [keptGivenUp]);
  return sqlite;
}

test("what was kept before is there, may not be changed, and nothing counts as given up", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(170);
  expect(sqlite.prepare("select recurrence_id from kept_occurrence").pluck().all()).toEqual(["2026-03"]);
  expect(sqlite.prepare("select count(*) from kept_given_up").pluck().get()).toBe(0);
  expect(() => sqlite.exec("update kept_occurrence set cause = 'x'")).toThrow("what was kept stays");
});

test("what is given up stays on record, and that record takes no change", () => {
  const sqlite = migrated();
  sqlite.exec("delete from kept_occurrence");
  expect(sqlite.prepare("select * from kept_given_up").all()).toEqual([
    {
      id: 1,
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
  for (const change of ["update kept_given_up set cause = 'x'", "delete from kept_given_up"])
    expect(() => sqlite.exec(change)).toThrow("what was given up stays on record");
});
