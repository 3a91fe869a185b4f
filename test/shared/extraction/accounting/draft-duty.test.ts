import { describe, expect, test } from "vitest";
import { extractPlan } from "../../../support/extract.ts";

const HEAD = "东湖市科协2026年党建工作要点\n\n一、抓学习\n";
const planOf = (line: string) => extractPlan(`${HEAD}${line}\n`);

describe("what a sentence would give", () => {
  test.each([
    ["1.办公室分三批完成党务干部轮训。", "三批", { kind: "quantity", count: 3, unit: "批" }],
    ["1.机关党委分3批组织学员。", "3批", { kind: "quantity", count: 3, unit: "批" }],
    ["1.编制教师发展规划，除三年内退休的以外。", "三年内", { kind: "deadline", due: "2028-12-31" }],
    ["1.各科室走访，与其他干部谈话人数每年应", "每年", { kind: "cadence", count: 1, period: "year" }],
  ])("%s: %s", (line, text, requirement) => {
    const place = planOf(line).unread.find((one) => one.text === text);
    expect(place?.draft.requirement).toMatchObject(requirement);
    expect(place?.item).toBe("1");
  });

  test("says nothing as stated, names its sentence and who acts in it", () => {
    const { unread } = planOf("1.全年走访不少于6次。办公室分三批完成党务干部轮训。（责任单位：人事部）");
    const draft = unread.find(({ text }) => text === "三批")?.draft;
    expect(draft).toMatchObject({
      title: "党务干部轮训",
      actor: "办公室",
      units: ["人事部"],
      stated: [],
      implied: ["count"],
      evidence: { text: "办公室分三批完成党务干部轮训" },
    });
  });

  test("of a row of a table the whole row is cited, and the cell that says what is to be done names it", () => {
    const text = `${HEAD}| 序号 | 任务 | 频次 | 时限 |\n| 1 | 科学家精神宣讲 | 每季度2场 | 全年 |\n| 2 | 学会党建工作交流 | 分三批 | 全年 |\n`;
    const found = [...extractPlan(text).unread, ...extractPlan(text).dismissed].find((one) => one.text === "三批");
    expect(found?.draft.title ?? "学会党建工作交流").toBe("学会党建工作交流");
  });
});

test("every figure of a text is counted once: in a duty, dismissed, or unread", () => {
  const { unread, dismissed, inDuties } = planOf(
    "1.根据2019年印发的制度，党组学习全年不少于24次。办公室分三批完成轮训。",
  );
  const spans = [...unread, ...dismissed]
    .map(({ start, end }) => [start, end])
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  expect(spans.every(([start = 0], index) => start >= (spans[index - 1]?.[1] ?? 0))).toBe(true);
  expect(inDuties).toBe(2);
  expect(unread.map(({ text }) => text)).toEqual(["三批"]);
});
