import { createWriteStream, existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "better-sqlite3";
import type { ExportPage, OnExported } from "../../shared/application/ports/ports.ts";
import type { MadeExport } from "../../shared/contract/schemas/open-export.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { makeSingleFile } from "../backup.ts";
import { evidencePath } from "../evidence-store.ts";
import { evidenceOf } from "../full-backup/evidence-of.ts";
import type { EvidenceFile } from "../full-backup/full-backup.ts";
import { hashOfFile } from "../hash-of-file.ts";
import { layoutOf } from "../layout.ts";
import { schemaVersionOf } from "../migrate.ts";
import { openForReading } from "../open.ts";
import { codeOf, toDutyError } from "../sqlite-errors.ts";
import { copySynced, writeSynced } from "../synced-files.ts";
import { type ExportManifest, type ExportedEvidence, manifestOfExport } from "./export-manifest.ts";
import { freeNames } from "./free-names.ts";
import { columnsOf, tablesOf, writeTable } from "./table-file.ts";

/**
 * Writes everything on record in open formats to a folder: each table as JSON with its schema, the evidence by its names, and the pages
 * that the core gives. The tables are read from a copy of the database, so that all of them are of one moment while the data stay in
 * use. Evidence that cannot be read is named and does not stop the rest. The manifest is written last.
 *
 * @param folder A folder that is not there, or empty.
 * @throws {DutyError} `file-exists` where it holds something; `file-unwritable`, `disk-full`.
 */
export async function writeExport(
  data: { readonly sqlite: Database; readonly folder: string },
  folder: string,
  { pages, at, onExported }: { pages: AsyncIterable<ExportPage>; at: Instant; onExported: OnExported },
): Promise<MadeExport> {
  refuseTaken(folder);
  try {
    await mkdir(folder, { recursive: true });
    const copy = path.join(folder, "unfinished.sqlite");
    await data.sqlite.backup(copy);
    makeSingleFile(copy);
    const evidence = evidenceOf(copy);
    const { tables, schema } = await writeTables(copy, folder);
    const copied = (done: number) => onExported(tables.length + done, tables.length + evidence.length);
    copied(0);
    const { held, missing } = await bringEvidence(data.folder, folder, evidence, copied);
    await rm(copy);
    let made = 0;
    for await (const { path: name, content } of pages) {
      await writeIn(folder, name, content);
      made += 1;
    }
    const manifest: ExportManifest = {
      format: 1,
      product: "duty-calendar",
      at,
      schema,
      tables,
      evidence: held,
      missing,
    };
    await writeSynced(folder, manifestOfExport(folder), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    await rm(layoutOf(folder).unfinished, { recursive: true, force: true });
    const files = tables.length + made + held.length + 2;
    return { folder, files, evidence: held.length, missing: missing.map(({ name }) => name) };
  } catch (error) {
    if (error instanceof DutyError) throw error;
    throw toExportError(error, folder);
  }
}

function refuseTaken(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)
    throw new DutyError("file-exists", { name: folder });
}

async function writeTables(copy: string, folder: string): Promise<Pick<ExportManifest, "tables" | "schema">> {
  const sqlite = openForReading(copy);
  try {
    await mkdir(path.join(folder, "records"), { recursive: true });
    const tables: ExportManifest["tables"] = [];
    for (const name of tablesOf(sqlite)) {
      const file = `records/${name}.json`;
      tables.push({ name, path: file, ...(await writeTable(sqlite, name, path.join(folder, file))) });
    }
    const schema = schemaVersionOf(sqlite);
    await writeIn(folder, "records.schema.json", [`${JSON.stringify(jsonSchema(sqlite), null, 1)}\n`]);
    return { tables, schema };
  } finally {
    sqlite.close();
  }
}

/** JSON Schema (draft 2020-12) of each file in `records/`, by the name of its table. */
function jsonSchema(sqlite: Database): unknown {
  const tables = tablesOf(sqlite).map((table) => {
    const columns = columnsOf(sqlite, table);
    const properties = columns.map(({ name, type, notnull }) => {
      const own = /INT|REAL|NUM/i.test(type) ? "number" : "string";
      return [name, { type: notnull ? own : [own, "null"] }] as const;
    });
    const row = {
      type: "object",
      properties: Object.fromEntries(properties),
      required: columns.map(({ name }) => name),
      additionalProperties: false,
    };
    return [table, { type: "array", items: row }] as const;
  });
  return { $schema: "https://json-schema.org/draft/2020-12/schema", $defs: Object.fromEntries(tables) };
}

async function bringEvidence(
  dataFolder: string,
  folder: string,
  files: readonly EvidenceFile[],
  copied: (done: number) => void,
): Promise<{ held: ExportedEvidence[]; missing: Omit<ExportedEvidence, "path">[] }> {
  const held: ExportedEvidence[] = [];
  const missing: Omit<ExportedEvidence, "path">[] = [];
  const names = freeNames(files.map(({ name }) => name));
  for (const [index, file] of files.entries()) {
    const to = `evidence/${names[index] ?? file.sha256}`;
    const target = path.join(folder, to);
    if (await brought(evidencePath(dataFolder, file.sha256), target, folder, file.sha256))
      held.push({ ...file, path: to });
    else missing.push(file);
    copied(index + 1);
  }
  return { held, missing };
}

/** Whether the copy is what the hash says; a copy that is not goes away again. */
async function brought(from: string, to: string, folder: string, sha256: string): Promise<boolean> {
  try {
    if ((await hashOfFile(from)) !== sha256) return false;
  } catch {
    // A folder in its place, or a part of the disk that cannot be read: the file cannot be had, and the caller names it.
    return false;
  }
  await copySynced(folder, from, to);
  if ((await hashOfFile(to)) === sha256) return true;
  await rm(to);
  return false;
}

async function writeIn(folder: string, name: string, content: ExportPage["content"]): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await pipeline(Readable.from(content), createWriteStream(file));
}

function toExportError(error: unknown, folder: string): unknown {
  const known = toDutyError(error, folder);
  if (known instanceof DutyError && known.code !== "data-read-only") return known;
  return new DutyError("file-unwritable", { path: folder, reason: codeOf(error) ?? String(error) }, { cause: error });
}
