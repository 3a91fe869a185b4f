import type { TalkPair } from "../../contract/schemas/roster.ts";
import { type PlainDate, dateOf, earlierOf, yearOf } from "../../domain/date/plain-date.ts";
import { branchOn, personLabels } from "../../domain/roster/person-labels.ts";
import { type RosterPerson, holdsOn } from "../../domain/roster/roster.ts";
import type { Core } from "../core/core.ts";

/** A talk is known by the name of what is recorded. */
const TALK = /谈心|谈话/;
const ON_COMMITTEE = /书记$|委员$/;

/**
 * 谈心谈话 of each branch: the members of its committee with each other, and each other member with any of them
 * (中国共产党支部工作条例（试行）: 委员之间、委员和党员之间). The days are those of activities named 谈心 or 谈话 that both attended.
 */
export async function talkPairs({ ports }: Core, year: number | null): Promise<TalkPair[]> {
  const today = ports.clock.today();
  const wanted = year ?? yearOf(today);
  const on = earlierOf(today, dateOf(wanted, 12, 31));
  const roster = await ports.store.roster.all();
  const labels = personLabels(roster, on);
  const talks = await talksOf(ports.store, wanted);
  const label = ({ id, name }: RosterPerson): string => labels.get(id) ?? name;
  return roster.bodies.flatMap((body): TalkPair[] => {
    const members = roster.persons.filter((person) => branchOn(person, on) === body.id && isMember(person, on));
    const committee = roster.persons.filter((person) => isOnCommittee(person, body.id, on));
    const head = { branch: body.name };
    const among = committee.flatMap((one, at) =>
      committee.slice(at + 1).map((other) => ({
        ...head,
        personId: one.id,
        name: label(one),
        withId: other.id,
        withName: label(other),
        days: daysOf(talks, (present) => present.has(one.id) && present.has(other.id)),
      })),
    );
    const others = members.filter(({ id }) => !committee.some((one) => one.id === id));
    if (committee.length === 0) return [];
    return [
      ...among,
      ...others.map((one) => ({
        ...head,
        personId: one.id,
        name: label(one),
        withId: null,
        withName: null,
        days: daysOf(talks, (present) => present.has(one.id) && committee.some(({ id }) => present.has(id))),
      })),
    ];
  });
}

const isMember = ({ facts }: RosterPerson, on: PlainDate): boolean =>
  facts.some(
    (fact) =>
      fact.kind === "class" && (fact.value === "full-member" || fact.value === "probationary") && holdsOn(fact, on),
  );

const isOnCommittee = ({ facts }: RosterPerson, bodyId: string, on: PlainDate): boolean =>
  facts.some(
    (fact) => fact.kind === "role" && fact.bodyId === bodyId && ON_COMMITTEE.test(fact.value) && holdsOn(fact, on),
  );

interface Talk {
  readonly on: PlainDate;
  readonly present: ReadonlySet<string>;
}

async function talksOf({ activities }: Core["ports"]["store"], year: number): Promise<Talk[]> {
  const found = (await activities.list(dateOf(year, 1, 1), dateOf(year, 12, 31))).filter(
    ({ withdrawn, title }) => !withdrawn && TALK.test(title),
  );
  const participants = await activities.participantsOf(found.map(({ id }) => id));
  return found.map(({ id, happenedOn }) => ({
    on: happenedOn,
    present: new Set(
      (participants.get(id) ?? []).flatMap(({ subjectId, attendance }) =>
        attendance === "attended" ? [subjectId] : [],
      ),
    ),
  }));
}

const daysOf = (talks: readonly Talk[], isOf: (present: ReadonlySet<string>) => boolean): PlainDate[] =>
  talks
    .filter(({ present }) => isOf(present))
    .map(({ on }) => on)
    .toSorted();
