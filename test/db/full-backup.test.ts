import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { restoreBackup } from "../../db/restore.ts";
import { type DataFolder, openDataFolder } from "../../db/data-folder.ts";
import { evidencePath } from "../../db/evidence-store.ts";
import {
  type FullBackup,
  databaseOf,
  depotsIn,
  fullBackupsIn,
  manifestOf,
  readFullBackup,
} from "../../db/full-backup/full-backup.ts";
import { restoreFullBackup } from "../../db/full-backup/restore-full-backup.ts";
import { retained } from "../../db/full-backup/thin-out.ts";
import { backupFault } from "../../db/full-backup/verify-full-backup.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import type { BackupFinding } from "../../shared/domain/errors.ts";
import { addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import { takeWriterLock } from "../../db/writer-lock.ts";
import { clockAt, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { insertActivity } from "../support/recorded-entry.ts";
import { anActivity, someEvidence, withDuty } from "./fixtures.ts";

const clock = clockAt();
const at = (day: string, time = "08:00:00.000") => `${day}T${time}Z` as Instant;

/** Puts an activity on record with one file of evidence; answers the file's hash. */
async function prove({ store, evidence }: DataFolder, id: string, text: string): Promise<string> {
  const { sha256, bytes } = await evidence.put(new TextEncoder().encode(text));
  const file = someEvidence({ id: `e-${id}`, activityId: id, name: `${id}.txt`, sha256, bytes });
  await insertActivity(store.activities, anActivity({ id }), [], [file]);
  return sha256;
}

/** A calendar with a duty and two proofs, and another disk. */
async function calendar() {
  const data = await openedFolder();
  await withDuty(data.store);
  const first = await prove(data, "a1", "第一份纪要");
  const second = await prove(data, "a2", "第二份纪要");
  return { data, first, second, disk: temporaryFolder() };
}

const backupAt = (folder: string): FullBackup => {
  const backup = readFullBackup(folder);
  if (!backup) throw new Error(`no backup in ${folder}`);
  return backup;
};

/** The one depot of a disk that one calendar backs up to. */
const depotOf = (disk: string): string => depotsIn(disk)[0] ?? "";

/** Everything that is on record, as the store tells it. */
async function everythingIn({ store }: DataFolder): Promise<unknown> {
  const activities = await store.activities.list(plainDate("2020-01-01"), plainDate("2030-12-31"));
  const evidence = await store.activities.evidenceOf(activities.map(({ id }) => id));
  return { obligations: await store.obligations.list(), activities, evidence, settings: await store.settings.all() };
}

test("the first copies everything, a further one what is new, and both are sound", async () => {
  const { data, disk } = await calendar();
  const one = await data.backups.createFull(disk, at("2026-09-01"));
  expect(one).toMatchObject({ evidence: 2, copied: 2, missing: [], isAhead: false });
  await prove(data, "a3", "第三份纪要");
  const two = await data.backups.createFull(disk, at("2026-09-02"));
  expect(two).toMatchObject({ evidence: 3, copied: 1 });
  expect(await data.backups.listFull(disk, at("2026-09-03"))).toMatchObject([
    { folder: two.folder, evidence: 3 },
    { folder: one.folder, evidence: 2 },
  ]);
  for (const { folder } of [one, two]) expect(await backupFault(backupAt(folder))).toBeNull();
});

test("on a new machine it brings back the very state, evidence too", async () => {
  const { data, disk, first } = await calendar();
  const { folder } = await data.backups.createFull(disk, at("2026-09-01"));
  const before = await everythingIn(data);
  const machine = path.join(temporaryFolder(), "new");
  mkdirSync(machine);
  expect(await restoreFullBackup(machine, backupAt(folder), { clock })).toEqual({
    replaced: null,
    lacking: [],
    evidence: 2,
  });
  const restored = await openedFolder(machine);
  expect(await everythingIn(restored)).toEqual(before);
  expect(new TextDecoder().decode(await restored.evidence.get(first))).toBe("第一份纪要");
  expect((await restored.backups.check()).findings).toEqual([]);
});

test("what was there is kept: the database, and evidence that is not what its name says", async () => {
  const { data, disk, first, second } = await calendar();
  const { folder } = await data.backups.createFull(disk, at("2026-09-01"));
  const later = await prove(data, "a3", "后来的纪要");
  await expect(restoreFullBackup(data.folder, backupAt(folder), { clock })).rejects.toMatchObject({
    code: "data-locked",
  });
  data.close();
  writeFileSync(evidencePath(data.folder, first), "被改动");
  rmSync(evidencePath(data.folder, second));
  const { replaced, evidence } = await restoreFullBackup(data.folder, backupAt(folder), { clock });
  expect(evidence).toBe(2);
  expect(existsSync(replaced ?? "")).toBe(true);
  const aside = readdirSync(path.join(data.folder, "backups"), { recursive: true }).map(String);
  expect(aside.filter((name) => name.endsWith(first.slice(2)))).toHaveLength(1);
  const again = await openedFolder(data.folder);
  expect(new TextDecoder().decode(await again.evidence.get(first))).toBe("第一份纪要");
  // Of no record by now, and still there: what came after the backup is not thrown away.
  expect(existsSync(evidencePath(data.folder, later))).toBe(true);
});

test("evidence that is missing or changed is named, and does not stop the rest", async () => {
  const { data, disk, first, second } = await calendar();
  writeFileSync(evidencePath(data.folder, first), "被改动");
  expect(await data.backups.createFull(disk, at("2026-09-01"))).toMatchObject({ evidence: 1, missing: ["a1.txt"] });
  rmSync(evidencePath(data.folder, second));
  // The place has it from before.
  expect(await data.backups.createFull(disk, at("2026-09-02"))).toMatchObject({
    evidence: 1,
    missing: ["a1.txt"],
    copied: 0,
  });
});

describe("a backup that is not what was copied is found out, refused, and nothing changes", () => {
  test.each<[string, (backup: FullBackup, sha256: string) => void, BackupFinding]>([
    ["its database gone", ({ folder }) => rmSync(databaseOf(folder)), { file: "duty.sqlite", fault: "missing" }],
    [
      "its database changed",
      ({ folder }) => writeFileSync(databaseOf(folder), "x"),
      { file: "duty.sqlite", fault: "changed" },
    ],
    ["evidence gone", ({ depot }, sha256) => rmSync(evidencePath(depot, sha256)), { file: "a1.txt", fault: "missing" }],
    [
      "evidence changed",
      ({ depot }, sha256) => writeFileSync(evidencePath(depot, sha256), "x"),
      { file: "a1.txt", fault: "changed" },
    ],
  ])("%s", async (_, spoil, finding) => {
    const { data, disk, first } = await calendar();
    const backup = backupAt((await data.backups.createFull(disk, at("2026-09-01"))).folder);
    await data.store.settings.set({ unitName: "后来" });
    const now = await everythingIn(data);
    data.close();
    spoil(backup, first);
    await expect(restoreFullBackup(data.folder, backup, { clock })).rejects.toMatchObject({
      code: "backup-damaged",
      details: { finding },
    });
    const again = await openedFolder(data.folder);
    expect(await everythingIn(again)).toEqual(now);
    // The next one copies again what was damaged.
    const next = backupAt((await again.backups.createFull(disk, at("2026-09-02"))).folder);
    expect(await backupFault(next)).toBeNull();
  });
});

test("one that was cut off is none, and the next one clears it away", async () => {
  const { data, disk } = await calendar();
  const { folder } = await data.backups.createFull(disk, at("2026-09-01"));
  const cutOff = path.join(depotOf(disk), "2026-09-02T080000000Z");
  mkdirSync(cutOff);
  writeFileSync(databaseOf(cutOff), "half");
  writeFileSync(path.join(depotOf(disk), "2026-09-03T080000000Z"), "a file");
  expect(fullBackupsIn(depotOf(disk)).map((one) => one.folder)).toEqual([folder]);
  await data.backups.createFull(disk, at("2026-09-04"));
  expect(existsSync(cutOff)).toBe(false);
});

test("a manifest that cannot be read makes no backup", async () => {
  const { data, disk } = await calendar();
  const { folder } = await data.backups.createFull(disk, at("2026-09-01"));
  writeFileSync(manifestOf(folder), "{");
  expect(readFullBackup(folder)).toBeNull();
  writeFileSync(manifestOf(folder), '{ "format": 2 }');
  expect(readFullBackup(folder)).toBeNull();
});

test("a backup from ahead of now is told, and is not the latest", async () => {
  const { data, disk } = await calendar();
  const ahead = await data.backups.createFull(disk, at("2031-01-01"));
  const today = await data.backups.createFull(disk, at("2026-09-16"));
  expect((await data.backups.listFull(disk, at("2026-09-17"))).map(({ folder, isAhead }) => [folder, isAhead])).toEqual(
    [
      [today.folder, false],
      [ahead.folder, true],
    ],
  );
});

test.each<[string, (folder: string) => string]>([
  ["not-there", (folder) => path.join(folder, "..", "no-such-stick")],
  ["inside-data", (folder) => folder],
  ["inside-data", (folder) => path.join(folder, "evidence")],
])("a place is refused as %s", async (reason, placeOf) => {
  const { data } = await calendar();
  await expect(data.backups.createFull(placeOf(data.folder), at("2026-09-01"))).rejects.toMatchObject({
    code: "backup-place-unfit",
    details: { reason },
  });
});

test("the data folder knows when it was last backed up, in whichever way", async () => {
  const { data, disk } = await calendar();
  await data.backups.createFull(disk, at("2026-09-02"));
  expect(await data.backups.lastAt()).toBe(at("2026-09-02"));
  await data.backups.create(at("2026-09-01"));
  expect(await data.backups.lastAt()).toBe(at("2026-09-02"));
  await data.backups.create(at("2026-09-03"));
  expect(await data.backups.lastAt()).toBe(at("2026-09-03"));
  writeFileSync(path.join(data.folder, "backups", "last-full-backup.json"), "{");
  expect(await data.backups.lastAt()).toBe(at("2026-09-03"));
});

test("it is also made of a folder that another program holds", async () => {
  const { data, disk } = await calendar();
  const beside = await openedFolder(data.folder);
  expect(beside.readOnly).toBe("data-locked");
  expect(await beside.backups.createFull(disk, at("2026-09-01"))).toMatchObject({ evidence: 2, missing: [] });
});

describe("what stays", () => {
  test("the last of each of seven days, five weeks and twelve months", () => {
    const days = Array.from({ length: 800 }, (_, index) => addDays(plainDate("2025-01-01"), index));
    const all = days.flatMap((day) => [at(day, "08:00:00.000"), at(day, "17:00:00.000")]);
    const kept = [...retained(all)].toSorted();
    expect(kept.at(-1)).toBe(all.at(-1));
    expect(kept.every((instant) => instant.endsWith("T17:00:00.000Z"))).toBe(true);
    expect(kept.slice(-7).map((instant) => instant.slice(0, 10))).toEqual(days.slice(-7));
    expect(new Set(kept.map((instant) => instant.slice(0, 7))).size).toBe(12);
    expect(kept.length).toBeLessThanOrEqual(24);
  });

  test.each([0, 1, 2, 3, 7])("of %i of one week all", (count) => {
    const all = Array.from({ length: count }, (_, index) => at(addDays(plainDate("2026-09-07"), index)));
    expect(retained(all)).toEqual(new Set(all));
  });

  test("evidence that only a removed one held goes with it, the rest stays sound", async () => {
    const data = await openedFolder();
    await withDuty(data.store);
    const without = await data.backups.create(at("2026-01-01"));
    const sha256 = await prove(data, "a1", "第一份纪要");
    const disk = temporaryFolder();
    const old = backupAt((await data.backups.createFull(disk, at("2026-01-06"))).folder);
    data.close();
    await restoreBackup(data.folder, without.path, { clock });
    const again = await openedFolder(data.folder);
    for (const day of ["2026-01-20", "2027-03-01"]) await again.backups.createFull(disk, at(day));
    for (let month = 2; month <= 12; month++)
      await again.backups.createFull(disk, at(`2026-${String(month).padStart(2, "0")}-20`));
    await again.backups.createFull(disk, at("2027-03-02"));
    expect(existsSync(old.folder)).toBe(false);
    expect(existsSync(evidencePath(depotOf(disk), sha256))).toBe(false);
    for (const backup of fullBackupsIn(depotOf(disk))) expect(await backupFault(backup)).toBeNull();
  });

  test("no evidence goes while a manifest cannot be read: it may be that one's", async () => {
    const { data, disk } = await calendar();
    const { folder } = await data.backups.createFull(disk, at("2026-01-06"));
    const written = readFileSync(manifestOf(folder));
    writeFileSync(manifestOf(folder), "{");
    const fresh = await openedFolder();
    await withDuty(fresh.store);
    data.close();
    const without = await fresh.backups.create(at("2026-01-01"));
    fresh.close();
    await restoreBackup(data.folder, without.path, { clock });
    const again = await openedFolder(data.folder);
    await again.backups.createFull(disk, at("2026-02-06"));
    writeFileSync(manifestOf(folder), written);
    expect(await backupFault(backupAt(folder))).toBeNull();
  });

  test("of two calendars at one place neither makes room among the other's", async () => {
    const { data, disk } = await calendar();
    const other = await calendar();
    const mine = await data.backups.createFull(disk, at("2026-09-01", "08:00:00.000"));
    const theirs = await other.data.backups.createFull(disk, at("2026-09-01", "17:00:00.000"));
    await data.backups.createFull(disk, at("2026-09-02"));
    expect(depotsIn(disk)).toHaveLength(2);
    for (const { folder } of [mine, theirs]) expect(await backupFault(backupAt(folder))).toBeNull();
    expect(await other.data.backups.listFull(disk, at("2026-09-03"))).toMatchObject([{ folder: theirs.folder }]);
  });
});

test("while another program backs up to the same place, none is made", async () => {
  const { data, disk } = await calendar();
  await data.backups.createFull(disk, at("2026-09-01"));
  const lock = takeWriterLock(path.join(depotOf(disk), "lock.sqlite"));
  await expect(data.backups.createFull(disk, at("2026-09-02"))).rejects.toMatchObject({
    code: "backup-place-unfit",
    details: { place: disk, reason: "in-use" },
  });
  lock?.release();
  expect((await data.backups.createFull(disk, at("2026-09-02"))).copied).toBe(0);
});

describe("a database that is lost is no new calendar", () => {
  test.each<[string, (folder: string) => void]>([
    ["missing", (folder) => rmSync(path.join(folder, "duty.sqlite"))],
    ["empty", (folder) => writeFileSync(path.join(folder, "duty.sqlite"), "")],
  ])("%s beside evidence", async (_, lose) => {
    const { data } = await calendar();
    data.close();
    for (const log of ["duty.sqlite-wal", "duty.sqlite-shm"]) rmSync(path.join(data.folder, log), { force: true });
    lose(data.folder);
    await expect(openDataFolder(data.folder, { clock })).rejects.toMatchObject({
      code: "database-damaged",
      details: { lastGoodBackup: null },
    });
  });

  test("missing beside a backup, which is named and brings it back", async () => {
    const data = await openedFolder();
    await data.store.settings.set({ unitName: "早先" });
    const { path: backup } = await data.backups.create(at("2026-09-01"));
    data.close();
    rmSync(path.join(data.folder, "duty.sqlite"));
    await expect(openDataFolder(data.folder, { clock })).rejects.toMatchObject({ details: { lastGoodBackup: backup } });
  });

  test("an empty folder is one", async () => {
    const folder = temporaryFolder();
    for (const name of ["evidence", "backups"]) mkdirSync(path.join(folder, name));
    expect((await openedFolder(folder)).readOnly).toBeNull();
  });
});

test("of a season of daily backups with faults in one of ten, each brings back its day or says that it is not sound", async () => {
  const { data, disk } = await calendar();
  const states = new Map<string, unknown>();
  let spoilt = 0;
  for (let index = 0; index < 60; index++) {
    const day = addDays(plainDate("2026-01-01"), index);
    if (index % 3 === 0) await prove(data, `b${index}`, `第${index}天`);
    const { folder } = await data.backups.createFull(disk, at(day));
    states.set(folder, await everythingIn(data));
    if (index % 10 === 9) {
      spoilt += 1;
      if (index % 20 === 9) writeFileSync(databaseOf(folder), "damaged");
      else rmSync(databaseOf(folder));
    }
  }
  const found = fullBackupsIn(depotOf(disk));
  expect(found.length).toBeGreaterThan(8);
  let refused = 0;
  for (const backup of found) {
    const machine = temporaryFolder();
    const restored = await restoreFullBackup(machine, backup, { clock }).catch(
      (error: { code?: string }) => error.code,
    );
    if (restored === "backup-damaged") refused += 1;
    else expect(await everythingIn(await openedFolder(machine))).toEqual(states.get(backup.folder));
  }
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(spoilt);
});
