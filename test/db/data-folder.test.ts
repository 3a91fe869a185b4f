import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openDataFolder } from "../../db/data-folder.ts";
import { steps } from "../../db/migrations/steps.ts";
import { clockAt, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { withDuty } from "./fixtures.ts";

const clock = clockAt();
const KNOWN = steps.at(-1)?.number ?? 0;

test("makes what is missing, and gives it back as it was after closing", async () => {
  const folder = path.join(temporaryFolder(), "新的", "数据");
  const first = await openDataFolder(folder, { clock });
  expect([first.readOnly, first.folder]).toEqual([null, folder]);
  await withDuty(first.store);
  first.close();
  const again = await openedFolder(folder);
  expect((await again.store.obligations.list()).map((duty) => duty.title)).toEqual(["党组学习"]);
  again.close();
  expect(readdirSync(folder).toSorted((a, b) => a.localeCompare(b))).toEqual(["duty.sqlite", "lock.sqlite"]);
});

test("a second opener reads what the first wrote, and cannot write", async () => {
  const first = await openedFolder();
  const second = await openedFolder(first.folder);
  expect(second.readOnly).toBe("data-locked");
  await withDuty(first.store);
  expect(await second.store.obligations.list()).toHaveLength(1);
  const refused = { code: "data-read-only", details: { folder: first.folder } };
  await expect(second.store.transaction(async () => 1)).rejects.toMatchObject(refused);
  await expect(second.store.settings.set({ unitName: "某协会" })).rejects.toMatchObject(refused);
  await expect(second.evidence.put(new Uint8Array([1]))).rejects.toMatchObject(refused);
  await expect(second.backups.create(clock.now())).rejects.toMatchObject(refused);
  expect((await second.backups.check()).findings).toEqual([]);
  await first.store.settings.set({ unitName: "某协会" });
  expect(await second.store.settings.all()).toEqual({ unitName: "某协会" });
});

test("who closes gives the right to write to the next", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  first.close();
  expect((await openedFolder(first.folder)).readOnly).toBeNull();
});

test("two that come at the same moment: one writes, the other reads", async () => {
  const folder = temporaryFolder();
  const both = await Promise.all([openedFolder(folder), openedFolder(folder)]);
  expect(new Set(both.map((opened) => opened.readOnly))).toEqual(new Set(["data-locked", null]));
});

test("another process holds the folder; when it is killed nothing stays locked and nothing is lost", async () => {
  const folder = temporaryFolder();
  const other = spawn(process.execPath, [path.join(import.meta.dirname, "hold-folder.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(other.stdout, "data")) as [Buffer];
  expect(line.toString()).toBe("writes\n");
  const reader = await openDataFolder(folder, { clock });
  expect(reader.readOnly).toBe("data-locked");
  expect(await reader.store.settings.all()).toEqual({ unitName: "另一个程序" });
  reader.close();
  other.kill("SIGKILL");
  await once(other, "exit");
  const writer = await openedFolder(folder);
  expect(writer.readOnly).toBeNull();
  expect(await writer.store.settings.all()).toEqual({ unitName: "另一个程序" });
});

test("a locked folder with nothing in it to read yet says that it is locked", async () => {
  const folder = temporaryFolder();
  const lock = new Sqlite(path.join(folder, "lock.sqlite"));
  lock.exec("begin exclusive");
  await expect(openDataFolder(folder, { clock })).rejects.toMatchObject({ code: "data-locked", details: { folder } });
  lock.close();
});

test("a database of a newer program is refused, by a writer and by a reader, and left alone", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  first.close();
  const file = path.join(first.folder, "duty.sqlite");
  const sqlite = new Sqlite(file);
  sqlite.pragma(`user_version = ${KNOWN + 10}`);
  sqlite.close();
  const newer = { code: "database-newer", details: { found: String(KNOWN + 10), known: String(KNOWN) } };
  await expect(openDataFolder(first.folder, { clock })).rejects.toMatchObject(newer);
  const lock = new Sqlite(path.join(first.folder, "lock.sqlite"));
  lock.exec("begin exclusive");
  await expect(openDataFolder(first.folder, { clock })).rejects.toMatchObject(newer);
  lock.close();
  const untouched = new Sqlite(file, { readonly: true });
  expect(untouched.pragma("user_version", { simple: true })).toBe(KNOWN + 10);
  untouched.close();
  expect(existsSync(path.join(first.folder, "backups"))).toBe(false);
});

test.each([
  ["not a database at all", (file: string) => writeFileSync(file, "这不是数据库".repeat(1000))],
  ["cut off", (file: string) => truncateSync(file, 40_000)],
  ["overwritten in the middle", overwriteMiddle],
])("a database that is %s is refused, and the last good backup is offered", async (_, damage) => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  await withDuty(first.store);
  const older = await first.backups.create(clockAt("2026-09-01").now());
  const newest = await first.backups.create(clockAt("2026-09-02").now());
  first.close();
  damage(path.join(first.folder, "duty.sqlite"));
  writeFileSync(newest.path, "also damaged");
  await expect(openDataFolder(first.folder, { clock })).rejects.toMatchObject({
    code: "database-damaged",
    details: { folder: first.folder, lastGoodBackup: older.path },
  });
});

function overwriteMiddle(file: string): void {
  const sqlite = new Sqlite(file);
  const { rootpage } = sqlite.prepare("select rootpage from sqlite_schema where name = 'obligation'").get() as {
    rootpage: number;
  };
  const size = Number(sqlite.pragma("page_size", { simple: true }));
  const content = sqlite.serialize();
  sqlite.close();
  writeFileSync(file, content.fill(0x5a, (rootpage - 1) * size, rootpage * size));
}

test("without any backup there is none to offer", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "duty.sqlite"), "这不是数据库".repeat(1000));
  await expect(openDataFolder(folder, { clock })).rejects.toMatchObject({
    code: "database-damaged",
    details: { lastGoodBackup: null },
  });
});

