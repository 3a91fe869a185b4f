import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "../../db/data-folder.ts";
import { createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../shared/contract/client.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { memoryPorts } from "../support/memory-ports.ts";

const opened: DataFolder[] = [];

afterEach(() => {
  for (const data of opened.splice(0)) {
    data.close();
    rmSync(data.folder, { recursive: true });
  }
});

async function realCore() {
  const ports = memoryPorts({ today: plainDate("2026-09-16") });
  const data = await openDataFolder(mkdtempSync(path.join(os.tmpdir(), "duty-roster-")), { clock: ports.clock });
  opened.push(data);
  const dispatch = createDispatch({ ...ports, store: data.store, evidence: data.evidence, backups: data.backups });
  return { client: createDutyClient((request) => dispatch({ ...request, session: "screen" })), data };
}

const day = plainDate;
const inBranch = (body: string) => ({ kind: "branch" as const, value: "", body, from: day("2026-01-01") });

/** Where the database has the name; whose name begins like it keeps it. */
function textsWith(folder: string, name: string): string[] {
  const sqlite = new Sqlite(path.join(folder, "duty.sqlite"), { readonly: true });
  const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").all() as { name: string }[];
  const found = tables.flatMap(({ name: table }) =>
    (sqlite.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        typeof value === "string" && value.replaceAll("王一鸣", "").includes(name) ? [`${table}.${column}`] : [],
      ),
    ),
  );
  sqlite.close();
  return [...new Set(found)];
}

async function withRecords() {
  const core = await realCore();
  const { client } = core;
  await client.roster.store({
    bodies: [{ name: "机关一支" }, { name: "机关二支" }],
    persons: [
      { name: "王一", unit: "办公室", joinedOn: day("2008-09-23"), note: "王一的档案", facts: [inBranch("机关一支")] },
      { name: "王一鸣", unit: "科普部", note: "由王一介绍", facts: [inBranch("机关一支")] },
    ],
  });
  const { id } = await client.activities.record({
    title: "王一谈心谈话",
    happenedOn: day("2026-09-04"),
    credits: [],
    hours: 2,
    note: "王一、王一鸣参加",
    participants: [{ name: "王一" }, { name: "王一鸣" }],
    noEvidenceReason: "王一保管",
  });
  await client.activities.change({ id, note: "王一主讲，王一鸣记录", reason: "王一更正" });
  await client.events.log({ name: "岗位变动", happenedOn: day("2026-09-01"), note: "王一调岗" });
  return core;
}

test("a removed person's name is nowhere in the data, what was attended still counts, and the check is clean", async () => {
  const { client, data } = await withRecords();
  const { persons } = await client.roster.get({});
  const id = persons.find(({ name }) => name === "王一")?.id ?? "";
  expect(await client.roster.remove({ id })).toMatchObject({ left: 0 });
  const after = await client.roster.get({});
  expect(after.persons.map(({ name, note }) => [name, note])).toEqual([["王一鸣", "由〔已移除〕介绍"]]);
  const [activity] = await client.activities.list({ from: day("2026-01-01"), to: day("2026-12-31") });
  expect(activity).toMatchObject({
    title: "〔已移除〕谈心谈话",
    note: "〔已移除〕主讲，王一鸣记录",
    noEvidenceReason: "〔已移除〕保管",
    participants: [{ name: "〔已移除〕" }, { name: "王一鸣" }],
  });
  expect(textsWith(data.folder, "王一")).toEqual([]);
  expect((await client.backups.check({})).findings).toEqual([]);
  const { folder } = await client.backups.exportAll({ place: path.join(temporaryFolder(), "all"), name: null });
  const whole = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
  expect(whole.replaceAll("王一鸣", "")).not.toContain("王一");
});

test("it cannot be undone, nor can what named the person", async () => {
  const { client } = await withRecords();
  const { persons } = await client.roster.get({});
  await client.roster.remove({ id: persons.find(({ name }) => name === "王一")?.id ?? "" });
  const steps = await client.session.steps({});
  expect(JSON.stringify(steps).replaceAll("王一鸣", "")).not.toContain("王一");
  expect(steps[0]?.hindrance).toBe("no-way-back");
});

test("of two with one name only what names the removed one by id changes, and the rest is counted", async () => {
  const { client } = await withRecords();
  await client.roster.store({ persons: [{ name: "王一", unit: "学会部", facts: [inBranch("机关二支")] }] });
  const { persons } = await client.roster.get({});
  const first = persons.find(({ label }) => label === "王一（机关一支）");
  const { left } = await client.roster.remove({ id: first?.id ?? "" });
  expect(left).toBeGreaterThan(0);
  const [activity] = await client.activities.list({ from: day("2026-01-01"), to: day("2026-12-31") });
  expect(activity?.participants.map(({ name }) => name)).toEqual(["〔已移除〕", "王一鸣"]);
  expect(activity?.title).toBe("王一谈心谈话");
  expect((await client.roster.get({})).persons.map(({ name, unit }) => [name, unit])).toContainEqual([
    "王一",
    "学会部",
  ]);
  expect((await client.backups.check({})).findings).toEqual([]);
});
