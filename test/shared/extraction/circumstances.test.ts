import { describe, expect, it } from "vitest";
import { isCircumstance } from "../../../shared/extraction/parsers/circumstance.ts";
import { inOneLine, measuredIn, readText } from "./read-text.ts";

describe("a clause that says only why, by what rule or on what ground", () => {
  it.each([
    "由于场馆改造",
    "为了推动会员服务",
    "为进一步规范经费管理",
    "按照区里统一部署",
    "根据年度计划安排",
    "结合本会实际",
    "鉴于人手不足",
  ])("%s", (clause) => expect(isCircumstance(clause)).toBe(true));

  it.each([
    "根据通知要求开展自查",
    "按照上级部署召开动员会",
    "结合重阳节组织慰问",
    "为老年会员体检",
    "因此修订章程",
    "制定年度计划",
  ])("says what is done: %s", (clause) => expect(isCircumstance(clause)).toBe(false));
});

/** What is done stands behind why and how, and it gives the duty its name. */
const BEHIND: readonly (readonly [sentence: string, duty: string, title: string])[] = [
  ["9月底前，由于场馆改造，所以为保证展教不断，从会员单位中借用临时展厅。", "deadline 2026-09-30", "借用临时展厅"],
  ["6月底前，按照区里统一部署，结合本会实际，修订会费管理办法。", "deadline 2026-06-30", "修订会费管理办法"],
  ["每年年初按照上级的部署和要求，结合工作实际，制定年度培训计划。", "cadence =1次/year", "制定年度培训计划"],
];

describe("what stands between a time and what is done then", () =>
  it.each(BEHIND)("%s", (sentence, duty, title) => {
    const found = measuredIn(sentence);
    expect(found.map(inOneLine)).toEqual([duty]);
    expect(found[0]?.title).toContain(title);
  }));

describe("when within its period a rhythm has its turn", () =>
  it.each<readonly [string, ...string[]]>([
    [
      "每半年组织一次风险研判，原则上安排在每年的6月中旬和12月中旬进行。",
      "cadence =1次/half-year FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=20",
    ],
    [
      "每半年召开一次述职会，一般安排在6月底和12月底。",
      "cadence =1次/half-year FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1",
    ],
    ["每年组织两次志愿活动，时间安排在每年4月和10月。", "quota =2次/year"],
    ["每季度组织一次文体活动，时间安排在每个季度的最后一个周六。", "cadence =1次/quarter"],
    // Fewer days than turns: no rule for all of them.
    ["每季度召开一次例会，安排在3月和9月。", "cadence =1次/quarter", "deadline 2026-03-31", "deadline 2026-09-30"],
  ])("%s", (sentence, ...duties) => expect(readText(sentence)).toEqual(duties)));

describe("figures that ask for nothing", () =>
  it.each(["利用8小时以外的时间坚持自学。", "传达十九届中央纪委四次全会精神。", "受益群众逾5000人。"])(
    "%s",
    (sentence) => expect(readText(sentence)).toEqual([]),
  ));

describe("an event in other words", () =>
  it.each([
    "遇到重大舆情或者特殊情况，各分会随时向秘书处报告。",
    "若遇恶劣天气，值班室要及时发布通知。",
    "遇突发事件，信息中心应当立即上报。",
  ])("%s", (sentence) => expect(measuredIn(sentence).map(({ requirement }) => requirement.kind)).toEqual(["trigger"])));
