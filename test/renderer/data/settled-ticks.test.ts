import * as fc from "fast-check";
import { expect, test } from "vitest";
import { settledTicks } from "../../../renderer/data/settled-ticks.ts";

interface Offered {
  readonly id: string;
  readonly certain: boolean;
}
const sure = (id: string): Offered => ({ id, certain: true });
const doubtful = (id: string): Offered => ({ id, certain: false });
const settle = (shown: Offered[], answer: Offered[] | null, ticks: Record<string, boolean> = {}) => {
  const { stored, unseen } = settledTicks({ shown, answer, ticks, keyOf: ({ id }) => id });
  return [stored.map(({ id }) => id), unseen.map(({ id }) => id)];
};

test.each([
  [
    "the answer is the one on the screen",
    [sure("7月"), doubtful("议党")],
    [sure("7月"), doubtful("议党")],
    {},
    ["7月"],
    [],
  ],
  ["another day: the old tick goes, the new one was not seen", [sure("7月")], [sure("8月")], {}, [], ["8月"]],
  ["another title that fits nothing", [sure("党组学习")], [], {}, [], []],
  ["a prefix ticked what the whole title makes doubtful", [sure("警示教育")], [doubtful("警示教育")], {}, [], []],
  ["it was seen unticked only", [doubtful("警示教育")], [sure("警示教育")], {}, [], ["警示教育"]],
  ["ticked by hand and offered no more", [doubtful("7月")], [], { "7月": true }, ["7月"], []],
  ["ticked by hand, certain now", [doubtful("8月")], [sure("8月")], { "8月": true }, ["8月"], []],
  ["taken out by hand, certain all the same", [sure("8月")], [sure("8月")], { "8月": false }, [], []],
  ["taken out by hand before it was offered again", [], [sure("8月")], { "8月": false }, [], []],
  ["no answer: only what was ticked by hand", [sure("7月"), doubtful("议党")], null, { 议党: true }, ["议党"], []],
  ["nothing was shown yet", [], [sure("8月")], {}, [], ["8月"]],
])("%s", (_, shown, answer, ticks, stored, unseen) => {
  expect(settle(shown, answer, ticks as Record<string, boolean>)).toEqual([stored, unseen]);
});

test("nothing automatic is stored that the answer does not have or the screen did not show; ticks by hand always hold", () => {
  const id = fc.constantFrom("a", "b", "c", "d");
  const list = fc.uniqueArray(fc.record({ id, certain: fc.boolean() }), { selector: (one) => one.id });
  const ticks = fc.dictionary(id, fc.boolean());
  fc.assert(
    fc.property(list, fc.option(list), ticks, (shown, answer, byHand) => {
      const [stored = [], unseen = []] = settle(shown, answer, byHand);
      const isSure = (some: readonly Offered[] | null, one: string) =>
        some?.some((offered) => offered.id === one && offered.certain) ?? false;
      for (const one of [...shown, ...(answer ?? [])].map((offered) => offered.id)) {
        const isBoth = isSure(shown, one) && isSure(answer, one);
        expect(stored.includes(one)).toBe(byHand[one] ?? isBoth);
        expect(unseen.includes(one)).toBe(byHand[one] === undefined && isSure(answer, one) && !isBoth);
      }
    }),
  );
});
