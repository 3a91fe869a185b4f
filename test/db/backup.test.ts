import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { listBackups } from "../../db/backup-files.ts";
import { openDataFolder } from "../../db/data-folder.ts";
import { evidencePath, sha256Of } from "../../db/evidence-store.ts";
import { restoreBackup } from "../../db/restore.ts";
import type { StoredSlip } from "../../shared/application/ports/stores/slip-store.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { clockAt, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { cadence } from "../support/duties.ts";
import { insertActivity } from "../support/recorded-entry.ts";
import { AT, anActivity, someEvidence, withDuty } from "./fixtures.ts";

const clock = clockAt();
const FIRST = "2026-09-01T08:00:00.000Z" as Instant;
const SECOND = "2026-09-02T08:00:00.000Z" as Instant;
const setUnit = (unitName: string) => ({ unitName });

test("a backup is one sound file with what was there, made while the database is in use", async () => {
  const { store, backups, folder } = await openedFolder();
  await withDuty(store);
  const [backup] = await Promise.all([backups.create(FIRST), store.settings.set(setUnit("某协会"))]);
  expect(readdirSync(path.join(folder, "backups"))).toEqual(["duty-2026-09-01T080000000Z.sqlite"]);
  expect(backup.bytes).toBe(readFileSync(backup.path).byteLength);
  const copy = new Sqlite(backup.path, { readonly: true });
  expect(copy.prepare("select title from obligation").pluck().all()).toEqual(["党组学习"]);
  expect(copy.pragma("journal_mode", { simple: true })).toBe("delete");
  copy.close();
});

test("the last backup is the latest by its own instant, two of one instant in their order", async () => {
  const { backups, folder } = await openedFolder();
  expect(await backups.lastAt()).toBeNull();
  await backups.create(SECOND);
  await backups.create(FIRST);
  await backups.create(SECOND);
  expect(await backups.lastAt()).toBe(SECOND);
  expect(listBackups(folder).map((backup) => path.basename(backup.path))).toEqual([
    "duty-2026-09-02T080000000Z-2.sqlite",
    "duty-2026-09-02T080000000Z.sqlite",
    "duty-2026-09-01T080000000Z.sqlite",
  ]);
});

test("restoring brings back what was there and keeps what it replaced", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  await first.store.settings.set(setUnit("早先"));
  const backup = await first.backups.create(FIRST);
  await first.store.settings.set(setUnit("后来"));
  await expect(restoreBackup(first.folder, backup.path, { clock })).rejects.toMatchObject({ code: "data-locked" });
  first.close();
  const { replaced } = await restoreBackup(first.folder, backup.path, { clock });
  expect(await (await openedFolder(first.folder)).store.settings.all()).toEqual(setUnit("早先"));
  const aside = new Sqlite(replaced ?? "", { readonly: true });
  expect(aside.prepare("select value from setting").pluck().all()).toEqual(['"后来"']);
  aside.close();
});

test("what a killed program left in its log is kept aside too", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  const backup = await first.backups.create(FIRST);
  await first.store.settings.set(setUnit("只在日志里"));
  const crashed = temporaryFolder();
  for (const name of ["duty.sqlite", "duty.sqlite-wal"])
    writeFileSync(path.join(crashed, name), readFileSync(path.join(first.folder, name)));
  first.close();
  const { replaced } = await restoreBackup(crashed, backup.path, { clock });
  const aside = new Sqlite(replaced ?? "", { readonly: true });
  expect(aside.prepare("select value from setting").pluck().all()).toEqual(['"只在日志里"']);
  aside.close();
  expect(existsSync(path.join(crashed, "duty.sqlite-wal"))).toBe(false);
  expect(await (await openedFolder(crashed)).store.settings.all()).toEqual({});
});

test("a damaged database can be replaced by its last good backup, and is kept as it is", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  await first.store.settings.set(setUnit("早先"));
  const backup = await first.backups.create(FIRST);
  first.close();
  const file = path.join(first.folder, "duty.sqlite");
  writeFileSync(file, "damaged");
  const { replaced } = await restoreBackup(first.folder, backup.path, { clock });
  expect(readFileSync(replaced ?? "", "utf8")).toBe("damaged");
  expect(await (await openedFolder(first.folder)).store.settings.all()).toEqual(setUnit("早先"));
});

