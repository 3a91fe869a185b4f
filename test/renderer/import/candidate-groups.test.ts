import { describe, expect, test } from "vitest";
import {
  filterGroups,
  groupCandidates,
  inReadingOrder,
  progressOf,
} from "../../../renderer/screens/import/candidate-groups.ts";
import { undoSteps } from "../../../renderer/screens/import/undo-stack.ts";
import { reviewCandidate } from "./review-candidate.ts";

const review = {
  items: [
    { item: "1", heading: "抓实学习" },
    { item: "2", heading: "讲好党课" },
  ],
  candidates: [
    reviewCandidate({ id: "a", item: "1", decision: "accepted" }),
    reviewCandidate({ id: "s", item: "1", kind: "standing" }),
    reviewCandidate({ id: "b", item: "1" }),
    reviewCandidate({ id: "c", item: "2", decision: "rejected" }),
    reviewCandidate({ id: "n", item: null, decision: "edited" }),
  ],
};

describe("candidates by item", () => {
  const groups = groupCandidates(review);

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
    ["all", ["a", "b", "s", "c", "n"]],
    ["pending", ["b"]],
    ["standing", ["s"]],
  ] as const)("filter %s leaves %j", (filter, ids) => {
    expect(inReadingOrder(filterGroups(groups, filter)).map(({ candidate }) => candidate.id)).toEqual(ids);
  });
});

test("standing duties never count as waiting", () => {
  expect(progressOf(review.candidates)).toEqual({
    total: 4,
    reviewed: 3,
    accepted: 1,
    edited: 1,
    rejected: 1,
    standing: 1,
  });
});

test("undo sends each earlier decision once", () => {
  const before = [
    { id: "a", decision: "pending" },
    { id: "b", decision: "rejected" },
    { id: "c", decision: "pending" },
  ] as const;
  expect(undoSteps({ before })).toEqual([
    { decision: "pending", candidateIds: ["a", "c"] },
    { decision: "rejected", candidateIds: ["b"] },
  ]);
});
