import { describe, expect, it } from "vitest";
import { adviceFor } from "../../../../shared/application/imports/review/advice-for.ts";
import { checkRequirement } from "../../../../shared/domain/obligation/check-requirement.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const adviceOf = (normalised: string) => adviceFor({ rules: ["standing"], normalised, title: "" });
const inWords = (words: string): string | null => {
  const advice = adviceOf(words);
  return advice && `${advice.basis} ${describeRequirement(advice.requirement)}`;
};

describe("what the plan names without number and date could be", () => {
  it.each([
    ["严格落实谈心谈话制度", "statute 每年1次"],
    ["设立党费集中交纳日", "statute 每月1次"],
    ["依托党组理论学习中心组学习，讲好科技故事", "statute 每季度1次"],
    ["做好年度支部书记抓党建述职评议工作", "statute 每年1次"],
    ["组织庆祝建党105周年主题活动", "anniversary 2026年7月1日前"],
    ["开展庆祝新中国成立七十七周年演讲", "anniversary 2026年10月1日前"],
    ["严格执行重大事项请示报告制度", "event 重大事项时"],
    ["前置审议“三重一大”事项", "event “三重一大”事项时"],
    ["健全学术论坛备案审核制度", "event 重要活动时"],
    ["加强对章程的政治审查", "event 章程修改时"],
    ["举办湖畔党建论坛", "one-thing 不少于1次"],
    ["制定年度理论学习计划，压实责任", "one-thing 不少于1次"],
    ["签订2026年党风廉政建设责任书", "one-thing 不少于1次"],
    ["青年干部“讲科学故事”演讲比赛等，推动学习", "one-thing 不少于1次"],
  ])("%s: %s", (words, advised) => {
    expect(inWords(words)?.replace(/1次\/年|全年/g, "")).toBe(advised);
  });

  it.each([
    "加强科普队伍建设",
    "举办系列讲座",
    "定期召开工作例会",
    "开展多种形式的知识竞赛活动",
    "落实会议制度",
    "建立健全工作制度",
    "组织各类培训",
    "纪念建馆三十周年",
    "落实“三会一课”、主题党日、组织生活会制度",
  ])("%s: nothing", (words) => {
    expect(adviceOf(words)).toBeNull();
  });

  it("what a rule has read needs no advice", () => {
    expect(adviceFor({ rules: ["amount", "period"], normalised: "举办湖畔党建论坛2次", title: "" })).toBeNull();
  });

  it("every advice is a requirement that the core takes", () => {
    for (const words of ["举办湖畔党建论坛", "庆祝建党105周年", "前置审议“三重一大”事项", "严格落实主题党日"]) {
      const advice = adviceOf(words);
      expect(advice && checkRequirement(advice.requirement, plainDate("2026-01-01")).ok).toBe(true);
    }
  });
});

describe("a guess is applied by the clerk alone, and stays marked", () => {
  const text = "西山市科协2026年工作要点\n一、重点工作\n1.举办湖畔党建论坛。\n";

  it("is no duty by itself, and no doubt of the reader", async () => {
    const { client } = memoryCore();
    const { candidates } = await openReview(client, textFile(text));
    expect(candidates).toMatchObject([{ kind: "standing", unsure: [], suggestion: { basis: "one-thing" } }]);
  });

  it("says in the rule that it was a guess", async () => {
    const { client } = memoryCore();
    const { plan, candidates } = await openReview(client, textFile(text));
    const [forum] = candidates;
    const edit = { requirement: forum?.suggestion?.requirement };
    await client.imports.edit({ planId: plan.id, candidateId: forum?.id ?? "", edit });
    await client.imports.finish({ planId: plan.id });
    expect(await client.obligations.list({})).toMatchObject([{ versions: [{ reason: forum?.suggestion?.source }] }]);
    expect(forum?.suggestion?.source).toContain("推定");
  });
});