test("restoring into a folder without a database replaces nothing", async () => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  const backup = await first.backups.create(FIRST);
  first.close();
  const empty = temporaryFolder();
  expect(await restoreBackup(empty, backup.path, { clock })).toEqual({ replaced: null, lacking: [] });
  expect((await openedFolder(empty)).readOnly).toBeNull();
});

function makeFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

/** A database with that content in the place of the file. */
function makeDatabase(file: string, sql: string): void {
  rmSync(file);
  const sqlite = new Sqlite(file);
  sqlite.exec(sql);
  sqlite.close();
}

const makeForeign = (file: string): void =>
  makeDatabase(file, "create table moz_places (url text); pragma user_version = 77");
const makeBare = (file: string): void => makeDatabase(file, "pragma user_version = 1; vacuum");

/** Its second half is overwritten. */
const damage = (file: string): void => {
  const content = readFileSync(file);
  writeFileSync(file, content.fill(7, content.length / 2));
};

test.each([
  ["that is not there", (file: string) => rmSync(file), "backup-unfit"],
  ["that is a folder", makeFolder, "backup-unfit"],
  ["that is no database", (file: string) => writeFileSync(file, "damaged"), "backup-unfit"],
  ["that is empty", (file: string) => writeFileSync(file, ""), "backup-unfit"],
  ["of another program", makeForeign, "backup-unfit"],
  ["without a table", makeBare, "backup-unfit"],
  ["that is damaged", damage, "backup-damaged"],
  ["of a newer program", makeNewer, "database-newer"],
])("a backup %s is refused and nothing changes", async (_, spoil, code) => {
  const first = await openDataFolder(temporaryFolder(), { clock });
  await first.store.settings.set(setUnit("现在"));
  const backup = await first.backups.create(FIRST);
  first.close();
  spoil(backup.path);
  await expect(restoreBackup(first.folder, backup.path, { clock })).rejects.toMatchObject({ code });
  expect(await (await openedFolder(first.folder)).store.settings.all()).toEqual(setUnit("现在"));
});

function makeNewer(file: string): void {
  const sqlite = new Sqlite(file);
  sqlite.pragma("user_version = 99990");
  sqlite.close();
}

function aReleasedSlip(): StoredSlip {
  const on = plainDate("2026-03-02");
  const html = "<p>督办单</p>";
  const sha256 = sha256Of(Buffer.from(html));
  const released = { releasedOn: on, releasedAt: AT, releasedBy: "王干事", replyBy: on };
  const number = { year: 2026, number: 1 };
  return { id: "p1", kind: "supervision", number, lead: "机关党委", ...released, lines: [], html, sha256 };
}

async function folderWithEvidence() {
  const opened = await openedFolder();
  await withDuty(opened.store);
  const { sha256, bytes } = await opened.evidence.put(new TextEncoder().encode("会议纪要"));
  await insertActivity(opened.store.activities, anActivity(), [], [someEvidence({ sha256, bytes })]);
  const key = { obligationId: "o1", subjectId: "s1", recurrenceId: "2026" };
  const on = plainDate("2026-03-02");
  await opened.store.history.append({ id: "h1", key, at: AT, on, by: "王干事", type: "prepared" });
  await opened.store.slips.insert(aReleasedSlip());
  return {
    ...opened,
    file: evidencePath(opened.folder, sha256),
    sqlite: new Sqlite(path.join(opened.folder, "duty.sqlite")),
  };
}

test("a sound folder has no findings and says what was looked at", async () => {
  const { backups, sqlite } = await folderWithEvidence();
  sqlite.close();
  expect(await backups.check()).toEqual({
    checked: [
      "database",
      "foreign-keys",
      "schema",
      "rows",
      "states",
      "records",
      "rules",
      "slips",
      "evidence",
      "evidence-orphans",
    ],
    findings: [],
  });
});

type Spoilt = Awaited<ReturnType<typeof folderWithEvidence>>;

