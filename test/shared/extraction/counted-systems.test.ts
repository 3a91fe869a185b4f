import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

const duties = (line: string): string[] =>
  extractPlan(`某学会2026年工作要点\n1.${line}`).obligations.map(
    ({ title, requirement: { kind, count } }) => `${title} ${kind} ${count ?? ""}`,
  );

describe("a system that is named beside what counts it", () => {
  it.each([
    ["落实支部周学制度，全年支部学习不少于36次。", "支部学习 quota 36"],
    ["落实支部月学制度。支部学习全年不少于10次。", "支部学习 quota 10"],
  ])("%s is one duty", (line, duty) => {
    expect(duties(line)).toEqual([duty]);
  });

  it.each([
    ["落实支部周学制度，全年举办沙龙5次。", "支部周学 cadence 1"],
    ["落实一周双学制度，全年撰写心得2篇。", "一周双学 quota 2"],
  ])("%s asks for both", (line, duty) => {
    expect(duties(line)).toContain(duty);
    expect(duties(line).filter((one) => !one.includes("standing"))).toHaveLength(2);
  });
});
