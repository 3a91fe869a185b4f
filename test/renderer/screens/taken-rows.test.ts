import { expect, test } from "vitest";
import {
  ANOTHER,
  personsElsewhere,
  requestOfRows,
  takenRows,
} from "../../../renderer/screens/people/import/taken-rows.ts";
import { rosterReview } from "../../../shared/contract/schemas/roster.ts";

const person = (name: string, body: string | null, id?: string) => ({
  ...(id !== undefined && { id }),
  name,
  facts: body === null ? [] : [{ kind: "branch" as const, value: "", body, from: "2026-01-01" }],
});
const EMPTY = { person: null, body: null, candidates: [], troubles: [] };

/** New 沈静, changed 陆远, a 魏青 that can be two persons, 江帆 as before, and a row that was not read. */
const review = rosterReview.parse({
  columns: ["name", "branch"],
  since: "2026-01-01",
  newBodies: ["一支", "二支", "三支"].map((name) => ({ name })),
  rows: [
    { ...EMPTY, line: 2, name: "沈静", result: "new", person: person("沈静", "一支") },
    { ...EMPTY, line: 3, name: "陆远", result: "update", person: person("陆远", null, "p2") },
    {
      ...EMPTY,
      line: 4,
      name: "魏青",
      result: "ask",
      person: person("魏青", "二支"),
      candidates: ["p3", "p4"].map((id) => ({ id, label: id, person: person("魏青", "二支", id) })),
    },
    { ...EMPTY, line: 5, name: "江帆", result: "same", person: person("江帆", "三支", "p5") },
    { ...EMPTY, line: 6, name: "", result: "unread", troubles: ["no-name"] },
  ],
});
const stored = (answers: Parameters<typeof requestOfRows>[1]) => {
  const { persons, bodies } = requestOfRows(review, answers);
  return { persons: persons.map(({ id, name }) => id ?? name), bodies: bodies.map(({ name }) => name) };
};

test("a row without an answer is left, with the body that it alone names", () => {
  expect(takenRows(review, {}).map(({ line }) => line)).toEqual([2, 3]);
  expect(stored({})).toEqual({ persons: ["沈静", "p2"], bodies: ["一支"] });
  expect(stored({ 2: null })).toEqual(stored({}));
});

test("an answer stores the row as that person, or as somebody new", () => {
  expect(stored({ 2: "p4" })).toEqual({ persons: ["沈静", "p2", "p4"], bodies: ["一支", "二支"] });
  expect(stored({ 2: ANOTHER })).toEqual({ persons: ["沈静", "p2", "魏青"], bodies: ["一支", "二支"] });
});

test("whom another row has cannot be chosen again", () => {
  expect(personsElsewhere(review, { 2: "p4" }, 0)).toContain("p4");
  expect(personsElsewhere(review, { 2: "p4" }, 2)).not.toContain("p4");
  expect(personsElsewhere(review, {}, 2)).toContain("p2");
});
