import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { DataFolder } from "../../db/data-folder.ts";
import { evidencePath } from "../../db/evidence-store.ts";
import { depotsIn, fullBackupsIn, manifestOf } from "../../db/full-backup/full-backup.ts";
import { layoutOf } from "../../db/layout.ts";
import { restorerOf } from "../../db/restorer.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { clockAt, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { insertActivity } from "../support/recorded-entry.ts";
import { anActivity, someEvidence, withDuty } from "./fixtures.ts";

const clock = clockAt();
const at = (day: string) => `${day}T08:00:00.000Z` as Instant;

async function prove({ store, evidence }: DataFolder, id: string, day = "2026-03-02"): Promise<string> {
  const { sha256, bytes } = await evidence.put(new TextEncoder().encode(id));
  const file = someEvidence({ id: `e-${id}`, activityId: id, name: `${id}.txt`, sha256, bytes });
  await insertActivity(store.activities, anActivity({ id, title: id, happenedOn: plainDate(day) }), [], [file]);
  return sha256;
}

/** A calendar with one proof, backed up in full to a disk and as a copy beside it, and a second proof since. */
async function calendar() {
  const data = await openedFolder();
  await withDuty(data.store);
  const first = await prove(data, "例会", "2026-03-02");
  const disk = temporaryFolder();
  const full = await data.backups.createFull(disk, at("2026-03-03"));
  const copy = await data.backups.create(at("2026-03-04"));
  await prove(data, "学习", "2026-03-05");
  return { data, disk, first, full: full.folder, copy: copy.path, restorer: restorerOf(data.folder, { clock }) };
}

test("it lists full backups of a disk and copies beside the database, the latest first", async () => {
  const { restorer, disk, full, copy } = await calendar();
  const { backups, unreadable } = await restorer.list(disk);
  expect(backups.map(({ source, kind, evidence }) => ({ source, kind, evidence }))).toEqual([
    { source: copy, kind: "database", evidence: null },
    { source: full, kind: "full", evidence: 1 },
  ]);
  expect(unreadable).toEqual([]);
});

test.each([
  ["nothing: the folder remembers the last full backup", () => null],
  ["the disk", (disk: string) => disk],
  ["the folder of all backups on it", (disk: string) => path.join(disk, "duty-calendar-backups")],
  ["the folder of one calendar's backups", (disk: string) => depotsIn(disk)[0] ?? ""],
  ["one backup", (disk: string) => fullBackupsIn(depotsIn(disk)[0] ?? "")[0]?.folder ?? ""],
])("a person may name %s", async (_, named) => {
  const { restorer, disk, full } = await calendar();
  const { backups } = await restorer.list(named(disk));
  expect(backups.filter(({ kind }) => kind === "full").map(({ source }) => source)).toEqual([full]);
});

test("a place that is not there, or a file, lists what the folder knows", async () => {
  const { restorer, copy } = await calendar();
  for (const place of ["/no/such/place", copy]) expect((await restorer.list(place)).backups).toHaveLength(2);
});

test("a backup whose manifest cannot be read is named, and one from ahead of now comes last", async () => {
  const { data, restorer, disk, full } = await calendar();
  const ahead = await data.backups.createFull(disk, at("2099-01-01"));
  expect((await restorer.list(disk)).backups.map(({ isAhead }) => isAhead)).toEqual([false, false, true]);
  writeFileSync(manifestOf(full), "{");
  const { backups, unreadable } = await restorer.list(disk);
  expect(unreadable).toEqual([full]);
  expect(backups.map(({ source }) => source)).not.toContain(full);
  expect(backups.at(-1)?.source).toBe(ahead.folder);
  await expect(restorer.preview(full)).rejects.toMatchObject({ code: "backup-damaged" });
});

test("the preview counts, names what would be gone, and changes nothing", async () => {
  const { data, restorer, full } = await calendar();
  const before = readFileSync(layoutOf(data.folder).database);
  expect(await restorer.preview(full)).toMatchObject({
    isPresentReadable: true,
    records: { activities: { now: 2, after: 1 }, duties: { now: 1, after: 1 } },
    evidence: { now: 2, after: 1 },
    lastDay: { now: "2026-03-05", after: "2026-03-02" },
    lost: [{ kind: "activity", title: "学习", day: "2026-03-05" }],
    lostInAll: 1,
    broughtBack: [],
    lacking: [],
  });
  expect(readFileSync(layoutOf(data.folder).database)).toEqual(before);
});

