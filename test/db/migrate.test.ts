import Sqlite, { type Database } from "better-sqlite3";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDataFolder } from "../../db/data-folder.ts";
import { backUp } from "../../db/backup.ts";
import { migrate, runSteps, schemaVersionOf } from "../../db/migrate.ts";
import type { Migration } from "../../db/migrations/migration.ts";
import { steps } from "../../db/migrations/steps.ts";
import { clockAt, memoryDatabase, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { withDuty } from "./fixtures.ts";

const last = steps.at(-1)?.number ?? 0;
const step = (up: Migration["up"], number = last + 10): Migration => ({ number, name: "next", up });
const addColumn = step((sqlite) => sqlite.exec("alter table subject add column note text"));
const columns = (sqlite: Database) => sqlite.prepare("select name from pragma_table_info('subject')").pluck().all();

test("from nothing no copy is made", async () => {
  const sqlite = memoryDatabase(0);
  const backUp = vi.fn<() => Promise<string>>();
  expect(await migrate(sqlite, backUp)).toEqual({ from: 0, to: last, backup: null });
  expect(backUp).not.toHaveBeenCalled();
});

test("a current database is left alone", async () => {
  const sqlite = memoryDatabase();
  const backUp = vi.fn<() => Promise<string>>();
  expect(await migrate(sqlite, backUp)).toEqual({ from: last, to: last, backup: null });
  expect(backUp).not.toHaveBeenCalled();
});

test("the copy is made before anything changes", async () => {
  const sqlite = memoryDatabase();
  const copied: unknown[] = [];
  const backUp = async () => {
    copied.push(columns(sqlite), schemaVersionOf(sqlite));
    return "copy.sqlite";
  };
  expect(await migrate(sqlite, backUp, [...steps, addColumn])).toEqual({
    from: last,
    to: last + 10,
    backup: "copy.sqlite",
  });
  expect(copied).toEqual([["id", "name", "kind", "withdrawn"], last]);
  expect(columns(sqlite)).toEqual(["id", "name", "kind", "withdrawn", "note"]);
  expect(schemaVersionOf(sqlite)).toBe(last + 10);
});

test("when the copy fails nothing changes", async () => {
  const sqlite = memoryDatabase();
  const failing = migrate(sqlite, () => Promise.reject(new Error("no room")), [...steps, addColumn]);
  await expect(failing).rejects.toThrow("no room");
  expect([schemaVersionOf(sqlite), columns(sqlite)]).toEqual([last, ["id", "name", "kind", "withdrawn"]]);
});

test("when a later step fails the earlier ones of the same run are undone", async () => {
  const sqlite = memoryDatabase();
  const broken = step((database) => database.exec("alter table missing add column x text"), last + 20);
  const failing = migrate(sqlite, async () => "copy.sqlite", [...steps, addColumn, broken]);
  await expect(failing).rejects.toThrow(/no such table/);
  expect([schemaVersionOf(sqlite), columns(sqlite)]).toEqual([last, ["id", "name", "kind", "withdrawn"]]);
  expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a step that leaves rows pointing to nothing is refused", async () => {
  const sqlite = memoryDatabase();
  sqlite.exec("insert into subject (id, name) values ('s1', '甲'), ('s2', '乙')");
  sqlite.exec("insert into group_member values ('s1', 's2', '2026-01-01', null)");
  const dropping = step((database) => database.exec("delete from subject where id = 's2'"));
  await expect(migrate(sqlite, async () => "copy.sqlite", [...steps, dropping])).rejects.toThrow(
    "1 dangling rows, first group_member → subject",
  );
  expect(sqlite.prepare("select count(*) from subject").pluck().get()).toBe(2);
});

test("a newer database is refused before anything is copied", async () => {
  const sqlite = memoryDatabase();
  sqlite.pragma(`user_version = ${last + 10}`);
  const backUp = vi.fn<() => Promise<string>>();
  await expect(migrate(sqlite, backUp)).rejects.toMatchObject({
    code: "database-newer",
    details: { found: String(last + 10), known: String(last) },
  });
  expect(backUp).not.toHaveBeenCalled();
});

test("nobody else can write while steps run", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock: clockAt() });
  first.close();
  const file = `${first.folder}/duty.sqlite`;
  const [ours, theirs] = [new Sqlite(file), new Sqlite(file, { timeout: 0 })];
  onTestFinished(() => void [ours, theirs].map((sqlite) => sqlite.close()));
  const intruded: unknown[] = [];
  const meanwhile = step(() => {
    try {
      theirs.exec("delete from setting");
    } catch (error) {
      intruded.push(error);
    }
  });
  await migrate(ours, async () => "copy.sqlite", [...steps, meanwhile]);
  expect(intruded).toEqual([expect.objectContaining({ code: "SQLITE_BUSY" })]);
});

test("an older data folder is copied into backups when it is opened, and keeps its rows", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock: clockAt() });
  await withDuty(first.store);
  first.close();
  const sqlite = new Sqlite(`${first.folder}/duty.sqlite`);
  onTestFinished(() => void sqlite.close());
  const report = await migrate(sqlite, async () => (await backUp(sqlite, first.folder, clockAt().now())).path, [
    ...steps,
    addColumn,
  ]);
  expect(report.backup).toBe(`${first.folder}/backups/duty-2026-09-16T010203004Z.sqlite`);
  const copy = new Sqlite(report.backup ?? "", { readonly: true });
  expect([schemaVersionOf(copy), columns(copy)]).toEqual([last, ["id", "name", "kind", "withdrawn"]]);
  copy.close();
  expect(sqlite.prepare("select name, note from subject").all()).toEqual([{ name: "党组", note: null }]);
});

test("openDataFolder itself migrates an older database after copying it", async () => {
  const folder = temporaryFolder();
  const old = new Sqlite(`${folder}/duty.sqlite`);
  runSteps(old, steps.slice(0, 3));
  old.exec("create table something (a text) strict; insert into something values ('worth keeping')");
  old.close();
  const opened = await openedFolder(folder);
  expect(opened.readOnly).toBeNull();
  expect(await opened.backups.lastAt()).toBe(clockAt().now());
  const copy = new Sqlite(`${folder}/backups/duty-2026-09-16T010203004Z.sqlite`, { readonly: true });
  expect(copy.prepare("select a from something").pluck().get()).toBe("worth keeping");
  copy.close();
});
