import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import type { Clock } from "../../shared/domain/date/clock.ts";
import { type BackupFinding, DutyError } from "../../shared/domain/errors.ts";
import { evidencePath } from "../evidence-store.ts";
import { hashOfFile } from "../hash-of-file.ts";
import { layoutOf } from "../layout.ts";
import { knownVersion, runSteps } from "../migrate.ts";
import { steps } from "../migrations/steps.ts";
import { replaceDatabase } from "../restore.ts";
import { copySynced } from "../synced-files.ts";
import { type ExportManifest, manifestOfExport, readExport } from "./export-manifest.ts";
import { type Row, columnsOf, readTable, tablesOf } from "./table-file.ts";

/** What was taken over. */
export interface TakenOver {
  /** Rows of all tables. */
  readonly records: number;
  readonly evidence: number;
  /** Names of evidence that the export does not hold as it was. */
  readonly lacking: string[];
}

/**
 * Makes a data folder from an export, with the very rows that were exported, history included. The export is verified before
 * anything appears in the folder. Evidence that is not what it was is left out and named. An export of an older
 * program is migrated when the folder is opened.
 *
 * @param folder A data folder that has no database yet; it is made where there is none.
 * @throws {DutyError} `backup-unfit` where there is no export; `backup-damaged` where it was changed; `database-newer`; `file-exists`
 *   where the data folder has a database.
 */
export async function takeOver(source: string, folder: string, { clock }: { clock: Clock }): Promise<TakenOver> {
  const manifest = exportAt(source);
  const { database } = layoutOf(folder);
  if (existsSync(database) && statSync(database).size > 0) throw new DutyError("file-exists", { name: database });
  await refuseChanged(source, manifest);
  await mkdir(layoutOf(folder).folder, { recursive: true });
  const workshop = await mkdtemp(path.join(folder, ".take-over-"));
  try {
    const built = path.join(workshop, "duty.sqlite");
    const records = await buildDatabase(source, manifest, built);
    const done = await replaceDatabase(folder, built, { clock }, async () => ({
      evidence: await bringEvidence(source, manifest, folder),
    }));
    return { records, evidence: done.evidence, lacking: done.lacking.map(({ name }) => name) };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function exportAt(source: string): ExportManifest {
  const manifest = readExport(source);
  if (!existsSync(manifestOfExport(source)))
    throw new DutyError("backup-unfit", { file: source, reason: existsSync(source) ? "no-export" : "not-there" });
  if (!manifest) throw damaged(source, { file: path.basename(manifestOfExport(source)), fault: "broken" });
  if (manifest.schema > knownVersion())
    throw new DutyError("database-newer", { found: String(manifest.schema), known: String(knownVersion()) });
  return manifest;
}

const damaged = (backup: string, finding: BackupFinding): DutyError =>
  new DutyError("backup-damaged", { backup, finding });

async function refuseChanged(source: string, { tables }: ExportManifest): Promise<void> {
  for (const { path: file, sha256 } of tables) {
    const found = await hashOfFile(path.join(source, file));
    if (found !== sha256) throw damaged(source, { file, fault: found === null ? "missing" : "changed" });
  }
}

/** The rows go into the schema that they left, without its triggers, which would answer to them as to new records. */
async function buildDatabase(source: string, manifest: ExportManifest, file: string): Promise<number> {
  const sqlite = new Sqlite(file);
  try {
    runSteps(
      sqlite,
      steps.filter(({ number }) => number <= manifest.schema),
    );
    sqlite.pragma("foreign_keys = off");
    const triggers = dropTriggers(sqlite);
    const known = new Set(tablesOf(sqlite));
    let records = 0;
    sqlite.exec("begin");
    for (const table of known) sqlite.exec(`delete from "${table}"`);
    for (const { name, path: table } of manifest.tables) {
      if (!known.has(name)) throw damaged(source, { file: table, fault: "unlisted" });
      records += await insertAll(sqlite, name, readTable(path.join(source, table)));
    }
    sqlite.exec("commit");
    for (const trigger of triggers) sqlite.exec(trigger);
    if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0)
      throw damaged(source, { file: path.basename(manifestOfExport(source)), fault: "broken" });
    return records;
  } finally {
    sqlite.close();
  }
}

function dropTriggers(sqlite: Database): string[] {
  const triggers = sqlite.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) sqlite.exec(`drop trigger "${name}"`);
  return triggers.map(({ sql }) => sql);
}

async function insertAll(sqlite: Database, table: string, rows: AsyncIterable<Row>): Promise<number> {
  const names = columnsOf(sqlite, table).map(({ name }) => name);
  const columns = names.map((name) => `"${name}"`).join(", ");
  const insert = sqlite.prepare(`insert into "${table}" (${columns}) values (${names.map(() => "?").join(", ")})`);
  let inserted = 0;
  for await (const row of rows) {
    insert.run(names.map((name) => row[name] ?? null));
    inserted += 1;
  }
  return inserted;
}

async function bringEvidence(source: string, { evidence }: ExportManifest, folder: string): Promise<number> {
  let brought = 0;
  for (const { path: name, sha256 } of evidence) {
    const from = path.join(source, name);
    if ((await hashOfFile(from)) !== sha256) continue;
    await copySynced(folder, from, evidencePath(folder, sha256));
    brought += 1;
  }
  return brought;
}
