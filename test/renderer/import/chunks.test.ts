import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupCandidates, rowId } from "../../../renderer/screens/import/review/candidates/candidate-groups.ts";
import { planParagraphs } from "../../../renderer/screens/import/review/text/plan-segments.ts";
import { rowChunks } from "../../../renderer/screens/import/review/candidates/row-chunks.ts";
import { candidatesIn, textChunks } from "../../../renderer/screens/import/review/text/text-chunks.ts";
import { reviewCandidate } from "./review-candidate.ts";

test("the chunks of a text hold all its lines in order, each offset in one of them", () => {
  const lines = fc.array(fc.constantFrom("", "一、学习", "落实工作".repeat(3000)), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(lines, (given) => {
      const text = given.join("\n");
      const quotes = [
        [0, 3],
        [2, 40_000],
        [12_001, 12_002],
        [text.length - 1, text.length],
      ].filter(([start = 0, end = 0]) => start >= 0 && start < end && end <= text.length && text[end - 1] !== "\n");
      const candidates = quotes.map(([start = 0, end = 0], index) => {
        const evidence = { start, end, text: "", normalised: "" };
        return { candidate: reviewCandidate({ id: `${index}`, evidence }), label: "", mark: `${index}` };
      });
      const chunks = textChunks(text);
      const groups = [
        {
          key: "0",
          item: "1",
          heading: "",
          isTable: false,
          members: [],
          counted: candidates,
          standing: [],
          places: [],
        },
      ];
      const drawn = chunks.map(({ start, end }, index) =>
        planParagraphs(text, candidatesIn(chunks, groups, index), start, end),
      );
      expect(drawn.flat()).toEqual(planParagraphs(text, candidates));
      expect(drawn.every((paragraphs) => paragraphs.length <= 60)).toBe(true);
      expect(chunks.every(({ height }) => height > 0)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

const quoteAt = (item: number) => ({ start: item * 10, end: item * 10 + 5, text: "", normalised: "" });

test("the chunks of a list hold every row once, in order, a long item under one heading", () => {
  const sizes = fc.array(fc.tuple(fc.nat(130), fc.nat(10)), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, (items) => {
      const candidates = items.flatMap(([counted, standing], item) => [
        ...Array.from({ length: counted }, (_, at) =>
          reviewCandidate({ id: `${item}c${at}`, item: `${item}`, evidence: quoteAt(item) }),
        ),
        ...Array.from({ length: standing }, (_, at) =>
          reviewCandidate({ id: `${item}s${at}`, item: `${item}`, kind: "standing", evidence: quoteAt(item) }),
        ),
      ]);
      const places = items.map((_, item) => ({ item: `${item}`, heading: "", start: item * 10, isTable: false }));
      const chunks = rowChunks(groupCandidates(candidates, places));
      const sections = chunks.flatMap((chunk) => chunk.sections);
      expect(sections.flatMap(({ rows }) => rows.map(rowId))).toEqual(candidates.map(({ id }) => id));
      const headings = sections.filter(({ hasHeading }) => hasHeading).map(({ group }) => group.item);
      expect(headings).toEqual([...new Set(candidates.map(({ item }) => item))]);
      expect(chunks.every(({ sections: some }) => some.flatMap(({ rows }) => rows).length <= 40)).toBe(true);
    }),
  );
});
