import type { z } from "zod";
import type { bodyRequest, personRequest } from "../../contract/schemas/roster.ts";
import { type PlainDate, addDays } from "../../domain/date/plain-date.ts";
import type { ReadRosterRow } from "../../domain/roster/read-roster-table.ts";
import type { PersonClass, Roster, RosterBody, RosterPerson } from "../../domain/roster/roster.ts";
import { kindOfBody } from "./kind-of-body.ts";

type PersonRequest = z.output<typeof personRequest>;
type BodyRequest = z.output<typeof bodyRequest>;
type Fact = PersonRequest["facts"][number];

interface Context {
  readonly roster: Roster;
  /** The day from which a row holds. */
  readonly since: PlainDate;
}

/** Of each row of classes a person has one at a time. */
const STAGES: readonly PersonClass[] = ["full-member", "probationary", "prospect", "activist", "applicant"];
const WORK: readonly PersonClass[] = ["in-service", "retired"];

/** Somebody new, as a row has it. */
export function personOfRow(row: ReadRosterRow, { since }: Context): PersonRequest {
  const { name, unit, joinedOn, fullOn, note } = row;
  return { name, unit, joinedOn, fullOn, since, until: null, note, facts: factsOfRow(row, since) };
}

/** A person as `roster.store` takes it. */
export function requestOf(person: RosterPerson, { bodies }: Roster): PersonRequest {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const { facts, ...rest } = person;
  return {
    ...rest,
    facts: facts.map(({ bodyId, kind, value, from, until }) => ({
      kind,
      value,
      body: bodyId === null ? null : (names.get(bodyId) ?? null),
      from,
      until,
    })),
  };
}

/**
 * A known person with what a row adds or says otherwise. What the row leaves out stays; another branch, and another class of the same
 * row of classes, end the former one on the day before.
 */
export function mergedPerson(known: RosterPerson, row: ReadRosterRow, { roster, since }: Context): PersonRequest {
  const old = requestOf(known, roster);
  const facts = factsOfRow(row, since).reduce<Fact[]>((all, fact) => withFact(all, fact, since), [...old.facts]);
  return {
    ...old,
    unit: row.unit || old.unit,
    joinedOn: row.joinedOn ?? old.joinedOn,
    fullOn: row.fullOn ?? old.fullOn,
    note: row.note || old.note,
    facts,
  };
}

/** A body as a row has it, over the known one. */
export function bodyOfRow(row: ReadRosterRow, known: RosterBody | undefined, { roster, since }: Context): BodyRequest {
  const parent = row.parent || roster.bodies.find(({ id }) => id === known?.parentId)?.name || null;
  return {
    ...(known && { id: known.id }),
    name: row.name,
    kind: row.kind || known?.kind || kindOfBody(row.name),
    parent,
    since: known?.since ?? since,
    until: known?.until ?? null,
  };
}

function factsOfRow({ classes, branch, roles, pairs }: ReadRosterRow, from: PlainDate): Fact[] {
  const fact = (kind: Fact["kind"], value: string, body: string | null): Fact => ({
    kind,
    value,
    body,
    from,
    until: null,
  });
  const ofBranch = (value: string): boolean => /书记$|委员$|组长$/.test(value) && !value.startsWith("第一");
  return [
    ...classes.map((value) => fact("class", value, null)),
    ...(branch === "" ? [] : [fact("branch", "", branch)]),
    ...roles.map(({ value, body }) => fact("role", value, body || (ofBranch(value) && branch !== "" ? branch : null))),
    // Who a person is paired with is a body; the pair is named by the role that makes it, or is 结对.
    ...pairs.map(({ value, body }) => (body === "" ? fact("pair", "结对", value) : fact("pair", value, body))),
  ];
}

function withFact(facts: readonly Fact[], added: Fact, since: PlainDate): Fact[] {
  const open = facts.filter(({ until }) => until === null || until >= since);
  if (open.some((fact) => fact.kind === added.kind && fact.value === added.value && fact.body === added.body))
    return [...facts];
  const ended = facts.flatMap((fact): Fact[] => {
    if (!open.includes(fact) || !excludes(fact, added)) return [fact];
    return fact.from < since ? [{ ...fact, until: addDays(since, -1) }] : [];
  });
  return [...ended, added];
}

function excludes(fact: Fact, added: Fact): boolean {
  if (fact.kind !== added.kind) return false;
  if (fact.kind === "branch") return true;
  if (fact.kind !== "class") return false;
  return [STAGES, WORK].some(
    (row) => row.includes(fact.value as PersonClass) && row.includes(added.value as PersonClass),
  );
}
