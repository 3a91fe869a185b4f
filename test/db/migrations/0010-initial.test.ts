import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { initial } from "../../../db/migrations/0010-initial.ts";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { databaseBefore } from "../../support/data-folder.ts";

function migrated(): Database {
  const sqlite = databaseBefore(initial);
  runSteps(sqlite, [initial]);
  return sqlite;
}

const tables = (sqlite: Database) =>
  sqlite
    .prepare("select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'")
    .all() as {
    name: string;
    strict: number;
  }[];

test("makes the whole schema from nothing", () => {
  const before = databaseBefore(initial);
  expect([schemaVersionOf(before), tables(before)]).toEqual([0, []]);
  runSteps(before, [initial]);
  expect(schemaVersionOf(before)).toBe(10);
  expect(
    tables(before)
      .map((table) => table.name)
      .toSorted((a, b) => a.localeCompare(b)),
  ).toEqual([
    "activity",
    "activity_participant",
    "anchor",
    "calendar_export",
    "credit",
    "event_log",
    "evidence",
    "group_member",
    "history",
    "holiday_day",
    "holiday_notice",
    "obligation",
    "obligation_event",
    "obligation_subject",
    "occurrence_state",
    "opening_balance",
    "plan",
    "plan_candidate",
    "rule_version",
    "setting",
    "subject",
  ]);
});

test("every table is strict and holds only text and integers, so that the schema can move to PostgreSQL", () => {
  const sqlite = migrated();
  for (const { name, strict } of tables(sqlite)) {
    expect([name, strict]).toEqual([name, 1]);
    const types = sqlite.prepare("select distinct type from pragma_table_info(?)").pluck().all(name);
    expect(["TEXT", "INTEGER"]).toEqual(expect.arrayContaining(types));
  }
});

test("every foreign key has an index that starts with its columns", () => {
  const sqlite = migrated();
  const keys = sqlite
    .prepare(
      `select t.name as "table", k."from" as "column" from pragma_table_list t, pragma_foreign_key_list(t.name) k
       where t.schema = 'main'`,
    )
    .all() as { table: string; column: string }[];
  expect(keys.length).toBeGreaterThan(25);
  const first = sqlite.prepare(
    `select 1 from pragma_index_list(?) i, pragma_index_info(i.name) c where c.seqno = 0 and c.name = ?
     union select 1 from pragma_table_info(?) where name = ? and pk = 1`,
  );
  const missing = keys.filter(({ table, column }) => !first.get(table, column, table, column));
  expect(missing).toEqual([]);
});

const DUTY = `
  insert into subject (id, name) values ('s1', '党组'), ('s2', '支部');
  insert into obligation values ('o1', null, null, '学习', '学习', '', null, '[]', null, '[]', null, null, null, null, null, 'active', '2026-01-01');
  insert into activity values ('a1', '学习', '2026-03-01', '2026-03-02', '2026-03-02T00:00:00.000Z', null, null, null, '', null, null, null);`;
const version = (from: string, until: string, requirement = "{}") =>
  `insert into rule_version values ('v1', 'o1', 0, 'main', 1, 'unit', ${from}, ${until}, '${requirement}', null)`;
const history = (type: string, plannedOn: string, time: string, words: string, undoes = "null") =>
  `insert into history values (null, 'h1', 'o1', 's1', '2026', '2026-03-02T00:00:00.000Z', '2026-03-02', '王', '${type}', ${plannedOn}, ${time}, ${words}, ${undoes})`;
const credit = (amount: number) =>
  `insert into credit values ('k1', 'a1', 'o1', 's1', '2026', ${amount}, null, null, null)`;
const member = (joined: string, left: string) => `insert into group_member values ('s1', 's2', ${joined}, ${left})`;
const anchor = (known: number, on: string) =>
  `insert into anchor values ('n1', 'o1', null, 'term-end', ${known}, ${on}, '', '2026-03-02T00:00:00.000Z', null)`;

test.each([
  ["a day that does not exist", version("'2026-02-30'", "null")],
  ["a day in other writing", version("'2026-2-3'", "null")],
  ["a version that ends long before it starts", version("'2026-03-01'", "'2026-02-01'")],
  ["a requirement that is not JSON", version("'2026-01-01'", "null", "{")],
  ["a requirement that is a list", version("'2026-01-01'", "null", "[]")],
  ["a plan without a date", history("planned", "null", "null", "null")],
  ["a time that does not exist", history("planned", "'2026-03-01'", "'24:30'", "null")],
  ["a date for what was not planned", history("prepared", "'2026-03-01'", "null", "null")],
  ["waiting for nobody", history("waiting", "null", "null", "null")],
  ["a waiver without a reason", history("waived", "null", "null", "null")],
  ["an undo of nothing", history("undone", "null", "null", "null")],
  ["a type that is none", history("forgotten", "null", "null", "null")],
  ["a credit of nothing", credit(0)],
  ["a credit below nothing", credit(-1000)],
  ["a member who left before joining", member("'2026-03-01'", "'2026-02-01'")],
  ["a known anchor without a date", anchor(1, "null")],
  ["an unknown anchor with a date", anchor(0, "'2026-03-01'")],
  [
    "an evidence kind that is none",
    `insert into evidence values ('e1', 'a1', 0, 'x', 'video', 1, '${"a".repeat(64)}', null, '2026-03-02T00:00:00.000Z')`,
  ],
  [
    "a hash that is none",
    `insert into evidence values ('e1', 'a1', 0, 'x', 'photo', 1, '${"A".repeat(64)}', null, '2026-03-02T00:00:00.000Z')`,
  ],
  [
    "an instant without milliseconds",
    "insert into plan values ('p', '', '', '', null, null, '', '', '" +
      "a".repeat(64) +
      "', 'reviewing', '2026-03-02T00:00:00Z')",
  ],
  ["half a citation", "update obligation set citation_text = 'x'"],
  ["a value of another type", "update obligation set created_on = x'00'"],
])("the tables refuse %s", (_, sql) => {
  const sqlite = migrated();
  sqlite.exec(DUTY);
  expect(() => sqlite.exec(sql)).toThrow(/CHECK constraint|cannot store/);
});

test.each([
  ["a version that was replaced on its own first day", version("'2026-03-01'", "'2026-02-28'")],
  ["a leap day", version("'2028-02-29'", "null")],
  ["a plan with its time", history("planned", "'2026-03-01'", "'09:05'", "null")],
  ["a closing without words, where evidence speaks", history("closed", "null", "null", "null")],
  ["half an hour", credit(500)],
  ["a member for one day", member("'2026-03-01'", "'2026-03-01'")],
  ["an unknown anchor", anchor(0, "null")],
])("the tables take %s", (_, sql) => {
  const sqlite = migrated();
  sqlite.exec(DUTY);
  expect(() => sqlite.exec(sql)).not.toThrow();
});

test.each([
  ["credit", credit(1000), "update credit set subject_id = 'nobody'"],
  [
    "history",
    history("prepared", "null", "null", "null"),
    history("prepared", "null", "null", "null").replace("'h1', 'o1'", "'h2', 'o2'"),
  ],
  ["member", member("'2026-03-01'", "null"), "update group_member set group_id = 'nobody'"],
])("a %s must point to what is there", (_, good, bad) => {
  const sqlite = migrated();
  sqlite.exec(DUTY);
  sqlite.exec(good);
  expect(() => sqlite.exec(bad)).toThrow(/FOREIGN KEY/);
});
