import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { versionsInOrder } from "../../../db/migrations/0120-versions-in-order.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const RULE = '{"kind":"standing","hedge":null,"shift":null}';
const VERSION = (id: string, version: number, from: string, until: string | null, reason: string | null = null) =>
  `insert into rule_version values ('${id}', 'o1', ${version - 1}, 'main', ${version}, 'unit', '${from}',
    ${until && `'${until}'`}, '${RULE}', ${reason && `'${reason}'`});`;
const PLAN = (id: string, title: string, number: string) =>
  `insert into plan (id, title, issuer, number, file_name, text, sha256, status, imported_at)
    values ('${id}', '${title}', '', '${number}', '', '', '${id.padEnd(64, "0")}', 'imported', '2026-03-01T01:00:00.000Z');`;
const LONG = "每月召开例会".repeat(90);
const CANDIDATE = (id: string, plan: string, words: string, item: string | null) =>
  `insert into plan_candidate
    (plan_id, id, position, item, title, short_title, category, supporting, requirement, span_start, span_end, quote, normalised,
      stated, implied, rules, decision, obligation_id)
    values ('${plan}', '${id}', 0, ${item && `'${item}'`}, '例会', '例会', '', '[]', '${RULE}', 5, 9, '原${words}', '${words}',
      '[]', '[]', '[]', 'accepted', 'o1');`;

function migrated() {
  const sqlite = databaseBefore(versionsInOrder);
  sqlite.exec(`${PLAN("a1", "年度工作要点", "东科协发〔2026〕1号")}${PLAN("b2", "补充通知", "东科协发〔2026〕9号")}
    insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', '例会', '例会', '', '[]', '[]', 'active', '2026-01-01');
    ${CANDIDATE("c1", "a1", "每季度召开例会", "3")}${CANDIDATE("c2", "b2", LONG, "2")}
    ${VERSION("v1", 1, "2026-01-01", "2026-09-30")}${VERSION("v2", 2, "2026-12-01", "2026-11-30")}
    ${VERSION("v3", 3, "2026-10-01", "2026-10-01", `《补充通知》东科协发〔2026〕9号：${LONG}`.slice(0, 500))}
    ${VERSION("v4", 4, "2026-10-02", null, "领导要求")}`);
  runSteps(sqlite, [versionsInOrder]);
  return sqlite;
}

test("a version that ended before it began holds no more, and no other one changes", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(120);
  const rows = sqlite.prepare("select id, effective_from, effective_until, holds from rule_version order by id").all();
  expect(rows).toEqual([
    { id: "v1", effective_from: "2026-01-01", effective_until: "2026-09-30", holds: 1 },
    { id: "v2", effective_from: "2026-12-01", effective_until: null, holds: 0 },
    { id: "v3", effective_from: "2026-10-01", effective_until: "2026-10-01", holds: 1 },
    { id: "v4", effective_from: "2026-10-02", effective_until: null, holds: 1 },
  ]);
});

test("an amendment's version gets the words that it was made of; the plan's own and those by hand have none", () => {
  const rows = migrated()
    .prepare("select id, source_item, source_plan_id, source_start, source_text from rule_version order by id")
    .all();
  const none = { source_item: null, source_plan_id: null, source_start: null, source_text: null };
  expect(rows).toEqual([
    { id: "v1", ...none },
    { id: "v2", ...none },
    { id: "v3", source_item: "2", source_plan_id: "b2", source_start: 5, source_text: `原${LONG}` },
    { id: "v4", ...none },
  ]);
});

test.each([
  ["a version that ends before it begins", "update rule_version set effective_until = '2026-09-30' where id = 'v3'"],
  ["a source without its plan", "update rule_version set source_plan_id = null where id = 'v3'"],
  ["an item without a source", "update rule_version set source_item = '1' where id = 'v1'"],
  ["a version that half holds", "update rule_version set holds = 2 where id = 'v1'"],
])("refused: %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/CHECK/);
});
