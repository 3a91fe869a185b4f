import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matrixParts } from "../../../renderer/screens/obligations/matrix/paper-parts.ts";

test.each([
  [1, [1]],
  [12, [12]],
  [14, [14]],
  [15, [8, 7]],
  [24, [12, 12]],
  [28, [14, 14]],
  [36, [9, 9, 9, 9]],
  [53, [14, 14, 14, 11]],
  [57, [12, 12, 12, 12, 9]],
])("%i periods stand in tables of %j", (columns, widths) => {
  expect(matrixParts(columns).map(({ first, end }) => end - first)).toEqual(widths);
});

test("each column stands on paper once, in order, and no table is wider than the page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (columns) => {
      const parts = matrixParts(columns);
      const drawn = parts.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index));
      expect(drawn).toEqual(Array.from({ length: columns }, (_, index) => index));
      for (const { first, end } of parts) expect(end - first).toBeLessThanOrEqual(14);
    }),
  );
});
