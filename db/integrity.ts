import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import type { Repositories } from "../shared/application/ports/ports.ts";
import { loadNotices } from "../shared/application/ports/load-notices.ts";
import { foldHistory } from "../shared/domain/compliance/fold-history.ts";
import { FIRST_YEAR, LAST_YEAR } from "../shared/domain/date/day-number.ts";
import { dateOf } from "../shared/domain/date/plain-date.ts";
import { DutyError } from "../shared/domain/errors.ts";
import type { Finding } from "../shared/domain/finding.ts";
import type { Obligation } from "../shared/domain/obligation/obligation.ts";
import { type OccurrenceId, keyOfId } from "../shared/domain/obligation/occurrence.ts";
import { deriveDue } from "../shared/domain/obligation/occurrences.ts";
import { WorkdayCalendar } from "../shared/domain/workday/workday-calendar.ts";
import { evidenceFiles, evidencePath, sha256Of } from "./evidence-store.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { runSteps } from "./migrate.ts";
import { steps } from "./migrations/steps.ts";
import type { WritableDb } from "./open.ts";
import { stateToRow } from "./rows/state-row.ts";
import { UnreadableRow } from "./rows/json.ts";
import { unlikeActivities, unlikeEvents } from "./unlike-records.ts";

export interface Checked {
  readonly sqlite: Database;
  readonly db: WritableDb;
  readonly repositories: Repositories;
  readonly folder: string;
}

/** Every check, in the order of `CHECKS`; changes nothing. Reads each evidence file whole, one at a time. */
export async function checkIntegrity(data: Checked): Promise<Finding[]> {
  return [
    ...databaseFindings(data.sqlite),
    ...foreignKeyFindings(data.sqlite),
    ...schemaFindings(data.sqlite),
    ...(await rowFindings(data.repositories)),
    ...(await stateFindings(data.repositories)),
    ...(await recordFindings(data.repositories)),
    ...(await ruleFindings(data.repositories)),
    ...(await slipFindings(data.repositories)),
    ...(await evidenceFindings(data)),
  ];
}

/** SQLite's own check: pages, indexes, and the tables' own conditions. */
function databaseFindings(sqlite: Database): Finding[] {
  const found = sqlite.pragma("integrity_check") as { integrity_check: string }[];
  return found
    .filter((row) => row.integrity_check !== "ok")
    .map(({ integrity_check: words }) => ({ check: "database", fault: "broken", place: words, message: words }));
}

function foreignKeyFindings(sqlite: Database): Finding[] {
  const dangling = sqlite.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  return dangling.map((row) => ({
    check: "foreign-keys",
    fault: "dangling",
    place: `${row.table} ${row.rowid} → ${row.parent}`,
    message: `${row.table} row ${row.rowid} points to no ${row.parent}`,
  }));
}

/** Compares the tables, indexes and triggers with those that the migrations make. */
function schemaFindings(sqlite: Database): Finding[] {
  const fresh = new Sqlite(":memory:");
  try {
    runSteps(fresh, steps);
    const made = schemaOf(fresh);
    const found = schemaOf(sqlite);
    return [...new Set([...made.keys(), ...found.keys()])]
      .filter((name) => made.get(name) !== found.get(name))
      .map((name) => ({
        check: "schema",
        fault: "unlike-program",
        place: name,
        message: `${name} differs from what this program makes`,
      }));
  } finally {
    fresh.close();
  }
}

function schemaOf(sqlite: Database): Map<string, string> {
  const rows = sqlite.prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%'").all() as {
    type: string;
    name: string;
    sql: string | null;
  }[];
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql ?? ""]));
}

/** Whether all stored JSON can still be read. */
async function rowFindings(repositories: Repositories): Promise<Finding[]> {
  const reads = [
    () => repositories.obligations.list(),
    () => repositories.settings.all(),
    () => repositories.roster.queries(),
    async () => {
      for (const plan of await repositories.plans.list()) await repositories.plans.candidates(plan.id);
    },
  ];
  const findings: Finding[] = [];
  for (const read of reads) {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      findings.push({
        check: "rows",
        fault: "unreadable",
        place: `${error.column} ${error.row}`,
        message: error.message,
      });
    }
  }
  return findings;
}

