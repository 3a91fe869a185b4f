import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "../../db/data-folder.ts";
import { evidencePath } from "../../db/evidence-store.ts";
import { layoutOf } from "../../db/layout.ts";
import { manifestOfExport, readExport } from "../../db/open-export/export-manifest.ts";
import { freeNames } from "../../db/open-export/free-names.ts";
import { takeOver } from "../../db/open-export/take-over.ts";
import { writeExport } from "../../db/open-export/write-export.ts";
import { createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import { fillWorld } from "../properties/breaches/world.ts";
import { clockAt, openedFolder, temporaryFolder } from "../support/data-folder.ts";
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

const evidence = (name: string, words = name) => ({
  name,
  kind: "minutes" as const,
  content: Buffer.from(words).toString("base64"),
});

/** A year with duties of every shape, records that were changed and withdrawn, hostile words, and files of the same name. */
async function year() {
  const data = await openedFolder();
  const client = clientOf(data);
  await fillWorld(client);
  const { id } = await client.activities.record({
    title: '例会,"引号"\u2028行\u2029尾 =1+1',
    happenedOn: "2026-09-10",
    credits: [],
    evidence: [evidence("纪要.txt"), evidence("纪要.txt", "另一份"), evidence("CON.txt"), evidence("../../逃.txt")],
  });
  await client.activities.change({ id, title: "改过的例会" });
  const { id: gone } = await client.activities.record({
    title: "记错",
    happenedOn: "2026-09-11",
    credits: [],
    evidence: [],
  });
  await client.activities.withdraw({ id: gone, reason: "记错" });
  await client.settings.set({ unitName: "东湖市科协" });
  return { data, client };
}

/** Every row of every table. */
function rowsOf(folder: string): Record<string, unknown[]> {
  const sqlite = new Sqlite(layoutOf(folder).database, { readonly: true });
  try {
    const tables = sqlite
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables.map((name) => [name, sqlite.prepare(`select * from "${name}" order by rowid`).all()]),
    );
  } finally {
    sqlite.close();
  }
}

const schemaOf = (folder: string): unknown => {
  const sqlite = new Sqlite(layoutOf(folder).database, { readonly: true });
  try {
    return sqlite
      .prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name")
      .all();
  } finally {
    sqlite.close();
  }
};

async function exported() {
  const made = await year();
  const folder = path.join(temporaryFolder(), "全部");
  return { ...made, folder, done: await made.client.backups.exportAll({ place: folder, name: null }) };
}

test("what is taken over is what was exported: every row of every table, history, evidence and answers", async () => {
  const { data, client, folder, done } = await exported();
  expect(done).toMatchObject({ folder, evidence: 4, missing: [] });
  const machine = path.join(temporaryFolder(), "new");
  expect(await takeOver(folder, machine, { clock })).toMatchObject({ evidence: 4, lacking: [] });
  const next = await openedFolder(machine);
  expect(rowsOf(machine)).toEqual(rowsOf(data.folder));
  expect(schemaOf(machine)).toEqual(schemaOf(data.folder));
  expect((await next.backups.check()).findings).toEqual([]);
  const other = clientOf(next);
  expect(await other.board.get({})).toEqual(await client.board.get({}));
  const all = { from: "2026-01-01", to: "2026-12-31" };
  expect(await other.occurrences.list(all)).toEqual(await client.occurrences.list(all));
  // And it goes on: the history is append-only there, too.
  await other.activities.record({ title: "新的", happenedOn: "2026-09-12", credits: [], evidence: [] });
});

test("every table of the schema leaves, also one that a later program brings, and none is forgotten at the other end", async () => {
  const folder = temporaryFolder();
  (await openDataFolder(folder, { clock })).close();
  const { objects } = JSON.parse(readFileSync("db/schema-snapshot.json", "utf8")) as { objects: object };
  const known = Object.keys(objects).flatMap((name) => /^table (.*)$/.exec(name)?.[1] ?? []);
  const sqlite = new Sqlite(layoutOf(folder).database);
  const all = path.join(temporaryFolder(), "all");
  try {
    sqlite.exec("create table of_later (name text, share real, count int)");
    sqlite.exec("insert into of_later values ('\u2028第一\u2029,', 0.1, null), ('第二', null, 9007199254740991)");
    const pages = (async function* () {})();
    await writeExport({ sqlite, folder }, all, { pages, at: clock.now(), onExported: () => undefined });
  } finally {
    sqlite.close();
  }
  expect(readExport(all)?.tables.map(({ name }) => name)).toEqual([...known, "of_later"].toSorted());
  expect(JSON.parse(readFileSync(path.join(all, "records/of_later.json"), "utf8"))).toEqual([
    { name: "\u2028第一\u2029,", share: 0.1, count: null },
    { name: "第二", share: null, count: 9_007_199_254_740_991 },
  ]);
  await expect(takeOver(all, path.join(temporaryFolder(), "new"), { clock })).rejects.toMatchObject({
    code: "backup-damaged",
    details: { finding: { file: "records/of_later.json", fault: "unlisted" } },
  });
});

