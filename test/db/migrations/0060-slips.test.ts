import { expect, test } from "vitest";
import { slips } from "../../../db/migrations/0060-slips.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const SLIP = (id: string, kind: string, number: number, more: Partial<Record<"year" | "reply" | "sha", string>> = {}) =>
  `insert into slip (id, kind, year, number, lead, released_on, released_at, released_by, reply_by, html, sha256)
   values ('${id}', '${kind}', ${more.year ?? 2026}, ${number}, '机关党委', '2026-09-16', '2026-09-16T01:00:00.000Z', '甲',
     '${more.reply ?? "2026-09-21"}', '<p>单</p>', '${more.sha ?? "ab".repeat(32)}');`;
const LINE = (slip: string, position: number, recurrence: string, duty = "o1") =>
  `insert into slip_line values ('${slip}', ${position}, '${duty}', 's1', '${recurrence}', '抽查');`;
const WITHDRAWAL = (id: string, slip: string, reason = "写错") =>
  `insert into slip_withdrawal values ('${id}', '${slip}', '2026-09-17', '2026-09-17T01:00:00.000Z', '乙', '${reason}');`;

function migrated() {
  const sqlite = databaseBefore(slips);
  sqlite.exec(`insert into subject (id, name, kind) values ('s1', '党组', 'unit');
    insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on)
      values ('o1', '抽查', '抽查', '', '[]', '[]', 'active', '2026-01-01');`);
  runSteps(sqlite, [slips]);
  sqlite.exec(SLIP("a", "supervision", 1) + LINE("a", 0, "2026-Q2") + WITHDRAWAL("w1", "a"));
  return sqlite;
}

test("a slip, its lines and its withdrawal are taken", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(60);
  sqlite.exec(SLIP("b", "supervision", 2) + SLIP("c", "reminder", 1) + SLIP("d", "supervision", 1, { year: "2027" }));
  sqlite.exec(LINE("a", 1, "2026-Q3"));
  expect(sqlite.prepare("select count(*) from slip").pluck().get()).toBe(4);
});

test.each([
  ["a number of the same kind and year again", SLIP("b", "supervision", 1)],
  ["a number below 1", SLIP("b", "supervision", 0)],
  ["a kind that is none", SLIP("b", "notice", 1)],
  ["a reply before the release", SLIP("b", "reminder", 1, { reply: "2026-09-15" })],
  ["a hash that is none", SLIP("b", "reminder", 1, { sha: "abc" })],
  ["an occurrence twice on one slip", LINE("a", 1, "2026-Q2")],
  ["a line of no slip", LINE("z", 0, "2026-Q2")],
  ["a line of no duty", LINE("a", 1, "2026-Q3", "o9")],
  ["a withdrawal of no slip", WITHDRAWAL("w2", "z")],
  ["a second withdrawal", WITHDRAWAL("w2", "a")],
  ["a withdrawal without a reason", SLIP("b", "reminder", 1) + WITHDRAWAL("w2", "b", "")],
])("refused: %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/CHECK|UNIQUE|FOREIGN KEY|append-only/);
});

const REPLACE = (sql: string) => sql.replace("insert", "insert or replace");

test.each([
  ["changed", "update slip set html = '<p>别的</p>'"],
  ["deleted", "delete from slip"],
  ["replaced", REPLACE(SLIP("a", "supervision", 9))],
  ["replaced by number", REPLACE(SLIP("z", "supervision", 1))],
  ["changed in a line", "update slip_line set title = '别的'"],
  ["robbed of a line", "delete from slip_line"],
  ["given another line in the place of one", REPLACE(LINE("a", 0, "2026-Q4"))],
  ["given another reason", "update slip_withdrawal set reason = '别的'"],
  ["un-withdrawn", "delete from slip_withdrawal"],
  ["withdrawn anew over the old", REPLACE(WITHDRAWAL("w9", "a", "别的"))],
])("a released slip cannot be %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/append-only/);
});
