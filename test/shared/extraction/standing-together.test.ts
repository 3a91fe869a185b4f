import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import type { ExtractOptions } from "../../../shared/extraction/extract-plan.ts";
import { inOneLine } from "./read-text.ts";

type Row = readonly [text: string, ...duties: string[]];

/** Everything that a plan with this text lists, one of 2026 unless `options` say otherwise, each with its title. */
const listedIn = (text: string, options: ExtractOptions = { year: 2026 }): string[] =>
  extractPlan(text, options).obligations.map((duty) => `${inOneLine(duty)} ${duty.title}`);

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...duties]) => ({ text, duties })))("$text", ({ text, duties }) => {
    expect(listedIn(text)).toEqual(duties);
  });

describe("under a quarter or a half", () =>
  check([
    ...(
      [
        ["一季度", "2026-03-31"],
        ["第二季度：", "2026-06-30"],
        ["上半年", "2026-06-30"],
        ["下半年重点工作", "2026-12-31"],
        ["四季度（10-12月）", "2026-12-31"],
        ["3月份", "2026-03-31"],
        ["（二）三季度", "2026-09-30"],
      ] as const
    ).map(
      ([heading, due]): Row => [
        `${heading}\n1.召开支部党员大会。2.开展节前廉政谈话。`,
        `deadline ${due} 召开支部党员大会`,
        `deadline ${due} 开展节前廉政谈话`,
      ],
    ),
    [
      "二、二季度\n1.慰问职工5户。\n三、要求\n1.加强阵地管理，落实责任。",
      "quantity =5户 2026-06-30 慰问职工5户",
      "standing 加强阵地管理",
    ],
  ]));

describe("clauses with verbs of their own", () =>
  check([
    ["一季度：召开党员大会，开展廉政谈话。", "deadline 2026-03-31 党员大会", "deadline 2026-03-31 开展廉政谈话"],
    ["二、二季度：组织参观，举办培训班。", "deadline 2026-06-30 组织参观", "deadline 2026-06-30 举办培训班"],
    ["1月：学习党章，开展组织生活会。", "deadline 2026-01-31 学习党章", "deadline 2026-01-31 开展组织生活会"],
    [
      "1月：学习党章；2月：学习准则，参观展览。",
      "deadline 2026-01-31 学习党章",
      "deadline 2026-02-28 学习准则",
      "deadline 2026-02-28 参观展览",
    ],
    ["3-4月：学习党章，开展组织生活会。", "deadline 2026-04-30 学习党章", "deadline 2026-04-30 开展组织生活会"],
    ["【一季度】召开动员会，开展走访。", "deadline 2026-03-31 召开动员会", "deadline 2026-03-31 开展走访"],
    ["一季度重点工作：召开动员会，开展走访。", "deadline 2026-03-31 召开动员会", "deadline 2026-03-31 开展走访"],
    ["**一季度**\n- 召开动员会\n- 开展走访", "deadline 2026-03-31 召开动员会", "deadline 2026-03-31 开展走访"],
    ["5月\n1.召开动员会，总结经验，部署任务。", "deadline 2026-05-31 召开动员会"],
  ]));

describe("what introduces a date", () =>
  check([
    ["1.一是9月份组织参观；二是四季度开展述职。", "deadline 2026-09-30 组织参观", "deadline 2026-12-31 开展述职"],
    ["各站要9月份组织参观，并在四季度开展述职。", "deadline 2026-09-30 组织参观", "deadline 2026-12-31 开展述职"],
    ["每年开展2次调研，6月底前完成换届。", "quota =2次/year 开展调研", "deadline 2026-06-30 完成换届"],
    ["每年2月底前报送台账，3月底前汇总。", "deadline 02-28 报送台账", "deadline 03-31 汇总"],
    ["二季度，每月5日前报送小结。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5 报送小结"],
    ["（二）年底前完成总结。", "deadline 2026-12-31 完成总结"],
  ]));

describe("points and brackets within an item", () =>
  check([
    ["1.主要任务：①完善考核制度；②每月检查1次。", "standing 完善考核制度", "cadence =1次/month 检查"],
    ["1.完善考核制度；每月检查1次。", "standing 完善考核制度", "cadence =1次/month 检查"],
    ["1.完善考核制度（责任单位：站办）；每月检查1次。", "standing 完善考核制度", "cadence =1次/month 检查"],
    [
      "1.每月检查1次.编印宣传册300份、走访职工9户.",
      "cadence =1次/month 检查",
      "quantity =300份 编印宣传册",
      "quantity =9户 走访职工9户",
    ],
    ["遇有大事，应及时报告，换届时，要开展审计。", "trigger 遇有大事应及时报告", "trigger 换届时要开展审计"],
    [
      "每月通报考勤，每月25日前报送信息。",
      "cadence =1次/month 通报考勤",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=25 报送信息",
    ],
    ["每月学习1次，其中每年开展2次研讨。", "cadence =1次/month 学习", "quota =2次/year 开展研讨"],
  ]));

describe("cells of a table without times", () =>
  check([
    [
      "|序号|任务|责任单位|\n|1|6月底前完成换届；完善考核制度|站办|\n|2|岗位变动必谈|工会|",
      "deadline 2026-06-30 完成换届",
      "standing 完善考核制度",
      "trigger 岗位变动必谈",
    ],
    [
      "|序号|任务|完成时限|\n|1|举办讲座3场；完善考核制度|6月底前|",
      "quantity =3场 2026-06-30 举办讲座3场",
      "deadline 2026-06-30 完善考核制度",
    ],
  ]));

describe("festivals in a row", () =>
  check([
    ["春节、中秋前开展廉洁提醒。", "deadline 2026-02-16 廉洁提醒", "deadline 2026-09-24 廉洁提醒"],
    [
      "“五一”、端午、国庆节前夕组织安全检查。",
      "deadline 2026-04-30 安全检查",
      "deadline 2026-06-18 安全检查",
      "deadline 2026-09-30 安全检查",
    ],
    ["元旦、春节期间走访困难职工。", "deadline 2026-02-17 走访困难职工"],
    ["中秋、国庆节前开展检查。", "deadline 2026-09-30 开展检查"],
  ]));

describe("a cadence and the day of another", () =>
  check([
    [
      "各站每月自查一次，每月25日前报送自查情况。",
      "cadence =1次/month 自查",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=25 报送自查情况",
    ],
    ["每月组织一次集中学习，每月最后一个周五进行集中学习。", "cadence =1次/month FREQ=MONTHLY;BYDAY=-1FR 集中学习"],
  ]));

describe("talks", () =>
  check([
    [
      "1.完善谈心谈话制度。书记与班子成员每半年至少谈1次，与党员每年至少谈1次，对新任职、岗位调整的及时谈。",
      "cadence >=1次/half-year 书记与班子成员谈心谈话",
      "cadence >=1次/year 与党员谈心谈话",
      "trigger 新任职、岗位调整的及时谈",
    ],
    ["对家庭困难的要及时走访。", "trigger 家庭困难的要及时走访"],
  ]));

it("a plan without a year keeps what only a year could date", () => {
  expect(listedIn("春节、中秋前开展廉洁提醒。", {})).toEqual(["deadline 廉洁提醒", "deadline 廉洁提醒"]);
  expect(listedIn("开展科技活动周宣传。举办国家网络安全宣传周活动。", {})).toEqual([
    "deadline 开展科技活动周宣传活动",
    "deadline 国家网络安全宣传周活动",
  ]);
});
