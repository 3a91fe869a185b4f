import { existsSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import type { COUNTED_RECORDS, RestorePreview } from "../shared/contract/schemas/restore.ts";
import { type PlainDate, compareDates } from "../shared/domain/date/plain-date.ts";
import { evidencePath } from "./evidence-store.ts";
import { evidenceOf } from "./full-backup/evidence-of.ts";
import type { EvidenceFile, FullBackup } from "./full-backup/full-backup.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { layoutOf } from "./layout.ts";
import { openForReading } from "./open.ts";
import { codeOf } from "./sqlite-errors.ts";

/** The rest is counted: a list that nobody reads to its end says less. */
const LISTED = 20;

const TABLES: Readonly<Record<(typeof COUNTED_RECORDS)[number], string>> = {
  plans: "plan",
  duties: "obligation",
  rules: "rule_version",
  activities: "activity",
  handlings: "history",
  events: "event_log",
  slips: "slip",
};
type Counts = Record<keyof typeof TABLES, number>;

/** What a database has on record, as far as a comparison needs it. */
interface Content {
  readonly counts: Counts;
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
  const now = presentContent(folder);
  const after = contentOf(backup);
  const lost = now ? lostWith(now, after) : [];
  const unsound = await unsoundOf(folder, [...after.evidence, ...(full?.manifest.evidence ?? [])]);
  const held = new Set(full?.manifest.evidence.map(({ sha256 }) => sha256));
  return {
    records: countedOf(now?.counts ?? null, after.counts),
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
function presentContent(folder: string): Content | null {
  const { database } = layoutOf(folder);
  if (!existsSync(database)) return null;
  try {
    return contentOf(database);
  } catch (error) {
    if (codeOf(error)?.startsWith("SQLITE_")) return null;
    throw error;
  }
}

function contentOf(database: string): Content {
  const sqlite = openForReading(database);
  try {
    const activities = rows<{ id: string; title: string; day: PlainDate }>(
      sqlite,
      "select id, title, happened_on as day from activity",
    );
    const duties = rows<{ id: string; title: string }>(sqlite, "select id, title from obligation");
    return {
      counts: countsOf(sqlite),
      lastDay:
        activities
          .map(({ day }) => day)
          .toSorted(compareDates)
          .at(-1) ?? null,
      activities: new Map(activities.map(({ id, ...activity }) => [id, activity])),
      duties: new Map(duties.map(({ id, title }) => [id, title])),
      evidence: evidenceOf(database),
    };
  } finally {
    sqlite.close();
  }
}

/** A table that a later release added is empty in an older backup. */
function countsOf(sqlite: Sqlite.Database): Counts {
  const known = new Set(sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all());
  const counts = Object.entries(TABLES).map(([what, table]) => [
    what,
    known.has(table) ? (sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number) : 0,
  ]);
  return Object.fromEntries(counts) as Counts;
}

const rows = <R>(sqlite: Sqlite.Database, sql: string): R[] => sqlite.prepare(sql).all() as R[];

const countedOf = (now: Counts | null, after: Counts): RestorePreview["records"] =>
  Object.fromEntries(
    Object.entries(after).map(([what, count]) => [what, { now: now?.[what as keyof Counts] ?? null, after: count }]),
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
