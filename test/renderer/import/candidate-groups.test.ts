import { describe, expect, test } from "vitest";
import type { AccountedPlaceView } from "../../../shared/contract/schemas/accounted-place.ts";
import {
  type ReviewRow,
  candidatesAmong,
  filterGroups,
  groupCandidates,
  inReadingOrder,
  isDoubtful,
  isPlaceRow,
  isWaiting,
  kindsOf,
  listedPlaces,
  nextWhere,
  progressOf,
  rowId,
  stepFrom,
} from "../../../renderer/screens/import/review/candidates/candidate-groups.ts";
import { reviewCandidate } from "./review-candidate.ts";

const at = (start: number) => ({ evidence: { start, end: start + 5, text: "", normalised: "" } });
const item = (item: string, heading: string, start: number) => ({ item, heading, start, isTable: false });

/** Two items, then an annex that has a table and begins with 1. again. */
const review = {
  items: [
    item("1", "抓实学习", 10),
    item("2", "讲好党课", 40),
    { item: "", heading: "任务清单", start: 60, isTable: true },
    item("1", "附件的第一条", 80),
  ],
  candidates: [
    reviewCandidate({ id: "a", item: "1", decision: "accepted", ...at(12) }),
    reviewCandidate({ id: "s", item: "1", kind: "standing", ...at(20) }),
    reviewCandidate({ id: "b", item: "1", kind: "cadence", unsure: ["implied-period"], ...at(30) }),
    reviewCandidate({ id: "c", item: "2", decision: "rejected", ...at(41) }),
    reviewCandidate({ id: "n", item: null, decision: "edited", ...at(61) }),
    reviewCandidate({ id: "x", item: "1", decision: "edited", ...at(81) }),
  ],
};

const place = (id: string, start: number, said: Partial<AccountedPlaceView> = {}): AccountedPlaceView => ({
  id,
  start,
  end: start + 2,
  text: "三批",
  item: null,
  place: null,
  why: "count",
  read: "unread",
  state: "unread",
  isSettled: false,
  reason: null,
  candidateId: null,
  sentence: { start, end: start + 8 },
  draft: { title: "", actor: null, lead: null, requirementText: "" },
  ...said,
});
const ids = (rows: readonly ReviewRow[]) => rows.map(rowId);

describe("candidates by item", () => {
  const groups = groupCandidates(review.candidates, review.items);

  test("keep the order of the text, with the item's heading", () => {
    expect(groups.map(({ item, heading }) => [item, heading])).toEqual([
      ["1", "抓实学习"],
      ["2", "讲好党课"],
      ["", "任务清单"],
      ["1", "附件的第一条"],
    ]);
  });

  test("number quantified duties only; standing ones follow them", () => {
    expect(candidatesAmong(inReadingOrder(groups)).map(({ candidate, label }) => [candidate.id, label])).toEqual([
      ["a", "1.1"],
      ["b", "1.2"],
      ["s", ""],
      ["c", "2.1"],
      ["n", "表1"],
      ["x", "1.1"],
    ]);
  });

  test.each([
    ["all", null, ["a", "b", "s", "c", "n", "x"]],
    ["pending", null, ["b"]],
    ["unsure", null, ["b"]],
    ["standing", null, ["s"]],
    ["all", "cadence", ["b"]],
    ["all", "quota", ["a", "c", "n", "x"]],
    ["unsure", "quota", []],
  ] as const)("filter %s of kind %s leaves %j", (view, kind, listed) => {
    expect(ids(inReadingOrder(filterGroups(groups, { view, kind })))).toEqual(listed);
  });
});

test("what is being changed stays, though it no longer matches", () => {
  const shown = inReadingOrder(
    filterGroups(groupCandidates(review.candidates, review.items), { view: "unsure", kind: null }, "c"),
  );
  expect(ids(shown)).toEqual(["b", "c"]);
});

test("standing duties never count as waiting", () => {
  expect(progressOf(review.candidates)).toEqual({
    total: 5,
    reviewed: 4,
    accepted: 1,
    edited: 2,
    rejected: 1,
    standing: 1,
    standingAccepted: 0,
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

test("what has no number adds to no figure of what was reviewed, whatever was decided about it", () => {
  const standing = reviewCandidate({ id: "s2", kind: "standing", decision: "accepted" });
  const { reviewed, accepted, edited, rejected, standingAccepted } = progressOf([...review.candidates, standing]);
  expect(accepted + edited + rejected).toBe(reviewed);
  expect(standingAccepted).toBe(1);
});

describe("figures that no duty was read from", () => {
  const places = [
    place("p1", 35),
    place("p2", 42, { state: "no-duty", read: "dismissed", why: "document" }),
    place("p3", 44, { state: "no-duty", isSettled: true, reason: "slogan" }),
    place("p4", 45, { state: "duty", isSettled: true, candidateId: "place-45-47" }),
    place("p5", 62),
  ];
  const listed = listedPlaces(places);
  const groups = groupCandidates(review.candidates, review.items, listed);

  test("are numbered among those not understood; what became a duty stands as that duty alone", () => {
    expect(listed.map(({ place: { id }, number }) => [id, number])).toEqual([
      ["p1", 1],
      ["p2", 0],
      ["p3", 0],
      ["p5", 2],
    ]);
  });

  test.each([
    ["all", ["a", "b", "p1", "s", "c", "p3", "n", "p5", "x"]],
    ["pending", ["b", "p1", "p5"]],
    ["unread", ["p1", "p5"]],
    ["dismissed", ["p2", "p3"]],
    ["standing", ["s"]],
  ] as const)("the view %s lists them in the order of the text", (view, expected) => {
    expect(ids(inReadingOrder(filterGroups(groups, { view, kind: null })))).toEqual(expected);
  });

  test("the one that a person is at stays, whatever the view lists", () => {
    expect(ids(inReadingOrder(filterGroups(groups, { view: "standing", kind: null }, "p2")))).toEqual(["s", "p2"]);
  });

  const all = inReadingOrder(groups);
  const shown = inReadingOrder(filterGroups(groups, { view: "unread", kind: null }));

  test.each([
    ["a", 1, "p1"],
    ["p1", 1, "p5"],
    ["p5", 1, "p5"],
    ["c", 1, "p5"],
    ["c", -1, "p1"],
    ["a", -1, "p1"],
    [null, 1, "p1"],
  ] as const)("from %s by %i the cursor goes to %s, though what it stood on is not listed", (from, by, to) => {
    expect(stepFrom(all, shown, from, by)).toSatisfy((row: ReviewRow) => rowId(row) === to);
  });

  test.each([
    ["p1", 1, "p5"],
    ["p5", 1, "p1"],
    ["c", -1, "p1"],
    ["p1", -1, "p5"],
  ] as const)("the next one that is not understood from %s by %i is %s, round the end", (from, by, to) => {
    const next = nextWhere(all, from, (row) => isPlaceRow(row) && row.place.state === "unread", by);
    expect(next && rowId(next)).toBe(to);
  });

  test("where nothing else waits there is no next one", () => {
    const rows = all.filter((row) => !isWaiting(row) || rowId(row) === "p1");
    expect(nextWhere(rows, "p1", isWaiting)).toBeUndefined();
  });

  test("a step changes the groups that it touches, and no other", () => {
    const after = listedPlaces(places.map((one) => (one.id === "p5" ? { ...one, state: "no-duty" as const } : one)));
    const before = groupCandidates(review.candidates, review.items, listed);
    const next = groupCandidates(review.candidates, review.items, after);
    expect(next.map((group, index) => group === before[index])).toEqual([true, true, false, true]);
  });
});