/** Compares the stored state of each occurrence with the result of its history. */
async function stateFindings(repositories: Repositories): Promise<Finding[]> {
  const stored = new Map(
    (await repositories.history.states()).map(({ key, state }) => [keyOfId(key), row(key, state)]),
  );
  const histories = Map.groupBy(await repositories.history.listAll(), (event) => keyOfId(event.key));
  const rebuilt = new Map(
    [...histories].flatMap(([name, events]) => {
      const [first] = events;
      return first ? [[name, row(first.key, foldHistory(events))] as const] : [];
    }),
  );
  return [...new Set([...stored.keys(), ...rebuilt.keys()])]
    .filter((name) => stored.get(name) !== rebuilt.get(name))
    .map((name) => ({
      check: "states",
      fault: "unlike-history",
      place: name,
      message: `${name}: kept state differs from its history`,
    }));
}

const row = (key: OccurrenceId, state: ReturnType<typeof foldHistory>): string =>
  JSON.stringify({ ...stateToRow(key, state), opening: state.opening });

/** Compares stored activities and logged events with the result of their entries. */
async function recordFindings({ activities, events }: Repositories): Promise<Finding[]> {
  const found = [...(await unlikeActivities(activities)), ...(await unlikeEvents(events))];
  return found.map(
    (name): Finding => ({
      check: "records",
      fault: "unlike-history",
      place: name,
      message: `${name} differs from its history`,
    }),
  );
}

/** Whether dates follow from every rule version, over the whole calendar and each by itself: one that fails takes every screen with it. */
async function ruleFindings({ obligations, notices, subjects, events }: Repositories): Promise<Finding[]> {
  const calendar = new WorkdayCalendar(await loadNotices(notices));
  const context = { groups: await subjects.groups(), events: await events.list() };
  return (await readableObligations(obligations)).flatMap((obligation): Finding[] => {
    try {
      deriveDue([obligation], calendar, WHOLE_CALENDAR, context);
      return [];
    } catch (cause) {
      return [
        {
          check: "rules",
          fault: "underivable",
          place: `${obligation.title} (${obligation.id})`,
          message: `${obligation.title} (${obligation.id}): no dates follow from it: ${faultOf(cause)}`,
        },
      ];
    }
  });
}

const WHOLE_CALENDAR = { from: dateOf(FIRST_YEAR, 1, 1), to: dateOf(LAST_YEAR, 12, 31) };

/** The obligations; none where a row cannot be read, which is reported as a finding of its own. */
async function readableObligations(obligations: Repositories["obligations"]): Promise<Obligation[]> {
  try {
    return await obligations.list();
  } catch (error) {
    if (error instanceof UnreadableRow) return [];
    throw error;
  }
}

const faultOf = (cause: unknown): string =>
  cause instanceof DutyError ? `${cause.code} ${JSON.stringify(cause.details)}` : String(cause);

/** Whether each released slip's page still is what left. */
async function slipFindings({ slips }: Repositories): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, kind, number, sha256 } of await slips.list())
    if (sha256Of(Buffer.from((await slips.page(id)) ?? "")) !== sha256)
      findings.push({
        check: "slips",
        fault: "changed",
        place: `${kind}-${number.year}-${number.number}`,
        message: `${kind} slip ${number.year}/${number.number} was changed`,
      });
  return findings;
}

async function evidenceFindings({ db, folder }: Checked): Promise<Finding[]> {
  const rows = await db.selectFrom("evidence").select(["name", "sha256"]).orderBy("id").execute();
  const findings: Finding[] = [];
  for (const [sha256, [first]] of Map.groupBy(rows, (row) => row.sha256)) {
    const file = evidencePath(folder, sha256);
    const place = `${path.relative(folder, file)} (${first?.name})`;
    const found = await hashOfFile(file);
    if (found === null) findings.push({ check: "evidence", fault: "missing", place, message: `${place} is missing` });
    else if (found !== sha256)
      findings.push({ check: "evidence", fault: "changed", place, message: `${place} was changed` });
  }
  const wanted = new Set(rows.map((row) => evidencePath(folder, row.sha256)));
  for (const file of await evidenceFiles(folder)) {
    if (wanted.has(file)) continue;
    const place = path.relative(folder, file);
    findings.push({ check: "evidence-orphans", fault: "orphan", place, message: `${place} belongs to no record` });
  }
  return findings;
}
