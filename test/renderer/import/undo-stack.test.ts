import type { AccountedPlaceView } from "../../../shared/contract/schemas/accounted-place.ts";
import { describe, expect, test } from "vitest";
import { decisionsOf, settlementsOf, undoEntryOf } from "../../../renderer/screens/import/review/undo-stack.ts";
import type { ReviewCandidate } from "../../../shared/contract/schemas/import-review.ts";
import { reviewCandidate } from "./review-candidate.ts";

const a = reviewCandidate({ id: "a" });
const b = reviewCandidate({ id: "b" });
const quote = (candidateId: string) => ({ candidateId, start: 1, end: 2, text: "", normalised: "" });
const merged: ReviewCandidate = { ...a, quotes: [quote("b")] };
const entry = (before: ReviewCandidate[], after: ReviewCandidate[], splitId?: string) =>
  undoEntryOf(before, after, splitId);

describe("to come back from", () => {
  test("a decision, what changed is set back and nothing else", () => {
    expect(entry([a, b], [a, { ...b, decision: "accepted" }])).toEqual({ decisions: [], candidates: [b], merged: [] });
  });

  test("a merge, both stand as they did", () => {
    expect(entry([a, b], [merged])).toEqual({ decisions: [], candidates: [a, b], merged: [] });
  });

  test("a merge of what was merged before, the parts go back to their first place", () => {
    const c = reviewCandidate({ id: "c" });
    expect(entry([merged, c], [{ ...c, quotes: [quote("a"), quote("b")] }])).toEqual({
      decisions: [],
      candidates: [merged, c],
      merged: [{ id: "b", intoId: "a" }],
    });
  });

  test("a split in two, the copy goes into its original", () => {
    const copy = reviewCandidate({ id: "a~2" });
    expect(entry([a, b], [a, copy, b], "a")).toEqual({
      decisions: [],
      candidates: [a],
      merged: [{ id: "a~2", intoId: "a" }],
    });
  });

  test("a split of what was merged, it is merged again", () => {
    expect(entry([merged], [a, b], "a")).toEqual({
      decisions: [],
      candidates: [merged],
      merged: [{ id: "b", intoId: "a" }],
    });
  });
});

test("where nothing changed there is nothing to undo", () => {
  expect(entry([a, b], [a, { ...b, unsure: ["shared-words"] }])).toBeNull();
});

test("decisions are taken back by what each candidate had before", () => {
  const rejected = reviewCandidate({ id: "c", decision: "rejected" });
  expect(decisionsOf([a, rejected, b])).toEqual([
    { decision: "pending", ids: ["a", "b"] },
    { decision: "rejected", ids: ["c"] },
  ]);
});

test("what was said of a place is said again, and what the reader had comes back", () => {
  const place = { id: "p", isSettled: false, state: "unread", reason: null } as AccountedPlaceView;
  const said = { ...place, id: "q", isSettled: true, state: "no-duty", reason: "slogan" } as const;
  expect(settlementsOf([place, said])).toEqual([
    { placeIds: ["p"], as: "unsettled", reason: null },
    { placeIds: ["q"], as: "no-duty", reason: "slogan" },
  ]);
});
