import { existsSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { COUNTED_RECORDS, type RestorePreview } from "../shared/contract/schemas/restore.ts";
import { type PlainDate, compareDates } from "../shared/domain/date/plain-date.ts";
import { evidencePath } from "./evidence-store.ts";
import { evidenceOf } from "./full-backup/evidence-of.ts";
import type { EvidenceFile, FullBackup } from "./full-backup/full-backup.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { layoutOf } from "./layout.ts";
import { openForReading } from "./open.ts";
import { COMPARED, type RecordKind } from "./compared-tables.ts";
import { type Shape, contentHashes, countsOf, heldRows, shapeOf } from "./table-content.ts";
import { codeOf } from "./sqlite-errors.ts";

/** The rest is counted: a list that nobody reads to its end says less. */
const LISTED = 20;

/** What a database has on record, as far as a comparison needs it. */
interface Content {
  readonly shape: Shape;
  readonly counts: Readonly<Record<RecordKind, number>>;
  readonly hashes: Readonly<Record<RecordKind, string>>;
  readonly lastDay: PlainDate | null;
  readonly activities: ReadonlyMap<string, { readonly title: string; readonly day: PlainDate }>;
  readonly duties: ReadonlyMap<string, string>;
  readonly evidence: readonly EvidenceFile[];
}

/**
 * Compares the present database and evidence with a backup, which may be of an older schema. Nothing is changed.
 *
 * @param full  The full backup whose database it is; null for a copy of the database alone.
 */
export async function compareWithPresent(
  folder: string,
  backup: string,
  full: FullBackup | null,
): Promise<Omit<RestorePreview, "backup">> {
  const shape = shapeIn(backup);
  const now = presentContent(folder, shape);
  const after = contentOf(backup, now?.shape ?? shape);
  const lost = now ? lostWith(now, after) : [];
  const unsound = await unsoundOf(folder, [...after.evidence, ...(full?.manifest.evidence ?? [])]);
  const held = new Set(full?.manifest.evidence.map(({ sha256 }) => sha256));
  return {
    records: countedOf(now, after),
    evidence: { now: now ? now.evidence.length : null, after: after.evidence.length },
    lastDay: { now: now?.lastDay ?? null, after: after.lastDay },
    isPresentReadable: now !== null,
    lost: lost.slice(0, LISTED),
    lostInAll: lost.length,
    broughtBack: namesOf(unsound.filter(({ sha256 }) => held.has(sha256))),
    lacking: namesOf(unsound.filter(({ sha256 }) => !held.has(sha256))),
  };
}

/** Null where there is no database, or where it cannot be read. */
function presentContent(folder: string, other: Shape): Content | null {
  const { database } = layoutOf(folder);
  if (!existsSync(database)) return null;
  try {
    return contentOf(database, other);
  } catch (error) {
    if (codeOf(error)?.startsWith("SQLITE_")) return null;
    throw error;
  }
}

const shapeIn = (database: string): Shape => reading(database, shapeOf);

/** @param other The other database's tables: only columns that both have can be compared. */
const contentOf = (database: string, other: Shape): Content =>
  reading(database, (sqlite) => {
    const activities = held<{ id: string; title: string; day: PlainDate }>(
      sqlite,
      "activity",
      "id, title, happened_on as day",
    );
    const duties = held<{ id: string; title: string }>(sqlite, "obligation", "id, title");
    return {
      shape: shapeOf(sqlite),
      counts: countsOf(sqlite),
      hashes: contentHashes(sqlite, other),
      lastDay:
        activities
          .map(({ day }) => day)
          .toSorted(compareDates)
          .at(-1) ?? null,
      activities: new Map(activities.map(({ id, ...activity }) => [id, activity])),
      duties: new Map(duties.map(({ id, title }) => [id, title])),
      evidence: evidenceOf(database),
    };
  });

function reading<T>(database: string, read: (sqlite: Sqlite.Database) => T): T {
  const sqlite = openForReading(database);
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

/** The rows of a table that were not taken back. */
function held<R>(sqlite: Sqlite.Database, table: "activity" | "obligation", columns: string): R[] {
  const compared = COMPARED[table];
  if (compared === null) return [];
  const { sql, values } = heldRows(table, compared, shapeOf(sqlite));
  return sqlite.prepare(`select ${columns} from ${sql}`).all(...values) as R[];
}

/** Each kind of record with its counts, and whether anything of it differs, also where as many are counted. */
const countedOf = (now: Content | null, after: Content): RestorePreview["records"] =>
  Object.fromEntries(
    COUNTED_RECORDS.map((what) => [
      what,
      {
        now: now?.counts[what] ?? null,
        after: after.counts[what],
        differs: now !== null && now.hashes[what] !== after.hashes[what],
      },
    ]),
  ) as RestorePreview["records"];

function lostWith(now: Content, after: Content): RestorePreview["lost"] {
  const activities = [...now.activities]
    .filter(([id]) => !after.activities.has(id))
    .map(([, { title, day }]) => ({ kind: "activity" as const, title, day }))
    .toSorted((a, b) => compareDates(b.day, a.day));
  const duties = [...now.duties]
    .filter(([id]) => !after.duties.has(id))
    .map(([, title]) => ({ kind: "duty" as const, title, day: null }));
  return [...activities, ...duties];
}

/** The files, each content once, that the data folder does not hold as they were. */
async function unsoundOf(folder: string, files: readonly EvidenceFile[]): Promise<EvidenceFile[]> {
  const unsound: EvidenceFile[] = [];
  for (const file of new Map(files.map((each) => [each.sha256, each])).values())
    if ((await hashOfFile(evidencePath(folder, file.sha256))) !== file.sha256) unsound.push(file);
  return unsound;
}

const namesOf = (files: readonly EvidenceFile[]): string[] => files.map(({ name }) => name);
