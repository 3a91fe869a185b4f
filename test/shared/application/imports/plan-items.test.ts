import { expect, test } from "vitest";
import { planItems } from "../../../../shared/application/imports/read/plan-items.ts";

const headings = (text: string, used?: readonly number[]) =>
  planItems(text, used).map(({ item, heading, isTable }) => [isTable ? "表" : item, heading]);

test("points below an article belong to it, and the next article is its own", () => {
  const text =
    "谈心谈话制度\n第一条 建立谈话制度。\n第二条 下列情况应当谈话：\n(一)岗位交流时;\n(二)受到表彰时;\n第三条 每月不少于1次。\n";
  expect(headings(text)).toEqual([
    ["", ""],
    ["一", "建立谈话制度"],
    ["二", "下列情况应当谈话："],
    ["二.一", "岗位交流时"],
    ["二.二", "受到表彰时"],
    ["三", "每月不少于1次"],
  ]);
});

test("a number that comes again in an annex opens an item of its own, and a table goes by its caption", () => {
  const text = "要点\n1.党组学习24次。\n2.走访6次。\n附件\n任务清单\n| 序号 | 任务 |\n| 1 | 宣讲 |\n1.附件第一条。\n";
  expect(headings(text)).toEqual([
    ["", ""],
    ["1", "党组学习24次"],
    ["2", "走访6次"],
    ["表", "任务清单"],
    ["1", "附件第一条"],
  ]);
  const starts = planItems(text).map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test("items without anything listed in them are left out", () => {
  const text = "要点\n1.甲事项。\n2.乙事项。\n3.丙事项。\n";
  expect(headings(text, [text.indexOf("乙")])).toEqual([["2", "乙事项"]]);
});
