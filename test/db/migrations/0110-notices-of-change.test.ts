import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { noticesOfChange } from "../../../db/migrations/0110-notices-of-change.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const AT = "2020-01-27T01:00:00.000Z";
const CHANGE = (id: string, year = 2020) =>
  `insert into holiday_change (id, year, title, published_on, number, text, stored_at)
   values ('${id}', ${year}, '延长假期的通知', '2020-01-26', null, '原文', '${AT}');`;
const DAY = (id: string, date: string, becomes: string) =>
  `insert into holiday_change_day values ('${id}', '${date}', '${becomes}', '春节');`;

function migrated() {
  const sqlite = databaseBefore(noticesOfChange);
  sqlite.exec(`insert into holiday_notice values (2027, '通知', '2026-11-05', null, 'pasted', '原文', '${AT}');
    insert into holiday_day values (2027, '2027-01-01', 'rest', '元旦');`);
  runSteps(sqlite, [noticesOfChange]);
  return sqlite;
}

test("the notices of before stay, and there are no changes", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(110);
  expect(sqlite.prepare("select year from holiday_notice").pluck().all()).toEqual([2027]);
  expect(sqlite.prepare("select date from holiday_day").pluck().all()).toEqual(["2027-01-01"]);
  expect(sqlite.prepare("select count(*) from holiday_change").pluck().get()).toBe(0);
});

test("a change keeps its days, and takes them along when it goes", () => {
  const sqlite = migrated();
  sqlite.exec(CHANGE("a") + DAY("a", "2020-01-31", "rest") + DAY("a", "2020-02-01", "plain"));
  sqlite.exec("delete from holiday_change where id = 'a'");
  expect(sqlite.prepare("select count(*) from holiday_change_day").pluck().get()).toBe(0);
});

test.each([
  ["a second one of the same id", CHANGE("a")],
  ["a year outside the calendar", CHANGE("b", 1800)],
  ["a day of no change", DAY("z", "2020-01-31", "rest")],
  ["a day that is none", DAY("a", "2020-02-30", "rest")],
  ["a day twice", DAY("a", "2020-01-31", "makeup")],
  ["a day that becomes nothing known", DAY("a", "2020-02-03", "half")],
])("refused: %s", (_, sql) => {
  const sqlite = migrated();
  sqlite.exec(CHANGE("a") + DAY("a", "2020-01-31", "rest"));
  expect(() => sqlite.exec(sql)).toThrow(/CHECK|FOREIGN KEY|UNIQUE/);
});
