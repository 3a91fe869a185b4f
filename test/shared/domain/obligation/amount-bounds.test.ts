import { expect, test } from "vitest";
import { decimalsOf, mostOpening } from "../../../../shared/domain/obligation/amount-bounds.ts";

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
  [1, 1_000],
  [10, 1_000],
  [30, 3_000],
  [10_000, 1_000_000],
])("of %i asked for at most %i can have been done before", (needed, most) => {
  expect(mostOpening(needed)).toBe(most);
});
