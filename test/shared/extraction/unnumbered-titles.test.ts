import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

const titlesOf = (text: string): string[] =>
  extractPlan(`东湖市科协2026年工作要点\n一、主要任务\n1.${text}`, { year: 2026 }).obligations.map(
    ({ title }) => title,
  );

/** What is asked for without a number: the head of the phrase stays, whatever has to go. */
const TITLES: readonly (readonly [text: string, titles: readonly string[]])[] = [
  [
    "推动所属学会理事会领导班子与学会党组织领导班子成员交叉任职，确保发展方向。",
    ["推动学会党组织领导班子成员交叉任职"],
  ],
  ["主动接受驻局纪检监察组、上级审计部门以及社会各界群众代表监督，改进作风。", ["主动接受驻局纪检监察组监督"]],
  ["打造“故事汇”“红色小讲堂”“科学家的一天”等学习教育品牌活动。", ["“故事汇”", "“红色小讲堂”", "“科学家的一天”"]],
  ["坚持科普工作与学会工作同谋划、同部署、同落实、同检查。", ["科普工作与学会工作同谋划"]],
  ["将年度考核结果作为对各级科协组织及其负责人评价的重要依据。", ["年度考核结果作为重要依据"]],
  ["把重点任务完成作为检验基层组织力的试金石。", []],
  ["面向基层科协班子成员，常态化开展业务学习。", ["常态化开展业务学习"]],
  ["对活动开展不正常的学会，列出清单，挂牌整改。", ["列出清单"]],
  ["开展“守初心、担使命、作表率”庆祝建会六十周年系列专题宣传活动。", ["庆祝建会六十周年系列专题宣传活动"]],
];

describe("of a duty without a number the title", () => {
  it.each(TITLES)("%s", (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });
});
