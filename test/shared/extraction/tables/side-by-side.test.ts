import { describe, expect, it } from "vitest";
import { extractPlan } from "../../../support/extract.ts";

const table = (...rows: string[][]): string =>
  `某单位2026年安排\n\n${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;

const duties = (text: string): string[] =>
  extractPlan(text).obligations.map(({ title, requirement: { count, comparator, unit, due } }) =>
    [title, comparator ?? "", count ?? "", unit ?? "", due ?? ""].join(" ").replace(/ +/g, " ").trim(),
  );

describe("columns of activities side by side", () => {
  it.each([
    ["主题党日", "组织生活"],
    ["支部主题党日", "志愿服务活动"],
    ["政治学习", "业务学习"],
  ])("%s | %s: each cell is a duty", (first, second) => {
    expect(
      duties(table(["月份", first, second], ["3月", "清扫河道", "听取思想汇报"], ["4月", "参观展馆", ""])),
    ).toEqual(["清扫河道 2026-03-31", "听取思想汇报 2026-03-31", "参观展馆 2026-04-30"]);
  });

  it("a task and its measures are still one", () => {
    expect(duties(table(["月份", "重点任务", "具体措施"], ["3月", "河道保洁", "组织清扫河道"]))).toHaveLength(1);
  });
});

describe("days that one cell lists", () => {
  it.each([
    ["9月3日、4日", ["09-03", "09-04"]],
    ["9月3、4日", ["09-03", "09-04"]],
    ["9月3日和10日", ["09-03", "09-10"]],
    ["9月3日、9月8日", ["09-03", "09-08"]],
    ["9月3-4日", ["09-04"]],
    ["9月3日至4日", ["09-04"]],
  ])("%s", (cell, days) => {
    expect(duties(table(["日期", "事项"], [cell, "教材发放"]))).toEqual(days.map((day) => `教材发放 2026-${day}`));
  });
});

describe("targets", () => {
  const target = (name: string, value: string) =>
    extractPlan(table(["序号", "指标", "目标值", "责任部门"], ["1", name, value, "质检科"]));

  it.each([
    ["噪声（分贝）", "≤55", "噪声（分贝） <= 55 分贝"],
    ["返工数", "≤ 3", "返工数 <= 3"],
    ["抽检合格率（%）", "≥98.5", "抽检合格率（%） >= 98.5 % 2026-12-31"],
  ])("%s | %s is a duty without guessing its unit", (name, value, duty) => {
    expect(
      target(name, value).obligations.map(({ title, requirement: { comparator, count, unit, due } }) =>
        [title, comparator, count, unit, due].filter((part) => part !== null).join(" "),
      ),
    ).toEqual([duty]);
  });

  it("a bare number is left to a person", () => {
    expect(target("返工数", "30").unread.map(({ text }) => text)).toEqual(["30"]);
  });
});
