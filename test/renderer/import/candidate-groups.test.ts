import { describe, expect, test } from "vitest";
import {
  filterGroups,
  groupCandidates,
  inReadingOrder,
  isDoubtful,
  kindsOf,
  progressOf,
} from "../../../renderer/screens/import/review/candidates/candidate-groups.ts";
import { reviewCandidate } from "./review-candidate.ts";

const review = {
  items: [
    { item: "1", heading: "抓实学习" },
    { item: "2", heading: "讲好党课" },
  ],
  candidates: [
    reviewCandidate({ id: "a", item: "1", decision: "accepted" }),
    reviewCandidate({ id: "s", item: "1", kind: "standing" }),
    reviewCandidate({ id: "b", item: "1", kind: "cadence", unsure: ["implied-period"] }),
    reviewCandidate({ id: "c", item: "2", decision: "rejected" }),
    reviewCandidate({ id: "n", item: null, decision: "edited" }),
  ],
};

describe("candidates by item", () => {
  const groups = groupCandidates(review.candidates, review.items);

  test("keep the order of the text, with the item's heading", () => {
    expect(groups.map(({ item, heading }) => [item, heading])).toEqual([
      ["1", "抓实学习"],
      ["2", "讲好党课"],
      ["", ""],
    ]);
  });

  test("number quantified duties only; standing ones follow them", () => {
    expect(inReadingOrder(groups).map(({ candidate, label }) => [candidate.id, label])).toEqual([
      ["a", "1.1"],
      ["b", "1.2"],
      ["s", ""],
      ["c", "2.1"],
      ["n", "1"],
    ]);
  });

  test.each([
    ["all", null, ["a", "b", "s", "c", "n"]],
    ["pending", null, ["b"]],
    ["unsure", null, ["b"]],
    ["standing", null, ["s"]],
    ["all", "cadence", ["b"]],
    ["all", "quota", ["a", "c", "n"]],
    ["unsure", "quota", []],
  ] as const)("filter %s of kind %s leaves %j", (view, kind, ids) => {
    expect(inReadingOrder(filterGroups(groups, { view, kind })).map(({ candidate }) => candidate.id)).toEqual(ids);
  });
});

test("what is being changed stays, though it no longer matches", () => {
  const shown = inReadingOrder(
    filterGroups(groupCandidates(review.candidates, review.items), { view: "unsure", kind: null }, "c"),
  );
  expect(shown.map(({ candidate }) => candidate.id)).toEqual(["b", "c"]);
});

test("standing duties never count as waiting", () => {
  expect(progressOf(review.candidates)).toEqual({
    total: 4,
    reviewed: 3,
    accepted: 1,
    edited: 1,
    rejected: 1,
    standing: 1,
    unsure: 1,
  });
});

test("kinds are offered as the plan has them", () => {
  expect(kindsOf(review.candidates)).toEqual(["quota", "standing", "cadence"]);
});

test("a decision settles a doubt", () => {
  const candidate = reviewCandidate({ unsure: ["hedged"] });
  expect([isDoubtful(candidate), isDoubtful({ ...candidate, decision: "accepted" })]).toEqual([true, false]);
});
