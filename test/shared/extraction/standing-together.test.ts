import { describe, expect, it } from "vitest";
import { type ExtractOptions, extractPlan } from "../../../shared/extraction/extract-plan.ts";
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
    ["5月\n1.召开动员会，总结经验，部署任务。", "deadline 2026-05-31 召开动员会，总结经验，部署任务"],
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