test.each([
  ["missing", (file: string) => rmSync(file)],
  ["changed", (file: string) => writeFileSync(file, "别的内容")],
])("evidence that is %s now comes back alone, and records stay", async (_, damage) => {
  const { data, restorer, full, copy, first } = await calendar();
  damage(evidencePath(data.folder, first));
  expect(await restorer.preview(full)).toMatchObject({ broughtBack: ["例会.txt"], lacking: [] });
  expect(await restorer.preview(copy)).toMatchObject({ broughtBack: [], lacking: ["例会.txt"] });
  expect(await restorer.bringBackEvidence(copy)).toEqual({ evidence: 0 });
  expect(await restorer.bringBackEvidence(full)).toEqual({ evidence: 1 });
  expect(new TextDecoder().decode(await data.evidence.get(first))).toBe("例会");
  expect(await data.store.activities.list(plainDate("2026-01-01"), plainDate("2026-12-31"))).toHaveLength(2);
});

test.each(["full", "copy"] as const)(
  "a destroyed database is replaced by the %s, and what it was can be taken back",
  async (which) => {
    const made = await calendar();
    const { data, restorer } = made;
    data.close();
    const { database } = layoutOf(data.folder);
    const sound = readFileSync(database);
    rmSync(`${database}-wal`, { force: true });
    writeFileSync(database, Buffer.alloc(sound.length, 1));
    expect(await restorer.preview(made[which])).toMatchObject({
      isPresentReadable: false,
      records: { activities: { now: null, after: 1 } },
      lost: [],
    });
    const done = await restorer.apply(made[which]);
    expect(done).toMatchObject({ evidence: 0, lacking: [] });
    expect(readFileSync(done.replaced ?? "")).toEqual(Buffer.alloc(sound.length, 1));
    // It is damaged, so it is put aside and not offered.
    expect((await restorer.list(null)).backups.map(({ kind }) => kind)).not.toContain("replaced");
    const again = await openedFolder(data.folder);
    expect(await again.store.activities.list(plainDate("2026-01-01"), plainDate("2026-12-31"))).toMatchObject([
      { title: "例会" },
    ]);
  },
);

test("what a restore replaced is listed and leads back to the state before", async () => {
  const { data, restorer, full } = await calendar();
  data.close();
  const { replaced } = await restorer.apply(full);
  expect((await restorer.list(null)).backups.filter(({ kind }) => kind === "replaced")).toMatchObject([
    { source: replaced },
  ]);
  expect(await restorer.preview(replaced ?? "")).toMatchObject({ records: { activities: { now: 1, after: 2 } } });
  await restorer.apply(replaced ?? "");
  const again = await openedFolder(data.folder);
  expect(await again.store.activities.list(plainDate("2026-01-01"), plainDate("2026-12-31"))).toHaveLength(2);
});

test("a new machine has nothing, finds the backup on the stick, and takes all of it", async () => {
  const { disk, full } = await calendar();
  const machine = path.join(temporaryFolder(), "new");
  mkdirSync(machine);
  const restorer = restorerOf(machine, { clock });
  expect(await restorer.list(null)).toEqual({ backups: [], unreadable: [] });
  expect((await restorer.list(disk)).backups).toMatchObject([{ source: full }]);
  expect(await restorer.preview(full)).toMatchObject({ broughtBack: ["例会.txt"], isPresentReadable: false });
  expect(await restorer.apply(full)).toEqual({ replaced: null, evidence: 1, lacking: [] });
});

test.each([
  ["nothing there", () => "/no/such/backup", "backup-unfit"],
  ["a folder without a backup", () => temporaryFolder(), "backup-unfit"],
  [
    "a file that is no database",
    () => {
      const file = path.join(temporaryFolder(), "x.sqlite");
      writeFileSync(file, "text");
      return file;
    },
    "backup-unfit",
  ],
])("%s is refused before anything is touched", async (_, source, code) => {
  const { data, restorer } = await calendar();
  data.close();
  const named = source();
  for (const work of [restorer.preview, restorer.apply]) await expect(work(named)).rejects.toMatchObject({ code });
  expect(existsSync(layoutOf(data.folder).database)).toBe(true);
  expect((await restorer.list(null)).backups.filter(({ kind }) => kind === "replaced")).toEqual([]);
});
