import { expect, test } from "vitest";
import { distinctNames } from "../../../../renderer/screens/board/distinct-names.ts";

test.each([
  [
    ["科技馆党支部", "离退休党支部"],
    ["科技馆", "离退休"],
  ],
  [["科技馆党支部"], ["科技馆党支部"]],
  [
    ["党支部", "机关党支部"],
    ["党支部", "机关党支部"],
  ],
  [
    ["办公室", "学会部"],
    ["办公室", "学会部"],
  ],
  [[], []],
])("%j → %j", (names, short) => {
  expect([...distinctNames(names).values()]).toEqual(short);
});
