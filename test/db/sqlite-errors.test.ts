import { existsSync, readdirSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { toDutyError } from "../../db/sqlite-errors.ts";
import { appear } from "../../db/synced-files.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { temporaryFolder } from "../support/data-folder.ts";

const system = (code: string) => Object.assign(new Error(code), { code, syscall: "write" });

test.each([
  ["SQLITE_FULL", new Sqlite.SqliteError("full", "SQLITE_FULL"), "disk-full"],
  ["ENOSPC", system("ENOSPC"), "disk-full"],
  ["EDQUOT", system("EDQUOT"), "disk-full"],
  ["SQLITE_READONLY", new Sqlite.SqliteError("read-only", "SQLITE_READONLY"), "data-read-only"],
  ["SQLITE_READONLY_DBMOVED", new Sqlite.SqliteError("moved", "SQLITE_READONLY_DBMOVED"), "data-read-only"],
  ["EROFS", system("EROFS"), "data-read-only"],
  ["EACCES", system("EACCES"), "data-read-only"],
  ["SQLITE_CORRUPT_INDEX", new Sqlite.SqliteError("index", "SQLITE_CORRUPT_INDEX"), "database-damaged"],
  ["SQLITE_NOTADB", new Sqlite.SqliteError("no", "SQLITE_NOTADB"), "database-damaged"],
])("%s becomes typed, keeps its cause and names the folder", (_, cause, code) => {
  const folder = temporaryFolder();
  const error = toDutyError(cause, folder);
  expect(error).toMatchObject({ code, details: { folder }, cause });
});

test.each([
  ["a broken constraint", new Sqlite.SqliteError("unique", "SQLITE_CONSTRAINT_UNIQUE")],
  ["a file that is not there", system("ENOENT")],
  ["an error of ours", new DutyError("not-found", { what: "plan", id: "p1" })],
  ["any other error", new Error("other")],
  ["what is no error", "other"],
])("%s comes back as it was", (_, error) => {
  expect(toDutyError(error, temporaryFolder())).toBe(error);
});

test.skipIf(!existsSync("/dev/full"))("a real full disk is told apart", async () => {
  const full = async () => writeFileSync("/dev/full", "x");
  const folder = temporaryFolder();
  const error: unknown = await appear(folder, `${folder}/file`, full).catch((cause: unknown) => cause);
  expect(toDutyError(error, "/data")).toMatchObject({ code: "disk-full" });
  expect(readdirSync(folder, { recursive: true })).toEqual(["unfinished"]);
});
