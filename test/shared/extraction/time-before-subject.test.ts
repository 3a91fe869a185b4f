import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

describe("a month before the one who must act by then", () => {
  it.each([
    ["8月份学会部完成复评工作。", ["deadline 2026-08-31"]],
    ["7—8月各评委会完成复评，9月秘书处公布结果。", ["deadline 2026-08-31", "deadline 2026-09-30"]],
    ["5月专业委员会召开换届会议。", ["deadline 2026-05-31"]],
    ["三季度各支部组织观摩。", ["deadline 2026-09-30"]],
  ])("is the date of what it does: %s", (sentence, duties) => {
    expect(readText(sentence)).toEqual(duties);
  });

  it.each(["8月份省科协印发了通知。", "10月秘书处的工作较多。", "上年8月学会部完成了复评。"])(
    "is none where nothing is to be done: %s",
    (sentence) => {
      expect(readText(sentence)).toEqual([]);
    },
  );
});
