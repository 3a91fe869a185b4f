import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { versionsTakenBack } from "../../../db/migrations/0160-versions-taken-back.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const RULE = '{"kind":"standing","hedge":null,"shift":null}';
const VERSION = (version: number, from: string, until: string | null, holds: 0 | 1, slot = "main") =>
  `insert into rule_version (id, obligation_id, position, slot, version, layer, effective_from, effective_until, holds, requirement)
    values ('${slot}${version}', 'o1', ${version + (slot === "main" ? 0 : 50)}, '${slot}', ${version}, 'unit', '${from}',
      ${until ? `'${until}'` : "null"}, ${holds}, '${RULE}');`;

function migrated(versions: readonly string[]) {
  const sqlite = databaseBefore(versionsTakenBack);
  sqlite.exec(`
    insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', '例会', '例会', '', '[]', '[]', 'active', '2026-01-01');
    ${versions.join("")}`);
  runSteps(sqlite, [versionsTakenBack]);
  expect(schemaVersionOf(sqlite)).toBe(160);
  return sqlite.prepare("select id, own_last_day, withdrawn from rule_version order by id").all();
}

test("the version that gave way to the next has its last day, through any number of them", () => {
  const rows = migrated([
    VERSION(1, "2026-01-01", "2026-02-28", 1),
    VERSION(2, "2026-03-01", "2026-06-30", 1),
    VERSION(3, "2026-07-01", "2026-12-31", 1),
    VERSION(1, "2026-01-01", "2026-02-27", 1, "floor"),
    VERSION(2, "2026-03-01", null, 1, "floor"),
  ]);
  expect(rows).toEqual([
    { id: "floor1", own_last_day: "2026-02-27", withdrawn: 0 },
    { id: "floor2", own_last_day: null, withdrawn: 0 },
    { id: "main1", own_last_day: "2026-12-31", withdrawn: 0 },
    { id: "main2", own_last_day: "2026-12-31", withdrawn: 0 },
    { id: "main3", own_last_day: "2026-12-31", withdrawn: 0 },
  ]);
});

test("what held no more was replaced where a later one of its day holds, and else taken back", () => {
  const rows = migrated([
    VERSION(1, "2026-01-01", "2026-09-15", 1),
    VERSION(2, "2026-09-16", "2026-09-30", 0),
    VERSION(3, "2026-09-16", null, 1),
    VERSION(4, "2026-09-16", null, 0),
    VERSION(1, "2026-01-01", null, 1, "floor"),
    VERSION(2, "2026-09-16", null, 0, "floor"),
    VERSION(3, "2026-09-16", null, 0, "floor"),
  ]);
  expect(rows).toEqual([
    { id: "floor1", own_last_day: null, withdrawn: 0 },
    { id: "floor2", own_last_day: null, withdrawn: 1 },
    { id: "floor3", own_last_day: null, withdrawn: 1 },
    { id: "main1", own_last_day: null, withdrawn: 0 },
    { id: "main2", own_last_day: null, withdrawn: 0 },
    { id: "main3", own_last_day: null, withdrawn: 0 },
    { id: "main4", own_last_day: null, withdrawn: 1 },
  ]);
});
