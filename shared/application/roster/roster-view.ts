import type { BodyView, PersonView, RosterGroupView, RosterView } from "../../contract/schemas/roster.ts";
import { type PlainDate, dateOf, earlierOf, yearOf } from "../../domain/date/plain-date.ts";
import { branchOn, personLabels } from "../../domain/roster/person-labels.ts";
import { politicalBirthday } from "../../domain/roster/political-birthday.ts";
import {
  PERSON_CLASSES,
  type PersonClass,
  type Roster,
  type RosterPerson,
  holdsOn,
} from "../../domain/roster/roster.ts";
import { toThreeDecimals } from "../../domain/thousandths.ts";
import type { Core } from "../core/core.ts";
import { shownCondition } from "./shown-condition.ts";
import type { Snapshot } from "../view/snapshot.ts";

/** 党员教育管理工作条例 第二十条: 一般不少于32学时 a year, for every member. */
const HOURS_A_YEAR = 32;
const MEMBERS: readonly PersonClass[] = ["full-member", "probationary"];
/** Not yet a member. */
const isStage = (each: PersonClass): boolean => each === "prospect" || each === "activist" || each === "applicant";

/** The roster as of a day; null: today. */
export async function rosterView(
  { ports, derived }: Pick<Core, "ports" | "derived">,
  day: PlainDate | null,
): Promise<RosterView> {
  const { store, clock } = ports;
  const on = day ?? clock.today();
  const [roster, snapshot] = [await store.roster.all(), await derived.snapshot()];
  const hours = await hoursOfYear(ports.store, on);
  const labels = personLabels(roster, on);
  const persons = roster.persons.map((person) => personViewOf(person, { on, roster, labels, hours, snapshot }));
  return {
    on,
    persons: persons.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN")),
    bodies: bodyViews(roster, on),
    groups: await groupViews(ports.store, roster, on),
  };
}

interface PersonFacts {
  readonly on: PlainDate;
  readonly roster: Roster;
  readonly labels: ReadonlyMap<string, string>;
  readonly hours: ReadonlyMap<string, number>;
  readonly snapshot: Snapshot;
}

function personViewOf(person: RosterPerson, { on, roster, labels, hours, snapshot }: PersonFacts): PersonView {
  const names = new Map(roster.bodies.map(({ id, name }) => [id, name]));
  const { id, name, unit, joinedOn, fullOn, since, until, note } = person;
  const classes = PERSON_CLASSES.filter((each) =>
    person.facts.some((fact) => fact.kind === "class" && fact.value === each && holdsOn(fact, on)),
  );
  const isMember = classes.some((each) => MEMBERS.includes(each)) || (joinedOn !== null && !classes.some(isStage));
  const branchId = branchOn(person, on);
  return {
    id,
    name,
    label: labels.get(id) ?? name,
    unit,
    joinedOn,
    fullOn,
    since,
    until,
    note,
    facts: person.facts.map(({ kind, value, bodyId, from, until: last }) => ({
      kind,
      value,
      body: bodyId === null ? null : (names.get(bodyId) ?? null),
      from,
      until: last,
    })),
    branch: branchId === null ? null : (names.get(branchId) ?? null),
    classes,
    politicalBirthday: politicalBirthday(joinedOn, yearOf(on)),
    hours: {
      done: hours.get(id) ?? 0,
      needed: isMember ? HOURS_A_YEAR : null,
      expectedByToday: isMember ? expectedHours(on, snapshot) : null,
    },
    lacksJoining: isMember && joinedOn === null,
  };
}

/** The share of the year's working days that are over, of the hours, in whole ones (compliance.md, Quotas). */
function expectedHours(on: PlainDate, { facts: { calendar } }: Snapshot): number {
  const [first, last] = [dateOf(yearOf(on), 1, 1), dateOf(yearOf(on), 12, 31)];
  return Math.floor((HOURS_A_YEAR * calendar.countWorkingDays(first, on)) / calendar.countWorkingDays(first, last));
}

/** The attended hours of each person from 1 January up to a day: the person's own, else those of the activity. */
async function hoursOfYear(
  { activities }: Core["ports"]["store"],
  on: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const found = (await activities.list(dateOf(yearOf(on), 1, 1), earlierOf(on, dateOf(yearOf(on), 12, 31)))).filter(
    ({ withdrawn }) => !withdrawn,
  );
  const present = await activities.participantsOf(found.map(({ id }) => id));
  const hours = new Map<string, number>();
  for (const activity of found)
    for (const { subjectId, attendance, hours: own } of present.get(activity.id) ?? [])
      if (attendance === "attended")
        hours.set(subjectId, toThreeDecimals((hours.get(subjectId) ?? 0) + (own ?? activity.hours ?? 0)));
  return hours;
}

function bodyViews({ persons, bodies }: Roster, on: PlainDate): BodyView[] {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return bodies
    .map(({ id, name, kind, parentId, since, until }) => ({
      id,
      name,
      kind,
      parent: parentId === null ? null : (names.get(parentId) ?? null),
      since,
      until,
      persons: persons.filter((person) => branchOn(person, on) === id).length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

async function groupViews(
  { subjects, roster, obligations }: Core["ports"]["store"],
  { bodies }: Roster,
  on: PlainDate,
): Promise<RosterGroupView[]> {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const conditions = new Map((await roster.queries()).map(({ groupId, condition }) => [groupId, condition]));
  const bound = (await obligations.list()).flatMap(({ subjects: over }) => over.map(({ id }) => id));
  const listed = new Set((await subjects.list()).map(({ id }) => id));
  const groups = (await subjects.groups()).filter(({ id }) => listed.has(id));
  return groups.map(({ id, name, memberships }) => {
    const condition = conditions.get(id);
    const now = memberships.filter(({ joinedOn, leftOn }) => holdsOn({ from: joinedOn, until: leftOn }, on));
    return {
      id,
      name,
      condition: condition ? shownCondition(condition, names) : null,
      members: [...new Set(now.map(({ subject }) => subject.id))],
      obligations: bound.filter((other) => other === id).length,
    };
  });
}
