import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scannerFor } from "../../../../shared/domain/happening/office-names.ts";
import { readTitle } from "../../../../shared/domain/happening/title-reading.ts";
import { tidyTitle } from "../../../../shared/domain/happening/tidy-title.ts";
import { tokensOf } from "../../../../shared/domain/happening/tokens.ts";

const scanner = scannerFor(["科普部", "各部室", "综合党支部", "王建国", "党组书记"]);
const read = (title: string) => readTitle(title, scanner);

describe("what a title names", () => {
  test.each([
    ["党员大会暨主题党日", [["党员大会"], ["主题党日"]]],
    ["党组学习+警示教育", [["学习"], ["警示教育"]]],
    ["民主评议和述职评议", [["民主评议", "述职评议"], ["民主评议"], ["述职评议"]]],
    ["表彰优秀党员和优秀党务工作者", [["表彰"]]],
    ["党组学习和支部学习情况检查", [["学习", "学习", "检查"]]],
    ["党组听取工作情况汇报", [["听取"]]],
    ["报送党建工作总结", [["报送"]]],
    ["学习新修订的保密法", [["学习"]]],
    ["主题党日（集中学习）", [["主题党日"]]],
    ["主题党日：参观纪念馆", [["主题党日"]]],
    ["学习《党课教案汇编》", [["学习"]]],
    ["走访慰问", [["慰问", "走访"]]],
    ["会议", [["会议"]]],
    ["", [[]]],
  ])("%s: the acts %j", (title, acts) => {
    expect(read(title).parts.map((part) => part.acts.map(({ act }) => act.name))).toEqual(acts);
  });

  test.each([
    ["党组理论学习中心组学习", ["中心组"]],
    ["机关第一党支部学习", ["一支部"]],
    ["一支部学习", ["一支部"]],
    ["离退休党支部学习", ["离退休支部"]],
    ["综合支部学习", ["综合支部"]],
    ["一支部主题党日", ["一支部"]],
    ["第一党支部党员大会", ["一支部"]],
    ["一支部、二支部主题党日", ["一支部", "二支部"]],
    ["离退休支部主题党日", ["离退休支部"]],
    ["支部主题党日", []],
    ["统一支部主题党日流程", []],
    ["科普部讲座", ["科普部"]],
    ["王建国讲党课", ["王建国"]],
    ["党组书记讲党课", ["党组书记"]],
    ["党组书记主持党组学习", ["党组", "党组"]],
    ["机关纪委向党组汇报", ["纪委", "→党组"]],
    ["抽查第三支部", ["×三支部"]],
    ["与党员谈心谈话", ["×党员党员"]],
    ["党组学习总书记重要讲话", ["党组"]],
  ])("%s: the bodies %j", (title, bodies) => {
    const marks = { holder: "", target: "×", recipient: "→" } as const;
    const told = read(title).parts[0]?.bodies.map(
      ({ body, name, role, place }) =>
        `${marks[place]}${name}${body === "单位" || body === "个人" ? "" : (body ?? "")}${role ?? ""}`,
    );
    expect(told).toEqual(bodies);
  });

  test.each([
    ["主题党日活动方案", "方案"],
    ["组织生活会征求意见", "征求意见"],
    ["整理党组会议纪要", "纪要"],
    ["印发党组会议纪要", "纪要"],
    ["党组会议纪要", "纪要"],
    ["党组学习意识形态责任制实施办法", null],
    ["警示教育：通报典型案例", null],
    ["党组传达学习通知精神", null],
  ])("%s is around a thing by the word %s", (title, aside) => {
    expect(read(title).aside).toBe(aside);
  });

  test.each([
    ["取消主题党日", "取消"],
    ["主题党日改到下周", "改到"],
    ["党员大会延期召开", "延期召开"],
    ["主题党日", null],
  ])("%s did not take place by the word %s", (title, word) => {
    expect(read(title).notDone?.word ?? null).toBe(word);
  });

  test.each([
    ["３月主体党日（視頻）", "3月主题党日（視頻）"],
    ["党组意识型态「专题」会仪", "党组意识形态“专题”会议"],
    ["“12·4”宪法日--宣传:一", "“12.4”宪法日—宣传：一"],
  ])("%s is read as %s", (title, tidied) => {
    expect(tidyTitle(title)).toBe(tidied);
  });
});

test("the pieces of any title are the title, and it is read as something, always alike", () => {
  const word = fc.constantFrom(
    "党组",
    "学习",
    "（",
    "）",
    "《",
    "》",
    "“",
    "”",
    "暨",
    "一",
    "支部",
    "3月",
    "会议",
    "纪要",
    "、",
    "𠮷",
    " ",
    "A",
    "：",
  );
  const title = fc.oneof(fc.string({ unit: word, maxLength: 12 }), fc.string({ maxLength: 30 }));
  fc.assert(
    fc.property(title, (text) => {
      const tidied = tidyTitle(text);
      const pieces = tokensOf(tidied, scanner).filter(({ at }, index, all) => index === 0 || at !== all[index - 1]?.at);
      expect(pieces.map((piece) => piece.text).join("")).toBe(tidied);
      expect(read(text)).toEqual(read(text));
      expect(read(text).parts.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
