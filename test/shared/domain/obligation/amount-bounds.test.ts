import { expect, test } from "vitest";
import { decimalsOf, mostDone } from "../../../../shared/domain/obligation/amount-bounds.ts";

test.each([
  ["次", 0],
  ["个", 0],
  ["场", 0],
  ["人", 0],
  ["人次", 0],
  ["期", 0],
  ["", 0],
  ["学时", 3],
  ["个小时", 3],
  ["万元", 3],
  ["亿元", 3],
  ["%", 3],
  ["％", 3],
  ["公里", 3],
])("what is counted in %s has %i decimal places", (unit, places) => {
  expect(decimalsOf(unit)).toBe(places);
});

test.each([
  [1, 50],
  [5, 50],
  [6, 60],
  [40, 400],
  [10_000, 100_000],
])("of %i asked for at most %i are said to be done at once", (needed, most) => {
  expect(mostDone(needed)).toBe(most);
});
