import { describe, expect, test } from "vitest";
import { gridStep } from "../../../renderer/keyboard/grid-step.ts";

const size = { rows: 30, columns: 12 };
const from = (row: number, column: number) => ({ row, column });

describe("keys of a grid", () => {
  test.each([
    ["ArrowRight", from(2, 3), from(2, 4)],
    ["ArrowLeft", from(2, 3), from(2, 2)],
    ["ArrowDown", from(2, 3), from(3, 3)],
    ["ArrowUp", from(2, 3), from(1, 3)],
    ["Home", from(2, 3), from(2, 0)],
    ["End", from(2, 3), from(2, 11)],
    ["Ctrl+Home", from(2, 3), from(0, 0)],
    ["Ctrl+End", from(2, 3), from(29, 11)],
    ["PageDown", from(2, 3), from(12, 3)],
    ["PageUp", from(12, 3), from(2, 3)],
  ])("%s from %j", (key, at, to) => {
    expect(gridStep(key, at, size)).toEqual(to);
  });

  test.each(["ArrowUp", "ArrowLeft", "PageUp", "Home", "Ctrl+Home"])("%s stays at the first cell", (key) => {
    expect(gridStep(key, from(0, 0), size)).toEqual(from(0, 0));
  });

  test.each(["ArrowDown", "ArrowRight", "PageDown", "End", "Ctrl+End"])("%s stays at the last cell", (key) => {
    expect(gridStep(key, from(29, 11), size)).toEqual(from(29, 11));
  });

  test.each(["Enter", "Escape", "a", "Alt+ArrowLeft", "Shift+ArrowLeft"])("%s moves nothing", (key) => {
    expect(gridStep(key, from(2, 3), size)).toBeNull();
  });
});
