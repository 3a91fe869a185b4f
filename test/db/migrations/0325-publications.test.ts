import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { publications } from "../../../db/migrations/0325-publications.ts";
import { steps } from "../../../db/migrations/steps.ts";
import { databaseBefore, memoryDatabase } from "../../support/data-folder.ts";

const EXPORTED = (uid: string, file: string) =>
  `insert into calendar_export values ('${uid}', ${file}, 'f', 2, '2026-01-05T01:02:03.456Z', 'CONFIRMED', '2026-03-31', '抽查')`;
const PUBLICATION =
  "insert into calendar_publication (id, name, filter, target, is_on, created_at) values ('p', '给各单位', '{}', '{}', 1, '2026-01-05T01:02:03.456Z')";

test("what was remembered of a year is remembered of the file named after it", () => {
  const sqlite = databaseBefore(publications);
  sqlite.exec(EXPORTED("u1", "2026"));
  sqlite.exec(EXPORTED("u1", "2027"));
  runSteps(sqlite, [publications]);
  expect(schemaVersionOf(sqlite)).toBe(325);
  expect(sqlite.prepare("select uid, file, sequence from calendar_export order by file").all()).toEqual([
    { uid: "u1", file: "2026", sequence: 2 },
    { uid: "u1", file: "2027", sequence: 2 },
  ]);
  sqlite.exec(EXPORTED("u1", "'publication p '"));
  expect(() => sqlite.exec(EXPORTED("u1", "''"))).toThrow("CHECK constraint failed");
  expect(() => sqlite.exec(EXPORTED("u1", "'2026'"))).toThrow("UNIQUE constraint failed");
});

test("nothing is published until a person says so, and what is stored has a shape", () => {
  const sqlite = databaseBefore(publications);
  runSteps(sqlite, [publications]);
  expect(sqlite.prepare("select * from calendar_publication").all()).toEqual([]);
  sqlite.exec(PUBLICATION);
  for (const wrong of ["filter = 'x'", "target = ''", "is_on = 2", "name = ''", "events = -1", "tried_at = 'today'"])
    expect(() => sqlite.exec(`update calendar_publication set ${wrong}`)).toThrow("CHECK constraint failed");
});

test.each(steps.filter(({ number }) => number < 325).map(({ number }) => number))("from schema %i on", (number) => {
  const sqlite = memoryDatabase(number);
  runSteps(
    sqlite,
    steps.filter((step) => step.number > number),
  );
  sqlite.exec(PUBLICATION);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
});
