import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { COMPARED } from "../../db/compared-tables.ts";
import type { DataFolder } from "../../db/data-folder.ts";
import { layoutOf } from "../../db/layout.ts";
import { tablesOf } from "../../db/open-export/table-file.ts";
import { restorerOf } from "../../db/restorer.ts";
import { heldRows, shapeOf } from "../../db/table-content.ts";
import { createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import { COUNTED_RECORDS, type RestorePreview } from "../../shared/contract/schemas/restore.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { fillWorld } from "../properties/breaches/world.ts";
import { clockAt, memoryDatabase, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { memoryPorts } from "../support/memory-ports.ts";

const clock = clockAt();

const clientOf = (data: DataFolder): DutyClient =>
  createDutyClient(
    createDispatch({
      ...memoryPorts({ today: "2026-09-16" }),
      store: data.store,
      evidence: data.evidence,
      backups: data.backups,
    }),
  );

const different = ({ records }: RestorePreview) => COUNTED_RECORDS.filter((what) => records[what].differs);

test("every table of the newest schema is compared or left out by name, and no other", () => {
  const sqlite = memoryDatabase();
  expect(Object.keys(COMPARED).toSorted()).toEqual(tablesOf(sqlite));
  const compared = Object.values(COMPARED).filter((table) => table !== null);
  expect(new Set(compared.map((table) => table.of))).toEqual(new Set(COUNTED_RECORDS));
  const shape = shapeOf(sqlite);
  for (const [table, each] of Object.entries(COMPARED)) {
    if (each === null) continue;
    const { where = {}, unless } = each.counts || {};
    for (const column of [...Object.keys(where), ...(each.own ?? [])]) expect(shape.get(table)).toContain(column);
    if (unless) expect(shape.get(unless.table)).toContain(unless.column);
    const { sql, values } = heldRows(table, each, shape);
    expect(
      sqlite
        .prepare(`select count(*) from ${sql}`)
        .pluck()
        .get(...values),
      table,
    ).toEqual(expect.any(Number));
  }
});

/** A year with its backup, and what is asked for more. */
async function backedUp() {
  const data = await openedFolder();
  const client = clientOf(data);
  const { group, units } = await fillWorld(client);
  const backup = async () =>
    (await data.backups.createFull(temporaryFolder(), "2026-09-16T08:00:00.000Z" as Instant)).folder;
  return { data, client, group, units, backup, restorer: restorerOf(data.folder, { clock }) };
}

test("right after a backup nothing differs, and no day that passes makes a difference", async () => {
  const { restorer, backup, client } = await backedUp();
  const full = await backup();
  expect(different(await restorer.preview(full))).toEqual([]);
  await client.app.markSeen({});
  await client.board.get({});
  expect(different(await restorer.preview(full))).toEqual([]);
});

test("a row that is gone from any table differs, and from a table that is counted it is counted", async () => {
  const { data, client, backup, restorer, group } = await backedUp();
  await client.settings.set({ unitName: "甲单位" });
  await client.activities.record({ title: "例会", happenedOn: "2026-09-10", credits: [] });
  const [row] = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  if (!row) throw new Error("the year has no row");
  const key = { obligationId: row.obligationId, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
  await client.coverage.set({ key, groupId: group, target: 60 });
  const full = await backup();
  data.close();
  const { database } = layoutOf(data.folder);
  const saved = path.join(temporaryFolder(), "saved.sqlite");
  copyFileSync(database, saved);
  const tried: string[] = [];
  for (const [table, compared] of Object.entries(COMPARED)) {
    for (const tail of ["-wal", "-shm"]) rmSync(`${database}${tail}`, { force: true });
    copyFileSync(saved, database);
    const sqlite = new Sqlite(database);
    sqlite.pragma("foreign_keys = off");
    for (const name of sqlite.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
      sqlite.exec(`drop trigger "${String(name)}"`);
    const isHeld = compared ? heldRows(table, compared, shapeOf(sqlite)) : null;
    const held = isHeld && `select rowid from ${isHeld.sql} limit 1`;
    const gone = held
      ? sqlite.prepare(`delete from "${table}" where rowid in (${held})`).run(...(isHeld?.values ?? []))
      : null;
    sqlite.close();
    if (!compared || gone?.changes !== 1) continue;
    tried.push(table);
    const preview = await restorer.preview(full);
    expect({ table, differs: preview.records[compared.of].differs }).toEqual({ table, differs: true });
    const { now, after } = preview.records[compared.of];
    if (compared.counts !== false) expect({ table, now }).toEqual({ table, now: after - 1 });
  }
  expect(tried).toEqual(
    expect.arrayContaining([
      "obligation",
      "rule_version",
      "subject",
      "group_member",
      "event_log",
      "setting",
      "activity",
      "coverage_list",
    ]),
  );
});

test("a list of whom a duty covers, its marks, a changed setting and a new member are told, and what was undone is not counted", async () => {
  const { client, backup, restorer, group, units } = await backedUp();
  await client.settings.set({ unitName: "甲单位" });
  const { id: gone } = await client.activities.record({ title: "记错", happenedOn: "2026-09-10", credits: [] });
  const full = await backup();
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  const row = rows.find(({ title }) => title === "抽查");
  if (!row) throw new Error("the duty has no row");
  const key = { obligationId: row.obligationId, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
  await client.coverage.set({ key, groupId: group, target: 60 });
  const [first = "", , third = ""] = units;
  await client.coverage.mark({ key, marks: [{ memberId: first, on: "2026-09-01", words: "当面" }] });
  await client.settings.set({ unitName: "乙单位" });
  await client.subjects.join({ groupId: group, subjectId: third, joinedOn: "2026-09-01" });
  await client.activities.withdraw({ id: gone, reason: "记错了" });
  const { records, lost } = await restorer.preview(full);
  expect(records).toMatchObject({
    coverageLists: { now: 1, after: 0, differs: true },
    coverageMarks: { now: 1, after: 0, differs: true },
    settings: { now: 1, after: 1, differs: true },
    members: { now: 3, after: 2, differs: true },
    activities: { now: 0, after: 1, differs: true },
    plans: { differs: false },
    slips: { now: 0, after: 0, differs: false },
  });
  expect(lost).toEqual([]);
});