test.each<[string, (data: Spoilt) => void, string, RegExp]>([
  ["evidence that was changed", ({ file }) => writeFileSync(file, "x"), "evidence", /纪要\.txt\) was changed$/],
  ["evidence that is gone", ({ file }) => rmSync(file), "evidence", /纪要\.txt\) is missing$/],
  [
    "a file that no record names",
    ({ folder }) => writeFileSync(path.join(folder, "evidence", "loose"), "x"),
    "evidence-orphans",
    /^evidence.loose belongs to no record$/,
  ],
  ...(
    [
      ["an activity's day", "update activity set happened_on = '2026-02-01'"],
      ["its words", "update activity set note = '改'"],
      ["a withdrawal that nobody made", "update activity set withdrawn_at = recorded_at"],
      ["its files", "update evidence set withdrawn_at = added_at"],
      ["who came", "insert into activity_participant values ('a1', 's1', 'attended', null)"],
      [
        "what it counts for",
        "insert into credit (id, activity_id, obligation_id, subject_id, recurrence_id, amount_thousandths) values ('k9', 'a1', 'o1', 's1', '2026', 1000)",
      ],
      [
        "an activity without a history",
        "insert into activity (id, title, happened_on, recorded_on, recorded_at, note) values ('a1', '无', '2026-03-01', '2026-03-01', '2026-03-01T01:00:00.000Z', '') on conflict do update set title = '无'",
      ],
    ] as const
  ).map(([what, sql]): [string, (data: Spoilt) => void, string, RegExp] => [
    `${what}, changed behind its history`,
    ({ sqlite }) => sqlite.exec(sql),
    "records",
    /^activity a1 differs from its history$/,
  ]),
  [
    "an event, changed behind its history",
    ({ sqlite }) =>
      sqlite.exec(
        "insert into event_log (id, event, note, recorded_at) values ('v1', '换届', '', '2026-03-01T01:00:00.000Z')",
      ),
    "records",
    /^event v1 differs from its history$/,
  ],
  [
    "a table that another tool added",
    ({ sqlite }) => sqlite.exec("create table other (x)"),
    "schema",
    /^table other differs from what this program makes$/,
  ],
  [
    "a trigger that is gone",
    ({ sqlite }) => sqlite.exec("drop trigger slip_refuses_update"),
    "schema",
    /^trigger slip_refuses_update differs from/,
  ],
  [
    "a rule that no dates follow from",
    ({ sqlite }) =>
      sqlite.exec(`update rule_version set requirement = '${JSON.stringify(cadence("month", "FREQ=NEVER"))}'`),
    "rules",
    /^.* \(o1\): no dates follow from it: rule-forbidden /,
  ],
  [
    "a kept state that was changed",
    ({ sqlite }) => sqlite.exec("update occurrence_state set handling = 'done'"),
    "states",
    /^o1\|s1\|2026: /,
  ],
  [
    "a kept state that is gone",
    ({ sqlite }) => sqlite.exec("delete from occurrence_state"),
    "states",
    /^o1\|s1\|2026: /,
  ],
  [
    "a released slip that was changed",
    ({ sqlite }) => {
      const trigger = sqlite.prepare("select sql from sqlite_schema where name = 'slip_refuses_update'").pluck().get();
      sqlite.exec(`drop trigger slip_refuses_update; update slip set html = '<p>别的</p>'; ${String(trigger)}`);
    },
    "slips",
    /^supervision slip 2026\/1 was changed$/,
  ],
  [
    "a row that points to nothing",
    ({ sqlite }) =>
      sqlite.exec("pragma foreign_keys = off; insert into group_member values ('none', 's1', '2026-01-01', null)"),
    "foreign-keys",
    /^group_member row 1 points to no subject$/,
  ],
  [
    "a rule that cannot be read",
    ({ sqlite }) => sqlite.exec(`update rule_version set requirement = '{"kind":"sometimes"}'`),
    "rows",
    /^rule_version\.requirement of v-o1 cannot be read$/,
  ],
  [
    "a value that the tables forbid",
    ({ sqlite }) => sqlite.exec("pragma ignore_check_constraints = on; update subject set kind = 'robot'"),
    "database",
    /^CHECK constraint failed in subject$/,
  ],
])("the check finds %s, and nothing else", async (_, spoil, check, message) => {
  const data = await folderWithEvidence();
  spoil(data);
  data.sqlite.close();
  expect((await data.backups.check()).findings).toMatchObject([
    { check, message: expect.stringMatching(message) as string, place: expect.stringMatching(/./) as string },
  ]);
});
