import { base64 } from "@scure/base";
import type { z } from "zod";
import type { RosterReview, rosterTable } from "../../contract/schemas/roster.ts";
import { type PlainDate, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { personLabels } from "../../domain/roster/person-labels.ts";
import { type ReadRosterRow, readRosterTable } from "../../domain/roster/read-roster-table.ts";
import { type Roster, type RosterPerson, holdsOn } from "../../domain/roster/roster.ts";
import { rowsOfText } from "../../domain/roster/roster-columns.ts";
import { readTables } from "../../extraction/readers/read-tables.ts";
import type { Core } from "../core/core.ts";
import { kindOfBody } from "./kind-of-body.ts";
import { bodyOfRow, mergedPerson, personOfRow, requestOf } from "./merged-person.ts";

type Request = z.output<typeof rosterTable>;
type Row = RosterReview["rows"][number];

/**
 * What a table would do, row by row: nothing is stored. Somebody of a known name in the same branch and department is that person; of
 * the same name elsewhere, it is asked.
 *
 * @throws {DutyError} as `readTables`.
 */
export async function reviewTable({ ports }: Core, request: Request): Promise<RosterReview> {
  const today = ports.clock.today();
  const since = request.since ?? dateOf(yearOf(today), 1, 1);
  const roster = await ports.store.roster.all();
  const { file, text } = request;
  const tables = file ? await readTables(base64.decode(file.content), file.name) : [rowsOfText(text)];
  const read = tables
    .filter((table) => !isOfSpans(table))
    .map((table, at) => readRosterTable(table, today, at === 0 ? request.columns : null));
  const rows = read.flatMap((table) => table.rows);
  const context: Context = { roster, since, today, labels: personLabels(roster, today), twice: twiceIn(rows) };
  return {
    columns: [...(read[0]?.columns ?? [])],
    since,
    newBodies: newBodiesOf(rows, roster, since),
    rows: rows.map((row) => rowOf(row, context)),
  };
}

/** The sheet of roles and pairs with their days is written for people; what holds now stands in the sheet of persons. */
const isOfSpans = (table: readonly (readonly string[])[]): boolean =>
  table.slice(0, 6).some((row) => row.some((cell) => /^(?:起|From)$/.test(cell)));

interface Context {
  readonly roster: Roster;
  readonly since: PlainDate;
  readonly today: PlainDate;
  readonly labels: ReadonlyMap<string, string>;
  /** Rows that name the same person or body again. */
  readonly twice: ReadonlySet<ReadRosterRow>;
}

function rowOf(row: ReadRosterRow, context: Context): Row {
  const head = { line: row.line, name: row.name, candidates: [], person: null, body: null };
  const troubles = [...row.troubles, ...(context.twice.has(row) ? (["twice-in-table"] as const) : [])];
  if (troubles.length > 0) return { ...head, result: "unread", troubles };
  if (row.what === "body") {
    const known = context.roster.bodies.find(({ name }) => name === row.name);
    const body = bodyOfRow(row, known, context);
    const isSame = known !== undefined && body.kind === known.kind && body.parent === parentName(known, context.roster);
    return { ...head, body, result: known === undefined ? "new" : isSame ? "same" : "update", troubles };
  }
  return { ...head, ...personRow(row, context), troubles };
}

const parentName = ({ parentId }: { readonly parentId: string | null }, { bodies }: Roster): string | null =>
  bodies.find(({ id }) => id === parentId)?.name ?? null;

function personRow(row: ReadRosterRow, context: Context): Pick<Row, "result" | "person" | "candidates"> {
  const { roster, today, labels } = context;
  const same = roster.persons.filter(({ name, until }) => name === row.name && (until === null || until >= today));
  const person = personOfRow(row, context);
  if (same.length === 0) return { result: "new", person, candidates: [] };
  const fitting = same.filter((known) => fits(known, row, context));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined && (same.length === 1 || isTelling(row))) {
    const merged = mergedPerson(only, row, context);
    const isSame = JSON.stringify(merged) === JSON.stringify(requestOf(only, roster));
    return { result: isSame ? "same" : "update", person: merged, candidates: [] };
  }
  const candidates = same.map((known) => ({
    id: known.id,
    label: labels.get(known.id) ?? known.name,
    person: mergedPerson(known, row, context),
  }));
  return { result: "ask", person, candidates };
}

/** Whether the row says anything by which one of several can be told. */
const isTelling = ({ branch, unit }: ReadRosterRow): boolean => branch !== "" || unit !== "";

/** Nothing that the row says of branch and department is otherwise on the roster. */
function fits(known: RosterPerson, row: ReadRosterRow, { roster, today }: Context): boolean {
  const branchId = known.facts.find((fact) => fact.kind === "branch" && holdsOn(fact, today))?.bodyId ?? null;
  const branch = roster.bodies.find(({ id }) => id === branchId)?.name ?? "";
  const agrees = (a: string, b: string): boolean => a === "" || b === "" || a === b;
  return agrees(row.branch, branch) && agrees(row.unit, known.unit);
}

function twiceIn(rows: readonly ReadRosterRow[]): ReadonlySet<ReadRosterRow> {
  const seen = new Set<string>();
  return new Set(
    rows.filter((row) => {
      const key = JSON.stringify([row.what, row.name, row.what === "body" ? "" : row.branch, row.unit]);
      if (row.name === "" || !seen.has(key)) {
        seen.add(key);
        return false;
      }
      return true;
    }),
  );
}

function newBodiesOf(rows: readonly ReadRosterRow[], { bodies }: Roster, since: PlainDate): RosterReview["newBodies"] {
  const known = new Set(bodies.map(({ name }) => name));
  const own = new Set(rows.flatMap(({ what, name }) => (what === "body" ? [name] : [])));
  const names = rows.flatMap(({ branch, roles, pairs, parent }) => [
    branch,
    ...roles.map(({ body }) => body),
    ...pairs.map(({ body }) => body),
    parent,
  ]);
  return [...new Set(names)]
    .filter((name) => name !== "" && !known.has(name) && !own.has(name))
    .map((name) => ({ name, kind: kindOfBody(name), parent: null, since, until: null }));
}
