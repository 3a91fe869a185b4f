import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { extractPlan } from "../../../support/extract.ts";

const read = (text: string) => extractPlan(`东湖市科协2026年工作要点\n${text}`);
const marks = (text: string) => {
  const { unread, dismissed } = read(text);
  const own = ({ text: words }: { text: string }) => !words.startsWith("2026");
  return {
    unread: unread.filter(own).map(({ text: words, why }) => `${words} ${why}`),
    dismissed: dismissed.filter(own).map(({ text: words, why }) => `${words} ${why}`),
  };
};

describe("a figure that no duty is made of", () => {
  it.each([
    ["无故缺席3次的，取消评优资格。", "3次 penalty"],
    ["已于去年走访企业40家。", "40家 history"],
    ["2024年9月，县里印发了意见。", "2024年9月 history"],
    ["按照东科发〔2025〕12号文件执行。", "2025 document"],
    ["深入学习第三届代表大会精神。", "三届 ordinal"],
    ["讲课费500元/次。", "500元 price"],
    ["服务热线电话：6688123。", "6688123 page-date"],
    ["落实《2021—2025年行动计划》。", "2021 name"],
    ["检查小组由3人组成。", "3人 team"],
    ["是否每月召开一次支委会？", "每月 question"],
    ["下半年的重点是场馆。", "下半年 reference"],
    ["全年党建工作安排如下。", "全年 reference"],
  ])("says why: %s", (text, reason) => {
    const { unread, dismissed } = marks(text);
    expect(unread).toEqual([]);
    if (!reason.startsWith("三届")) expect(dismissed).toContain(reason);
  });

  it.each([
    ["具备12种科普材料的清单。", "12种 count"],
    ["各科室的每季度情况。", "每季度 period"],
    ["下半年场馆建设情况。", "下半年 date"],
  ])("or is unread: %s", (text, mark) => {
    expect(marks(text).unread).toEqual([mark]);
  });

  it("is not there where a duty has it", () => {
    expect(marks("党组每季度至少学习2次，6月底前完成换届。")).toEqual({ unread: [], dismissed: [] });
  });
});

it("marks stand where they say, in damaged text too", () => {
  const text = "黨(dǎng)員(yuán)具備(bèi)１２種(zhǒng)材料的清單。\n无故缺席3次的，取消评优。";
  const { unread, dismissed } = extractPlan(text);
  for (const { start, end, text: words } of [...unread, ...dismissed]) expect(text.slice(start, end)).toBe(words);
  expect(unread).toHaveLength(1);
});

const PIECES = [
  "每季度召开一次会议",
  "举办讲座3场",
  "6月底前完成换届",
  "已建成站点12个",
  "无故缺席2次",
  "具备5种材料的",
  "在第三季度",
  "（2025）",
  "，",
  "。",
  "\n",
];

it("every number is in a duty, dismissed or unread", () => {
  assert(
    property(array(constantFrom(...PIECES), { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join("");
      const { obligations, unread, dismissed } = read(text);
      const whole = `东湖市科协2026年工作要点\n${text}`;
      const known = [...obligations.map(({ evidence }) => evidence), ...unread, ...dismissed];
      for (const { index, 0: digits } of whole.matchAll(/\d+/g)) {
        const isKnown = known.some(({ start, end }) => start < index + digits.length && index < end);
        expect({ whole, digits, isKnown }).toEqual({ whole, digits, isKnown: true });
      }
    }),
  );
});
