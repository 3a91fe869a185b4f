import { type DaySpan, intersectionOf, unionOf } from "./day-spans.ts";
import {
  type PersonFact,
  type Roster,
  type RosterBody,
  type RosterCondition,
  type RosterPerson,
  firstDayOf,
  lineOf,
} from "./roster.ts";

/** A member of a group by condition, with the days on which the condition holds. */
export interface MemberSpan extends DaySpan {
  readonly subjectId: string;
}

/**
 * Who meets a condition, and on which days: the membership of a group is what the dated facts of the roster say of each day, and does
 * not depend on today (compliance.md, Subjects).
 */
export function membersByCondition(condition: RosterCondition, { persons, bodies }: Roster): MemberSpan[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  if (condition.over === "bodies")
    return bodies
      .filter(({ id }) => isBodyIn(condition, byId, id))
      .map(({ id, since, until }) => ({ subjectId: id, from: since, until }));
  return persons.flatMap((person) =>
    spansOf(condition, person, byId).map((span) => ({ subjectId: person.id, ...span })),
  );
}

function spansOf(condition: RosterCondition, person: RosterPerson, bodies: ReadonlyMap<string, RosterBody>): DaySpan[] {
  const { classes, roles, pairs, units } = condition;
  if (units.length > 0 && !units.includes(person.unit)) return [];
  const listed: DaySpan[] = [{ from: firstDayOf(person), until: person.until }];
  const ofKind = (kind: PersonFact["kind"], fits: (fact: PersonFact) => boolean): DaySpan[] =>
    unionOf(person.facts.filter((fact) => fact.kind === kind && fits(fact)));
  const isInBody = ({ bodyId }: PersonFact): boolean => isBodyIn(condition, bodies, bodyId);
  const asksForBody = condition.kinds.length > 0 || condition.within.length > 0;
  const parts: DaySpan[][] = [];
  if (classes.length > 0) parts.push(ofKind("class", ({ value }) => (classes as readonly string[]).includes(value)));
  if (roles.length > 0) parts.push(ofKind("role", (fact) => isRoleIn(roles, fact.value) && isInBody(fact)));
  if (pairs.length > 0)
    parts.push(ofKind("pair", (fact) => pairs.includes(fact.value) && (roles.length > 0 || isInBody(fact))));
  if (asksForBody && roles.length === 0 && pairs.length === 0) parts.push(ofKind("branch", isInBody));
  return parts.reduce(intersectionOf, listed);
}

/** 委员 means each kind of 委员 (组织委员, 纪检委员); every other role means itself. */
const isRoleIn = (roles: readonly string[], value: string): boolean =>
  roles.some((role) => role === value || (role === "委员" && value.endsWith("委员")));

function isBodyIn(
  { kinds, within }: RosterCondition,
  bodies: ReadonlyMap<string, RosterBody>,
  bodyId: string | null,
): boolean {
  const isOfKind = kinds.length === 0 || kinds.includes(bodyId === null ? "" : (bodies.get(bodyId)?.kind ?? ""));
  return isOfKind && (within.length === 0 || lineOf(bodies, bodyId).some((id) => within.includes(id)));
}
