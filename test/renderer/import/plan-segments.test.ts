import type { AccountedPlaceView } from "../../../shared/contract/schemas/accounted-place.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LabelledCandidate } from "../../../renderer/screens/import/review/candidates/candidate-groups.ts";
import { LONGEST_PIECE, planParagraphs } from "../../../renderer/screens/import/review/text/plan-segments.ts";
import { reviewCandidate } from "./review-candidate.ts";

const quote = (id: string, start: number, end: number, mark = "1"): LabelledCandidate => ({
  candidate: reviewCandidate({ id, evidence: { start, end, text: "", normalised: "" } }),
  label: mark,
  mark,
});

const PLACE: AccountedPlaceView = {
  id: "3-5",
  start: 3,
  end: 5,
  text: "丁戊",
  item: null,
  place: null,
  why: "number",
  read: "unread",
  state: "unread",
  isSettled: false,
  reason: null,
  candidateId: null,
  sentence: { start: 0, end: 6 },
  draft: { title: "", actor: null, lead: null, requirementText: "" },
};

const shape = (text: string, ...quotes: LabelledCandidate[]) =>
  planParagraphs(text, quotes).map(({ segments }) =>
    segments.map(({ text: piece, candidateIds, marks }) => [
      piece,
      candidateIds.join("+"),
      marks.map(({ mark }) => mark).join(""),
    ]),
  );

test("a quote in the middle cuts its line in three, and its number stands at its end", () => {
  expect(shape("甲乙丙丁戊", quote("a", 1, 3))).toEqual([
    [
      ["甲", "", ""],
      ["乙丙", "a", "1"],
      ["丁戊", "", ""],
    ],
  ]);
});

test("two quotes that overlap share a piece; the shorter one lies on top", () => {
  expect(shape("甲乙丙丁戊", quote("long", 0, 4, "1"), quote("short", 2, 4, "2"))).toEqual([
    [
      ["甲乙", "long", ""],
      ["丙丁", "long+short", "12"],
      ["戊", "", ""],
    ],
  ]);
});

test("a quote that runs over a page break lies over both lines and is numbered once", () => {
  expect(shape("责任单\n位：甲", quote("a", 1, 6))).toEqual([
    [
      ["责", "", ""],
      ["任单", "a", ""],
    ],
    [
      ["位：", "a", "1"],
      ["甲", "", ""],
    ],
  ]);
});

test("a quote without a number leaves no mark", () => {
  expect(shape("甲乙", quote("a", 0, 2, ""))).toEqual([[["甲乙", "a", ""]]]);
});

test("the pieces together are the text, whatever the quotes are", () => {
  const texts = fc.string({ unit: fc.constantFrom("甲", "乙", "\n", "1"), maxLength: 40 });
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 8 });
  fc.assert(
    fc.property(texts, spans, (text, pairs) => {
      const quotes = pairs.map(([start, length], index) =>
        quote(String(index), Math.min(start, text.length), Math.min(start + length, text.length)),
      );
      const lines = planParagraphs(text, quotes).map(({ segments }) =>
        segments.map((segment) => segment.text).join(""),
      );
      expect(lines.join("\n")).toBe(text);
    }),
  );
});

test("a candidate lies over the quotes merged into it, its number after its own only", () => {
  const merged = { start: 3, end: 4, text: "", normalised: "", candidateId: "b" };
  const one = quote("a", 0, 1);
  expect(
    shape("甲乙丙丁", { ...one, candidate: { ...one.candidate, quotes: [merged, { ...merged, start: 0, end: 1 }] } }),
  ).toEqual([
    [
      ["甲", "a", "1"],
      ["乙丙", "", ""],
      ["丁", "a", ""],
    ],
  ]);
});

test("a very long line is cut into pieces, no character in two, and stays the same text", () => {
  const line = `${"甲".repeat(LONGEST_PIECE - 1)}𠮷${"乙".repeat(LONGEST_PIECE)}`;
  const pieces = planParagraphs(line, [quote("a", 0, line.length)]).map(({ segments }) =>
    segments.map(({ text }) => text).join(""),
  );
  expect(pieces.join("")).toBe(line);
  expect(pieces.map((piece) => piece.length)).toEqual([LONGEST_PIECE + 1, LONGEST_PIECE]);
});

test("a figure that no duty was read from is cut out of its line, within a quote and without one", () => {
  const listed = { place: { ...PLACE, start: 3, end: 5 }, number: 1 };
  const [line] = planParagraphs("甲乙丙丁戊己", [quote("a", 1, 4)], 0, 6, [listed]);
  expect(
    line?.segments.map(({ text, candidateIds, place, isPlaceEnd }) => [
      text,
      candidateIds,
      place?.number ?? 0,
      isPlaceEnd,
    ]),
  ).toEqual([
    ["甲", [], 0, false],
    ["乙丙", ["a"], 0, false],
    ["丁", ["a"], 1, false],
    ["戊", [], 1, true],
    ["己", [], 0, false],
  ]);
});
