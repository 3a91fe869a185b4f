import { expect, test } from "vitest";
import { longReviews } from "../../../db/migrations/0040-long-reviews.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

test("candidates of before get the kind of their requirement; their plan's headings are read when they are asked for", () => {
  const sqlite = databaseBefore(longReviews);
  sqlite.exec(`insert into plan values
    ('p1', '要点', '', '', null, 2026, 'a.txt', '学习', '${"ab".repeat(32)}', 'reviewing', '2026-03-02T01:02:03.004Z')`);
  for (const [id, requirement] of [
    ["c1", '{"kind":"quota"}'],
    ["c2", "{}"],
  ])
    sqlite.exec(`insert into plan_candidate values
      ('p1', '${id}', 0, null, '学习', '学习', '', null, null, '[]', '${requirement}', 0, 2, '学习', '学习', '[]', '[]', '[]',
       'pending', null, null)`);
  runSteps(sqlite, [longReviews]);
  expect(schemaVersionOf(sqlite)).toBe(40);
  expect(sqlite.prepare("select id, kind, place from plan_candidate order by id").all()).toEqual([
    { id: "c1", kind: "quota", place: null },
    { id: "c2", kind: "standing", place: null },
  ]);
  expect(sqlite.prepare("select items from plan").all()).toEqual([{ items: null }]);
});
