import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSegmenter } from "../../../../threads/load-segmenter.ts";

const { wordsIn } = loadSegmenter();
const divided = (text: string) => wordsIn(text).map((word) => word.text);
const tagOf = (text: string, word: string) => wordsIn(text).find((found) => found.text === word)?.tag;

describe("words", () => {
  it.each([
    ["2026年省科协召开年会", "省科协"],
    ["7月1日到9月1日组织活动", "到"],
    ["党委组织部将汇总论文", "党委组织部"],
    ["党支部组织生活会每月一次", "组织生活会"],
    ["党员要带头报名", "带头"],
    ["本单位需提交报告", "提交"],
    ["走访慰问10余次", "次"],
  ])("%s holds %s", (text, word) => {
    expect(divided(text)).toContain(word);
  });

  it.each([
    ["抓好工作落实", "落实", "v"],
    ["各支部学习", "支部", "body"],
    ["每名委员调研", "委员", "role"],
    ["召开组织生活会", "组织生活会", "meeting"],
    ["学会要报告", "要", "modal"],
    ["深入开展宣讲", "开展", "v"],
    ["安全事故死亡", "死亡", "v"],
    ["举行表彰大会", "表彰大会", "vn"],
    ["管理制度完备", "管理制度", "n"],
  ])("in %s %s is %s", (text, word, tag) => {
    expect(tagOf(text, word)).toBe(tag);
  });

  it("stand where UTF-16 has them, behind characters of two units and of other width too", () => {
    const text = "𠮷😀１２次学习\ud800完成";
    for (const { text: word, start, end } of wordsIn(text)) expect(text.slice(start, end)).toBe(word);
    expect(wordsIn(text).find(({ text: word }) => word === "次")).toMatchObject({ start: 6, end: 7, tag: "q" });
  });

  it("cover any text without a gap", () => {
    const piece = constantFrom("要带头", "一次", "日前", "各支部", "😀", " ", "\n", "开展调查", "Ａ１", "\udc00", "学");
    assert(
      property(array(piece), string({ unit: "binary" }), (pieces, other) => {
        const text = pieces.join("") + other;
        expect(divided(text).join("")).toBe(text);
        let end = 0;
        for (const word of wordsIn(text)) {
          expect(word.start).toBe(end);
          end = word.end;
        }
      }),
    );
  });
});
