import { describe, expect, test } from "vitest";
import { THEME_NAMES, contrastPairs, palettes } from "../../../renderer/theme/colours.ts";
import { contrastOf } from "../../../renderer/theme/contrast.ts";

describe("contrast ratio", () => {
  test.each([
    ["#000000", "#FFFFFF", 21],
    ["#FFFFFF", "#FFFFFF", 1],
    ["#1E1B18", "#FFFFFF", 17.1],
    ["#835400", "#FCF2DC", 5.8],
  ])("%s on %s is %d", (front, back, ratio) => {
    expect(contrastOf(front, back)).toBeCloseTo(ratio, 1);
  });
});

describe.each(THEME_NAMES)("%s", (theme) => {
  const palette = palettes[theme];
  test.each(contrastPairs)("$front on $back has at least $least", ({ front, back, least }) => {
    expect(contrastOf(palette[front], palette[back])).toBeGreaterThanOrEqual(least);
  });
});
