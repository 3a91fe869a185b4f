import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { placesAccounted } from "../../../db/migrations/0180-places-accounted.ts";
import { databaseBefore } from "../../support/data-folder.ts";

function migrated() {
  const sqlite = databaseBefore(placesAccounted);
  sqlite.exec(`insert into plan (id, title, issuer, number, file_name, text, sha256, status, imported_at, items)
    values ('p1', '要点', '', '', '要点.txt', '全年三批', '${"a".repeat(64)}', 'reviewing', '2026-03-10T08:00:00.000Z',
      '[{"item":"1","heading":"学习"}]');`);
  runSteps(sqlite, [placesAccounted]);
  return sqlite;
}

const insert = (values: string) => `insert into plan_place
  (plan_id, id, span_start, span_end, quote, read_as, why, draft, settled, reason, candidate_id) values ('p1', ${values})`;

test("a plan that was read before does not know what became of its figures", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(180);
  expect(sqlite.prepare("select figures_in_duties, omissions from plan").all()).toEqual([
    { figures_in_duties: null, omissions: null },
  ]);
});

test("a place says what it is, and is a duty where a candidate was made of it and only there", () => {
  const sqlite = migrated();
  sqlite.exec(insert("'2-4', 2, 4, '三批', 'unread', 'count', '{}', null, null, null"));
  sqlite.exec(insert("'0-2', 0, 2, '全年', 'dismissed', 'reference', '{}', 'duty', null, 'c1'"));
  for (const wrong of [
    "'a', 2, 4, '三批', 'unknown', 'count', '{}', null, null, null",
    "'b', 4, 2, '三批', 'unread', 'count', '{}', null, null, null",
    "'c', 2, 4, '三批', 'unread', 'count', '[]', null, null, null",
    "'d', 2, 4, '三批', 'unread', 'count', '{}', 'duty', null, null",
    "'e', 2, 4, '三批', 'unread', 'count', '{}', null, 'slogan', null",
  ])
    expect(() => sqlite.exec(insert(wrong))).toThrow("CHECK constraint failed");
});

test("the places of a plan go with it", () => {
  const sqlite = migrated();
  sqlite.exec(insert("'2-4', 2, 4, '三批', 'unread', 'count', '{}', null, null, null"));
  sqlite.exec("delete from plan");
  expect(sqlite.prepare("select count(*) from plan_place").pluck().get()).toBe(0);
});
