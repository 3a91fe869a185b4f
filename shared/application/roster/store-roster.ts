import type { z } from "zod";
import type {
  RosterView,
  bodyRequest,
  personRequest,
  rosterGroupRequest,
  rosterRequest,
} from "../../contract/schemas/roster.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { branchOn } from "../../domain/roster/person-labels.ts";
import {
  PERSON_CLASSES,
  type PersonFact,
  type RosterBody,
  type RosterCondition,
  type RosterPerson,
  bodyAboveItself,
} from "../../domain/roster/roster.ts";
import type { Core } from "../core/core.ts";
import { groupOfKind, oneName } from "../ports/member-kind.ts";
import type { Repositories } from "../ports/ports.ts";
import { STAY, refuseFarDay } from "../ports/refuse-far-day.ts";
import type { StoredSubject } from "../ports/stores/subject-store.ts";
import { leaveLists } from "../subjects/remove-subject.ts";
import { followConditions } from "./follow-conditions.ts";
import { rosterView } from "./roster-view.ts";

type Request = z.output<typeof rosterRequest>;
type PersonRequest = z.output<typeof personRequest>;
type BodyRequest = z.output<typeof bodyRequest>;
type GroupRequest = z.output<typeof rosterGroupRequest>;

/**
 * Enters or changes persons, bodies and groups, all or none. A new person is the one whom records name already, where exactly one of that
 * name is not on the roster yet; a body or group of a known name is that one.
 *
 * @throws {DutyError} `invalid-input` with the field: a person of the same name, department and branch, a body above itself, a body that
 *   is not there, an unknown class, days that are reversed; `stay-built-upon` and `subject-in-use` where records rest on what would go.
 */
export async function storeRoster({ ports, derived }: Core, request: Request): Promise<RosterView> {
  const snapshot = await derived.snapshot();
  await ports.store.transaction(async (repositories) => {
    const today = ports.clock.today();
    const work: Work = { repositories, today, nextId: () => ports.ids.next() };
    await storeBodies(work, request.bodies);
    await storePersons(work, request.persons);
    await takeOff(repositories, request.gone);
    await storeGroups(work, request.groups);
    await followConditions(repositories, snapshot);
  });
  return rosterView({ ports, derived }, null);
}

interface Work {
  readonly repositories: Repositories;
  readonly today: RosterPerson["since"];
  readonly nextId: () => string;
}

async function storeBodies({ repositories, today, nextId }: Work, requests: readonly BodyRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const { subjects, roster } = repositories;
  const bodies = new Map((await roster.all()).bodies.map((body) => [body.id, body]));
  const ids: string[] = [];
  for (const [index, request] of requests.entries()) {
    const { name, kind, until } = request;
    const listed = await subjects.list();
    const same = listed.find((subject) => subject.name === name && subject.kind !== "person");
    const id = request.id ?? same?.id ?? nextId();
    if (same !== undefined && (same.id !== id || same.kind === "group"))
      throw refusedInput(`bodies.${index}.name`, "name-taken");
    if (ids.includes(id)) throw refusedInput(`bodies.${index}.name`, "named-twice");
    ids.push(id);
    await setSubject(repositories, { id, name, kind: "unit" });
    const since = request.since ?? bodies.get(id)?.since ?? today;
    refuseReversed(since, until);
    bodies.set(id, { id, name, kind, parentId: null, since, until });
  }
  const byName = new Map([...bodies.values()].map(({ id, name }) => [name, id]));
  for (const [index, { parent }] of requests.entries()) {
    const id = ids[index] ?? "";
    const parentId = parent === null ? null : byName.get(parent);
    if (parentId === undefined) throw refusedInput(`bodies.${index}.parent`, "not-on-roster");
    const body = bodies.get(id);
    if (body) bodies.set(id, { ...body, parentId });
  }
  const wrong = bodyAboveItself([...bodies.values()]);
  if (wrong) throw refusedInput(`bodies.${Math.max(ids.indexOf(wrong.id), 0)}.parent`, "body-above-itself");
  for (const id of ids) await roster.setBody(bodies.get(id) as RosterBody);
}

async function storePersons(work: Work, requests: readonly PersonRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const { repositories, today, nextId } = work;
  const { subjects, roster } = repositories;
  const { persons, bodies } = await roster.all();
  const known = new Map(persons.map((person) => [person.id, person]));
  const bodyIds = new Map(bodies.map(({ name, id }) => [name, id]));
  const adoptable = Map.groupBy(
    (await subjects.list()).filter(({ id, kind }) => kind === "person" && !known.has(id)),
    ({ name }) => name,
  );
  const namesAsked = requests.map(({ name }) => name);
  for (const [index, request] of requests.entries()) {
    const unlisted = adoptable.get(request.name) ?? [];
    const isAlone = unlisted.length === 1 && namesAsked.filter((name) => name === request.name).length === 1;
    const id = request.id ?? (isAlone ? unlisted[0]?.id : undefined) ?? nextId();
    const person = personOf(request, { id, index, today, bodyIds, before: known.get(id) });
    if ([...known.values()].some((other) => other.id !== id && isAlike(other, person, today)))
      throw refusedInput(`persons.${index}.name`, "person-twice");
    known.set(id, person);
    await setSubject(repositories, { id, name: person.name, kind: "person" });
    await roster.setPerson(person);
  }
}

