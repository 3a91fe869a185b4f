import { expect, test } from "vitest";
import { nextPlace } from "../../../renderer/screens/wall-chart/chart-keys.ts";

const PLACES = [
  { row: 0, column: 2 },
  { row: 0, column: 5 },
  { row: 0, column: 11 },
  { row: 2, column: 0 },
  { row: 2, column: 6 },
];

test.each([
  ["ArrowRight", 0, 2, [0, 5]],
  ["ArrowLeft", 0, 11, [0, 5]],
  ["ArrowLeft", 0, 2, null],
  ["ArrowDown", 0, 5, [2, 6]],
  ["ArrowUp", 2, 0, [0, 2]],
  ["ArrowDown", 2, 6, null],
  ["Home", 0, 11, [0, 2]],
  ["End", 0, 2, [0, 11]],
  ["a", 0, 2, null],
])("%s from row %i, column %i", (key, row, column, next) => {
  const place = nextPlace(key, { row, column }, PLACES);
  expect(place && [place.row, place.column]).toEqual(next);
});
