import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf, keyText } from "../../../../renderer/data/occurrence-key.ts";
import { suggestionOfRow } from "../../../../renderer/screens/record/suggestion-of-row.ts";
import { sharedWords, suggestionReason } from "../../../../renderer/screens/record/suggestion-reason.ts";
import { dueRow } from "../../fixture/due-rows.ts";

const row = dueRow({ title: "党章专题学习", subject: "一支", due: "2026-09-28" });
const one = suggestionOfRow(row);

test.each([
  ["asked for", keyOf(row), [], "随便", { kind: "asked" }],
  ["chosen by hand", null, [keyText(row)], "随便", { kind: "chosen" }],
  ["the same words", null, [], "集体学习党章专题", { kind: "words", words: "党章专题" }],
  ["only of the same kind", null, [], "座谈", { kind: "alike" }],
] as const)("%s", (_, of, added, title, reason) => {
  expect(suggestionReason(one, title, of, new Set(added))).toEqual(reason);
});

test("what is shared stands in both", () => {
  const words = fc.string({ unit: fc.constantFrom("党", "学", "习", "支", "部"), maxLength: 8 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const shared = sharedWords(a, b);
      expect(a.includes(shared) && b.includes(shared)).toBe(true);
      expect(shared.length).toBe(sharedWords(b, a).length);
    }),
  );
});