test("a folder that cannot be made says why", async () => {
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  await expect(openDataFolder(path.join(file, "data"), { clock })).rejects.toMatchObject({
    code: "data-folder-unusable",
    details: { reason: "ENOTDIR" },
  });
});

/** Root may write everywhere, so the opener runs as nobody. */
async function openAsNobody(folder: string): Promise<string> {
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const other = spawn(process.execPath, [path.join(import.meta.dirname, "read-folder.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
    ...identity,
  });
  const chunks: Buffer[] = [];
  other.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(other, "close");
  return Buffer.concat(chunks).toString().trim();
}

test.skipIf(process.platform === "win32")("a folder that is not writable opens read-only", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  await withDuty(first.store);
  first.close();
  for (const file of readdirSync(first.folder)) chmodSync(path.join(first.folder, file), 0o644);
  chmodSync(first.folder, 0o555);
  expect(JSON.parse(await openAsNobody(first.folder))).toEqual({
    readOnly: "folder-read-only",
    duties: 1,
    write: "data-read-only",
    findings: [],
  });
  chmodSync(first.folder, 0o755);
});

test.skipIf(process.platform === "win32")("a folder that is not writable and holds nothing is unusable", async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  expect(JSON.parse(await openAsNobody(folder))).toEqual({
    code: "data-folder-unusable",
    details: { folder, reason: "not-writable" },
  });
  chmodSync(folder, 0o755);
});

describe("what is not ours is told by its name and left as it is", () => {
  test.each(["duty.sqlite", "lock.sqlite"])("a folder in the place of %s", async (name) => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, name));
    await expect(openDataFolder(folder, { clock })).rejects.toMatchObject({
      code: "data-folder-disordered",
      details: { place: path.join(folder, name), expected: "file" },
    });
  });

  test.each(["evidence", "backups", "unfinished"])("a file in the place of %s", async (name) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, name), "");
    await expect(openDataFolder(folder, { clock })).rejects.toMatchObject({
      code: "data-folder-disordered",
      details: { place: path.join(folder, name), expected: "folder" },
    });
  });

  test.each([0, 1, 170])("a database of another program, which calls its schema %i", async (version) => {
    const folder = temporaryFolder();
    const file = path.join(folder, "duty.sqlite");
    const sqlite = new Sqlite(file);
    sqlite.exec(`create table song (title); pragma user_version = ${version}`);
    sqlite.close();
    await expect(openDataFolder(folder, { clock })).rejects.toMatchObject({
      code: "database-foreign",
      details: { file },
    });
    const left = new Sqlite(file, { readonly: true });
    expect(left.prepare("select name from sqlite_schema").pluck().all()).toEqual(["song"]);
    left.close();
  });
});
