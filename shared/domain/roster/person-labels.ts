import type { PlainDate } from "../date/plain-date.ts";
import { type Roster, type RosterPerson, holdsOn } from "./roster.ts";

/** The branch of a person on a day; null where none is known. */
export function branchOn({ facts }: Pick<RosterPerson, "facts">, day: PlainDate): string | null {
  return facts.find((fact) => fact.kind === "branch" && holdsOn(fact, day))?.bodyId ?? null;
}

/**
 * How each person is written, so that no two are written alike: the name, and behind it the branch, else the department, where several
 * have that name.
 */
export function personLabels({ persons, bodies }: Roster, day: PlainDate): ReadonlyMap<string, string> {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const byName = Map.groupBy(persons, ({ name }) => name);
  return new Map(
    persons.map((person) => {
      const same = byName.get(person.name) ?? [];
      const placeOfPerson = names.get(branchOn(person, day) ?? "") ?? person.unit;
      if (same.length < 2 || placeOfPerson === "") return [person.id, person.name];
      const alike = same.filter((other) => (names.get(branchOn(other, day) ?? "") ?? other.unit) === placeOfPerson);
      const more = alike.length > 1 && person.unit !== placeOfPerson ? `，${person.unit}` : "";
      return [person.id, `${person.name}（${placeOfPerson}${more}）`];
    }),
  );
}
