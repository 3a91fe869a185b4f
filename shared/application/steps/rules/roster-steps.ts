import type { WriteName } from "../../../contract/procedure-types.ts";
import type { Core } from "../../core/core.ts";
import { requestOf } from "../../roster/merged-person.ts";
import { shownCondition } from "../../roster/shown-condition.ts";
import { type StepRule, ask, named, step } from "../step-rule.ts";

/** The roster as requests that would store it, by id. */
async function requestsNow({ ports: { store } }: Core) {
  const roster = await store.roster.all();
  const names = new Map(roster.bodies.map(({ id, name }) => [id, name]));
  const groups = new Map((await store.subjects.groups()).map(({ id, name }) => [id, name]));
  return {
    persons: new Map(roster.persons.map((person) => [person.id, requestOf(person, roster)])),
    bodies: new Map(
      roster.bodies.map(({ id, name, kind, parentId, since, until }) => [
        id,
        { id, name, kind, parent: parentId === null ? null : (names.get(parentId) ?? null), since, until },
      ]),
    ),
    groups: new Map(
      (await store.roster.queries()).map(({ groupId, condition }) => [
        groupId,
        {
          id: groupId,
          name: groups.get(groupId) ?? "",
          condition: shownCondition(condition, names),
        },
      ]),
    ),
  };
}

type Entries<T> = ReadonlyMap<string, T>;

const formerOf = <T>(before: Entries<T>, after: Entries<T>): T[] =>
  [...before].flatMap(([id, request]) => (JSON.stringify(request) === JSON.stringify(after.get(id)) ? [] : [request]));

const newIn = (before: Entries<unknown>, after: Entries<unknown>): string[] =>
  [...after.keys()].filter((id) => !before.has(id));

export const rosterSteps = {
  "roster.store": step("roster", "store", async (core, request) => {
    const before = await requestsNow(core);
    return async () => {
      const after = await requestsNow(core);
      const gone = [...newIn(before.persons, after.persons), ...newIn(before.bodies, after.bodies)];
      const persons = formerOf(before.persons, after.persons);
      const bodies = formerOf(before.bodies, after.bodies);
      const madeGroups = newIn(before.groups, after.groups).map((id) => ({
        id,
        name: after.groups.get(id)?.name ?? "",
        condition: null,
      }));
      const groups = [...formerOf(before.groups, after.groups), ...madeGroups];
      if ([gone, persons, bodies, groups].every(({ length }) => length === 0)) return null;
      const first = request.persons[0] ?? request.bodies[0] ?? request.groups[0];
      const count = request.persons.length + request.bodies.length + request.groups.length;
      const ids = [...gone, ...[...persons, ...bodies, ...groups].map(({ id }) => id ?? "")];
      return {
        subject: { name: first?.name ?? "", other: count > 1 ? String(count) : null },
        changed: ids.flatMap((id) => [named.subject(id), named.subjectWords(id), named.assignee(id)]),
        back: [ask("roster", "store", { persons, bodies, groups, gone })],
      };
    };
  }),
  "roster.remove": step("roster", "remove", async () => () => ({
    subject: { name: "" },
    changed: [],
    back: "no-way-back",
  })),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
