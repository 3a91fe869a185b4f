import { expect, test } from "vitest";
import { slipReplies } from "../../../db/migrations/0210-slip-replies.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const REPLY = (id: string, slip = "a", more: Partial<Record<"day" | "words" | "at", string>> = {}) =>
  `insert into slip_reply (id, slip_id, replied_on, words, recorded_at, recorded_by)
   values ('${id}', '${slip}', '${more.day ?? "2026-09-18"}', '${more.words ?? "已补办"}', '${more.at ?? "2026-09-18T01:00:00.000Z"}', '甲');`;

function migrated() {
  const sqlite = databaseBefore(slipReplies);
  sqlite.exec(`insert into slip (id, kind, year, number, lead, released_on, released_at, released_by, reply_by, html, sha256)
    values ('a', 'supervision', 2026, 1, '机关党委', '2026-09-16', '2026-09-16T01:00:00.000Z', '甲', '2026-09-21', '<p>单</p>',
      '${"ab".repeat(32)}');`);
  runSteps(sqlite, [slipReplies]);
  sqlite.exec(REPLY("r1"));
  return sqlite;
}

test("a slip takes as many replies as come", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(210);
  sqlite.exec(REPLY("r2"));
  expect(sqlite.prepare("select id from slip_reply order by seq").pluck().all()).toEqual(["r1", "r2"]);
});

test.each([
  ["a reply to no slip", REPLY("r2", "z")],
  ["a reply without words", REPLY("r2", "a", { words: "" })],
  ["a reply of no day", REPLY("r2", "a", { day: "2026-02-30" })],
  ["a reply of no instant", REPLY("r2", "a", { at: "now" })],
  ["a reply whose id is taken", REPLY("r1")],
])("refused: %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/CHECK|UNIQUE|FOREIGN KEY|append-only/);
});

test.each([
  ["changed", "update slip_reply set words = '别的'"],
  ["deleted", "delete from slip_reply"],
  ["replaced", REPLY("r1").replace("insert", "insert or replace")],
])("a reply cannot be %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/append-only/);
});
