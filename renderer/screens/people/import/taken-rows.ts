import type { RosterReview } from "../../../../shared/contract/schemas/roster.ts";

type Row = RosterReview["rows"][number];

/** What the clerk said of a row, by its place, that can be somebody known: the id of that person, or `another`; null: nothing. */
export type Answers = Readonly<Record<number, string | null>>;
export const ANOTHER = "another";

/** The rows that `roster.store` is to take: new ones, changed ones and those with an answer. */
export function takenRows({ rows }: RosterReview, answers: Answers): readonly Row[] {
  return rows.filter(
    (row, at) =>
      row.result === "new" || row.result === "update" || (row.result === "ask" && (answers[at] ?? null) !== null),
  );
}

/** The request that stores these rows, with the bodies that they name and the roster lacks. */
export function requestOfRows(review: RosterReview, answers: Answers) {
  const taken = new Set(takenRows(review, answers));
  const persons = review.rows.flatMap((row, at) => {
    if (!taken.has(row)) return [];
    const known = row.candidates.find(({ id }) => id === answers[at]);
    const person = known?.person ?? row.person;
    return person ? [person] : [];
  });
  const bodies = review.rows.flatMap((row) => (taken.has(row) && row.body ? [row.body] : []));
  const named = new Set([
    ...persons.flatMap(({ facts }) => facts.map(({ body }) => body)),
    ...bodies.map(({ parent }) => parent),
  ]);
  return { bodies: [...review.newBodies.filter(({ name }) => named.has(name)), ...bodies], persons };
}

/** Persons whom another row has already: two rows are not the same person. */
export function personsElsewhere({ rows }: RosterReview, answers: Answers, at: number): ReadonlySet<string> {
  const others = rows.flatMap((row, index) => (index === at ? [] : [row.person?.id ?? answers[index] ?? ""]));
  return new Set(others);
}