const isAlike = (a: RosterPerson, b: RosterPerson, today: RosterPerson["since"]): boolean =>
  a.name === b.name && a.unit === b.unit && branchOn(a, today) === branchOn(b, today);

interface PersonContext {
  readonly id: string;
  readonly index: number;
  readonly today: RosterPerson["since"];
  readonly bodyIds: ReadonlyMap<string, string>;
  readonly before: RosterPerson | undefined;
}

function personOf(request: PersonRequest, { id, index, today, bodyIds, before }: PersonContext): RosterPerson {
  const { name, unit, joinedOn, fullOn, until, note } = request;
  const since = request.since ?? before?.since ?? today;
  refuseReversed(since, until);
  if (joinedOn !== null && fullOn !== null && fullOn < joinedOn)
    throw refusedInput(`persons.${index}.fullOn`, "full-before-joined");
  for (const day of [joinedOn, fullOn]) if (day !== null && day > today) refuseFarDay("joinedOn", day, today, STAY);
  const facts = request.facts.map((fact, at): PersonFact => {
    const place = `persons.${index}.facts.${at}`;
    refuseReversed(fact.from, fact.until);
    refuseFarDay(`${place}.from`, fact.from, today, STAY);
    if (fact.kind === "class" && !(PERSON_CLASSES as readonly string[]).includes(fact.value))
      throw refusedInput(`${place}.value`, "not-a-class");
    if ((fact.kind === "role" || fact.kind === "pair") && fact.value === "")
      throw refusedInput(`${place}.value`, "empty");
    const bodyId = fact.body === null ? null : bodyIds.get(fact.body);
    if (bodyId === undefined) throw refusedInput(`${place}.body`, "not-on-roster");
    if (bodyId === null && (fact.kind === "branch" || fact.kind === "pair"))
      throw refusedInput(`${place}.body`, "body-needed");
    return { kind: fact.kind, value: fact.value, bodyId, from: fact.from, until: fact.until };
  });
  return { id, name, unit, joinedOn, fullOn, since, until, note, facts };
}

/** @throws {DutyError} `subject-in-use` where something of the roster, or a record, still names what would go. */
async function takeOff(repositories: Repositories, gone: readonly string[]): Promise<void> {
  for (const id of gone) await repositories.roster.drop(id);
  for (const id of gone) {
    const { persons, bodies } = await repositories.roster.all();
    const isNamed =
      bodies.some(({ parentId }) => parentId === id) ||
      persons.some(({ facts }) => facts.some(({ bodyId }) => bodyId === id));
    const subject = (await repositories.subjects.list()).find((listed) => listed.id === id);
    if (isNamed) throw new DutyError("subject-in-use", { name: subject?.name ?? id });
    const groups = await repositories.subjects.groups();
    if (!groups.some((group) => group.memberships.some((member) => member.subject.id === id)))
      await leaveLists(repositories, id);
  }
}

async function storeGroups({ repositories, nextId }: Work, requests: readonly GroupRequest[]): Promise<void> {
  const { subjects, roster } = repositories;
  const bodyIds = new Map((await roster.all()).bodies.map(({ name, id }) => [name, id]));
  for (const [index, { name, condition, ...request }] of requests.entries()) {
    const listed = await subjects.list();
    const same =
      groupOfKind(listed, oneName(name)) ?? listed.find((other) => other.name === name && other.kind !== "person");
    const id = request.id ?? same?.id ?? nextId();
    if (same !== undefined && same.id !== id) throw refusedInput(`groups.${index}.name`, "name-taken");
    await setSubject(repositories, {
      id,
      name: same?.kind === "group" && !request.id ? same.name : name,
      kind: "group",
    });
    if (condition === null) {
      await roster.dropQuery(id);
      continue;
    }
    const isQuery = (await roster.queries()).some(({ groupId }) => groupId === id);
    const group = (await subjects.groups()).find((other) => other.id === id);
    if (!isQuery && (group?.memberships.length ?? 0) > 0)
      throw refusedInput(`groups.${index}.condition`, "group-has-members");
    const parts = [
      condition.classes,
      condition.roles,
      condition.pairs,
      condition.units,
      condition.kinds,
      condition.within,
    ];
    if (parts.every((part) => part.length === 0)) throw refusedInput(`groups.${index}.condition`, "empty-condition");
    const within = condition.within.map((body) => {
      const bodyId = bodyIds.get(body);
      if (bodyId === undefined) throw refusedInput(`groups.${index}.condition.within`, "not-on-roster");
      return bodyId;
    });
    await roster.setQuery({ groupId: id, condition: { ...condition, within } satisfies RosterCondition });
  }
}

/** The subject with that name and kind: made, or changed where it differs. */
async function setSubject({ subjects }: Repositories, subject: StoredSubject): Promise<void> {
  const old = await subjects.find(subject.id);
  const isListed = (await subjects.list()).some(({ id }) => id === subject.id);
  if (old === null) await subjects.insert(subject);
  else {
    if (!isListed) await subjects.setWithdrawn(subject.id, false);
    if (old.name !== subject.name || old.kind !== subject.kind) await subjects.update(subject);
  }
}

function refuseReversed(from: RosterPerson["since"], until: RosterPerson["until"]): void {
  if (until !== null && until < from) throw new DutyError("period-reversed", { from, to: until });
}
