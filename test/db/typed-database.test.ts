import { expect, test, vi } from "vitest";
import { typedDatabase } from "../../db/typed-database.ts";
import { memoryDatabase } from "../support/data-folder.ts";

const ask = (number: number) => `select ${number}`;

test("a statement is prepared once while it is in use, and only so many are kept", () => {
  const sqlite = memoryDatabase();
  const prepare = vi.spyOn(sqlite, "prepare");
  const database = typedDatabase(sqlite, "memory");
  for (let number = 1; number <= 200; number++) database.prepare(ask(number));
  expect(database.prepare(ask(1)).all([])).toEqual([{ 1: 1 }]);
  expect(prepare).toHaveBeenCalledTimes(200);
  database.prepare(ask(201));
  database.prepare(ask(1));
  expect(prepare).toHaveBeenCalledTimes(201);
  database.prepare(ask(2));
  expect(prepare).toHaveBeenCalledTimes(202);
});

test("a kept statement sees a column that was added later", () => {
  const sqlite = memoryDatabase();
  const database = typedDatabase(sqlite, "memory");
  sqlite.exec("insert into setting values ('unitName', '1')");
  expect(database.prepare("select * from setting").all([])).toEqual([{ key: "unitName", value: "1" }]);
  sqlite.exec("alter table setting add column note text");
  expect(database.prepare("select * from setting").all([])).toEqual([{ key: "unitName", value: "1", note: null }]);
});

test("a rollback after SQLite rolled back by itself does nothing; one that is due is done", () => {
  const sqlite = memoryDatabase();
  const database = typedDatabase(sqlite, "memory");
  expect(database.prepare("rollback").run([])).toEqual({ changes: 0, lastInsertRowid: 0 });
  database.prepare("begin").run([]);
  sqlite.exec("insert into setting values ('unitName', '1')");
  database.prepare("rollback").run([]);
  expect(sqlite.prepare("select * from setting").all()).toEqual([]);
});
