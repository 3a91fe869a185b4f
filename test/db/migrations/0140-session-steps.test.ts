import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { sessionSteps } from "../../../db/migrations/0140-session-steps.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const STEP = (id: string, inverse = `'[]'`, hindrance = "null") =>
  `insert into session_step (id, session, at, done_on, procedure, subject, inverse, hindrance, changed, uses)
   values ('${id}', '', '2026-07-01T01:00:00.000Z', '2026-07-01', 'settings.set', '{}', ${inverse}, ${hindrance}, '[]', '[]');`;
const REMOVAL = (id: string) =>
  `insert into stay_removal values ('${id}', 'g1', 's1', '2026-01-01', null, '录错', '2026-07-01T01:00:00.000Z', '甲');`;

function migrated() {
  const sqlite = databaseBefore(sessionSteps);
  sqlite.exec("insert into subject (id, name, kind) values ('g1', '各支部', 'group'), ('s1', '甲支部', 'unit')");
  runSteps(sqlite, [sessionSteps]);
  return sqlite;
}

test("steps of sessions, which may go, and stays that were taken out, which stay", () => {
  const sqlite = migrated();
  expect(schemaVersionOf(sqlite)).toBe(140);
  sqlite.exec(STEP("a") + STEP("b", "null", "'left-the-program'") + REMOVAL("r1"));
  sqlite.exec("update session_step set undone_at = '2026-07-01T02:00:00.000Z' where id = 'a'");
  sqlite.exec("delete from session_step where id = 'b'");
  expect(sqlite.prepare("select count(*) from session_step").pluck().get()).toBe(1);
});

test.each([
  ["a step that neither leads back nor says why", STEP("c", "null")],
  ["a step that leads back and says why not", STEP("c", `'[]'`, "'number-used'")],
  ["an inverse that is no list", STEP("c", `'{}'`)],
  ["two steps of one id", STEP("a") + STEP("a")],
  ["a removal that is changed", "update stay_removal set reason = '改'"],
  ["a removal that is deleted", "delete from stay_removal"],
  ["a removal without a reason", REMOVAL("r2").replace("'录错'", "''")],
  ["a removal of nobody", REMOVAL("r2").replace("'s1'", "'none'")],
])("refused: %s", (_, sql) => {
  const sqlite = migrated();
  sqlite.exec(REMOVAL("r1"));
  expect(() => sqlite.exec(sql)).toThrow(/CHECK|FOREIGN KEY|UNIQUE|append-only/);
});
