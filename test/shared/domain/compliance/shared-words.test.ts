import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sharedWords } from "../../../../shared/domain/compliance/shared-words.ts";

test.each([
  ["集体学习党章专题", "党章专题学习", "党章专题"],
  ["座谈", "党章专题学习", ""],
  ["学习 ", "学习 会", "学习"],
])("%s and %s share %s", (a, b, words) => {
  expect(sharedWords(a, b)).toBe(words);
});

test("what is shared stands in both, and is as long either way", () => {
  const words = fc.string({ unit: fc.constantFrom("党", "学", "习", "支", "部"), maxLength: 8 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const shared = sharedWords(a, b);
      expect(a.includes(shared) && b.includes(shared)).toBe(true);
      expect(shared.length).toBe(sharedWords(b, a).length);
    }),
  );
});
