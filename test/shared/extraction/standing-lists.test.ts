import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

/** The titles of the work without number and date of a plan with this text. */
const worksOf = (text: string): string[] =>
  extractPlan(`东湖市科协2026年工作要点\n一、主要任务\n1.${text}\n`, { year: 2026 })
    .obligations.filter(({ requirement }) => requirement.kind === "standing")
    .map(({ title }) => title);

describe("things that a clause lists stand one by one", () => {
  it.each([
    ["打造“书香机关”“湖畔课堂”“夜话科普”等学习品牌活动。", ["“书香机关”", "“湖畔课堂”", "“夜话科普”"]],
    ["抓好“小发明”、“金点子”等群众性创新活动。", ["“小发明”", "“金点子”"]],
    ["评选宣传“优秀讲师”“优秀馆员”，弘扬正气。", ["“优秀讲师”评选", "“优秀馆员”评选"]],
    ["开展先进班组、先进车间、先进个人评选，树立新风。", ["先进班组评选", "先进车间评选", "先进个人评选"]],
    ["坚持班子专题学、支部集中学、小组自主学制度。", ["班子专题学", "支部集中学", "小组自主学"]],
    ["联合开展航模竞赛、青少年科学营、读书论坛等系列品牌活动。", ["航模竞赛", "青少年科学营", "读书论坛"]],
    [
      "开展会员需求状况调研、分会建设工作调研、期刊发展状况调研，形成报告。",
      ["会员需求状况调研", "分会建设工作调研", "期刊发展状况调研"],
    ],
    ["高质量召开民主生活会、组织生活会。", ["民主生活会", "组织生活会"]],
  ])("%s", (text, titles) => {
    expect(worksOf(text)).toEqual(titles);
  });
});

describe("what is no list of things stays one work", () => {
  it.each([
    "认真落实“一岗双责”“三个必须”责任要求，做好“六稳”“六保”。",
    "加强宣传、教育、管理等工作。",
    "围绕“三会一课”开展工作指导。",
    "组织开展学习交流、经验推广、结对共建等活动。",
  ])("%s", (text) => {
    expect(worksOf(text)).toHaveLength(1);
  });

  it("what the public calendar has is not listed a second time", () => {
    const { obligations } = extractPlan(
      "东湖市科协2026年工作要点\n1.联合开展全国科普日、机器人竞赛、青少年科学营等活动。\n",
      {
        year: 2026,
      },
    );
    expect(obligations.map(({ title }) => title).toSorted()).toEqual(
      ["机器人竞赛", "科普日活动", "青少年科学营"].toSorted(),
    );
  });
});
