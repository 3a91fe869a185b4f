import { expect, test } from "vitest";
import { candidatesMerged } from "../../../db/migrations/0030-candidates-merged.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

test("candidates of before are merged into none", () => {
  const sqlite = databaseBefore(candidatesMerged);
  sqlite.exec(`insert into plan values
    ('p1', '要点', '', '', null, 2026, 'a.txt', '学习', '${"ab".repeat(32)}', 'reviewing', '2026-03-02T01:02:03.004Z')`);
  sqlite.exec(`insert into plan_candidate values
    ('p1', 'c1', 0, null, '学习', '学习', '', null, null, '[]', '{}', 0, 2, '学习', '学习', '[]', '[]', '[]', 'pending', null)`);
  runSteps(sqlite, [candidatesMerged]);
  expect(schemaVersionOf(sqlite)).toBe(30);
  expect(sqlite.prepare("select id, merged_into from plan_candidate").all()).toEqual([{ id: "c1", merged_into: null }]);
});