test("an export tells how far it is, from nothing to all of its tables and evidence", async () => {
  const { data } = await year();
  const told: [number, number][] = [];
  const folder = path.join(temporaryFolder(), "全部");
  const pages = (async function* () {})();
  await data.backups.exportTo({ place: folder, name: null, at: clock.now() }, pages, (done, total) =>
    told.push([done, total]),
  );
  const tables = readExport(folder)?.tables.length ?? 0;
  expect(told).toEqual([0, 1, 2, 3, 4].map((files) => [tables + files, tables + 4]));
});

test("every file is of an open format, and evidence has its own name, which no system refuses", async () => {
  const { folder } = await exported();
  const names = readdirSync(path.join(folder, "evidence")).toSorted();
  expect(names).toEqual(["_CON.txt", "_.._逃.txt", "纪要-2.txt", "纪要.txt"].toSorted());
  const schema = JSON.parse(readFileSync(path.join(folder, "records.schema.json"), "utf8"));
  for (const { name, path: file, rows } of readExport(folder)?.tables ?? []) {
    const read = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as object[];
    expect(read).toHaveLength(rows);
    for (const row of read) expect(Object.keys(row)).toEqual(schema.$defs[name].items.required);
  }
  for (const name of ["due.csv", "due.xlsx", "activities.csv", "activities.xlsx", "交接说明.html"])
    expect(existsSync(path.join(folder, name)), name).toBe(true);
  expect(readdirSync(folder)).not.toContain("unfinished.sqlite");
});

test.each([
  ["missing", (file: string) => rmSync(file)],
  ["changed", (file: string) => writeFileSync(file, "别的")],
  ["a folder", (file: string) => (rmSync(file), mkdirSync(file))],
])("evidence that is %s is named and does not stop the rest", async (_, damage) => {
  const { data, client } = await year();
  const [lost] = rowsOf(data.folder)["evidence"] as { sha256: string; name: string }[];
  damage(evidencePath(data.folder, lost?.sha256 ?? ""));
  const folder = path.join(temporaryFolder(), "全部");
  expect(await client.backups.exportAll({ place: folder, name: null })).toMatchObject({
    evidence: 3,
    missing: [lost?.name],
  });
  const machine = path.join(temporaryFolder(), "new");
  expect(await takeOver(folder, machine, { clock })).toMatchObject({ evidence: 3, lacking: [lost?.name] });
  expect(rowsOf(machine)).toEqual(rowsOf(data.folder));
});

test("a folder that holds something is not written over; a second one of the same name gets a number", async () => {
  const { data, client } = await year();
  const disk = temporaryFolder();
  writeFileSync(path.join(disk, "别人的.txt"), "1");
  await expect(client.backups.exportAll({ place: disk, name: null })).rejects.toMatchObject({ code: "file-exists" });
  const one = await client.backups.exportAll({ place: disk, name: "全部" });
  const two = await client.backups.exportAll({ place: disk, name: "全部" });
  expect([one, two].map(({ folder }) => path.basename(folder))).toEqual(["全部", "全部-2"]);
  expect(data.readOnly).toBeNull();
});

test("a calendar that is there is never taken over", async () => {
  const { data, folder } = await exported();
  await expect(takeOver(folder, data.folder, { clock })).rejects.toMatchObject({ code: "file-exists" });
});

test.each([
  [
    "a table was edited",
    (at: string) => appendFileSync(path.join(at, "records/obligation.json"), " "),
    "backup-damaged",
  ],
  ["a table is gone", (at: string) => rmSync(path.join(at, "records/history.json")), "backup-damaged"],
  ["the manifest is cut off", (at: string) => writeFileSync(manifestOfExport(at), "{"), "backup-damaged"],
  ["the manifest is gone", (at: string) => rmSync(manifestOfExport(at)), "backup-unfit"],
  [
    "it is from a later program",
    (at: string) => writeFileSync(manifestOfExport(at), JSON.stringify({ ...readExport(at), schema: 99_990 })),
    "database-newer",
  ],
  [
    "a path leads out of it",
    (at: string) => {
      const manifest = readExport(at);
      const [table] = manifest?.tables ?? [];
      const tables = [{ ...table, path: "../../etc/passwd" }];
      writeFileSync(manifestOfExport(at), JSON.stringify({ ...manifest, tables }));
    },
    "backup-damaged",
  ],
])("%s: refused, and no folder is left half", async (_, change, code) => {
  const { folder } = await exported();
  change(folder);
  const machine = path.join(temporaryFolder(), "new");
  await expect(takeOver(folder, machine, { clock })).rejects.toMatchObject({ code });
  expect(existsSync(layoutOf(machine).database)).toBe(false);
});

test("an export survives being copied", async () => {
  const { data, folder } = await exported();
  const stick = path.join(temporaryFolder(), "stick");
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const to = path.join(stick, path.relative(folder, entry.parentPath), entry.name);
    if (entry.isDirectory()) mkdirSync(to, { recursive: true });
    else {
      mkdirSync(path.dirname(to), { recursive: true });
      copyFileSync(path.join(entry.parentPath, entry.name), to);
    }
  }
  const machine = path.join(temporaryFolder(), "new");
  await takeOver(stick, machine, { clock });
  expect(rowsOf(machine)).toEqual(rowsOf(data.folder));
});

test("names are unlike each other also where large and small letters are the same", () => {
  expect(freeNames(["a.txt", "A.txt", "Ａ.txt", "b", "b"])).toEqual(["a.txt", "A-2.txt", "Ａ-3.txt", "b", "b-2"]);
});
