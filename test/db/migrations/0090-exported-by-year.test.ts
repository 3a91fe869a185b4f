import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { exportedByYear } from "../../../db/migrations/0090-exported-by-year.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const EXPORTED = (uid: string, year: number, fingerprint: string, status = "CONFIRMED") =>
  `insert into calendar_export values ('${uid}', ${year}, '${fingerprint}', 2, '2026-01-05T01:02:03.456Z', '${status}',
    '2026-09-24', '党组学习');`;

const ALARM = ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:党组学习", "TRIGGER:-PT15H", "END:VALARM"];
const MASTER = ["DTSTART;VALUE=DATE:20260924", "SUMMARY:党组学习", "TRANSP:TRANSPARENT"];
const OVERRIDE = ["RECURRENCE-ID;VALUE=DATE:20261031", ...MASTER];
const components = (...parts: readonly (readonly string[])[]) => parts.map((lines) => lines.join("\n")).join("\n\n");

function migrated(...rows: readonly string[]) {
  const sqlite = databaseBefore(exportedByYear);
  sqlite.exec(rows.join(""));
  runSteps(sqlite, [exportedByYear]);
  return sqlite;
}

test("what was exported stays remembered, without its alarms", () => {
  const alarmed = components([...MASTER, ...ALARM], [...OVERRIDE, ...ALARM]);
  const plain = components(MASTER, OVERRIDE);
  const sqlite = migrated(EXPORTED("a", 2026, alarmed), EXPORTED("b", 2027, plain, "CANCELLED"));
  expect(schemaVersionOf(sqlite)).toBe(90);
  const told = { sequence: 2, last_modified: "2026-01-05T01:02:03.456Z", date: "2026-09-24", summary: "党组学习" };
  expect(sqlite.prepare("select * from calendar_export order by uid").all()).toEqual([
    { uid: "a", year: 2026, fingerprint: plain, status: "CONFIRMED", ...told },
    { uid: "b", year: 2027, fingerprint: plain, status: "CANCELLED", ...told },
  ]);
});

test("a UID may stand in the files of two years, once in each", () => {
  const sqlite = migrated(EXPORTED("a", 2026, "f"));
  sqlite.exec(EXPORTED("a", 2027, "f"));
  expect(() => sqlite.exec(EXPORTED("a", 2027, "f"))).toThrow(/UNIQUE/);
});

test.each([
  ["a year beyond the calendar", EXPORTED("c", 1899, "f")],
  ["a status that does not exist", EXPORTED("c", 2026, "f", "TENTATIVE")],
])("refused: %s", (_, sql) => {
  expect(() => migrated().exec(sql)).toThrow(/CHECK/);
});
