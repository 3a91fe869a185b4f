import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { normalise } from "../../../shared/extraction/normalise/normalise.ts";
import { readText } from "./read-text.ts";

type Row = readonly [sentence: string, ...duties: string[]];

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([sentence, ...duties]) => ({ sentence, duties })))("$sentence", ({ sentence, duties }) => {
    expect(readText(sentence)).toEqual(duties);
  });

describe("a column of times", () => {
  const rows = [
    ["2026-06", "2026-06-30"],
    ["2026/9", "2026-09-30"],
    ["2026.12", "2026-12-31"],
    ["6.30", "2026-06-30"],
    ["6/30", "2026-06-30"],
    ["2026/6/30", "2026-06-30"],
    ["2026.12.3", "2026-12-03"],
    ["6月", "2026-06-30"],
    ["5.1前", "2026-05-01"],
    ["9.1-9.7", "2026-09-07"],
    ["2026.3-2026.6", "2026-06-30"],
    ["13.40", null],
    ["3-5", null],
  ] as const;
  const layouts = [
    { layout: "with bars", gap: " | ", end: " |" },
    { layout: "with tabs", gap: "\t", end: "" },
    { layout: "a cell a line", gap: "\n", end: "" },
  ];
  it.each(layouts.flatMap((layout) => rows.map(([cell, due]) => ({ ...layout, cell, due }))))(
    "$layout: $cell",
    ({ gap, end, cell, due }) => {
      const lines = [
        ["序号", "任务", "责任部门", "完成时限"],
        ["1", "修订会员管理规定", "组织部", cell],
        ["2", "建成流动展厅", "科普部", "2026-08"],
      ];
      const { obligations } = extractPlan(`2026年任务表\n${lines.map((line) => line.join(gap) + end).join("\n")}`);
      expect(obligations.map(({ requirement }) => requirement.due)).toEqual([due, "2026-08-31"]);
    },
  );

  it("may come first", () => {
    const text = "2026年活动表\n时间\t活动内容\t承办\n5.12\t防灾讲解\t科普部\n9/20\t科普日主场\t科普部";
    expect(readText(text)).toEqual(["deadline 2026-05-12", "deadline 2026-09-20"]);
  });

  it("is the only place for them", () => {
    expect(readText("得分6.30，较上年提高2026/6。")).toEqual([]);
  });
});

describe("a heading with markdown's mark that runs over two lines", () =>
  it.each([
    [
      "# 东湖市科协关于印发《2026年学会工作要点》和\n分工表的通知\n各学会：",
      "# 东湖市科协关于印发《2026年学会工作要点》和分工表的通知\n各学会：",
    ],
    ["# 东湖市科学技术协会2026年学术交流与\n服务工作要点", "# 东湖市科学技术协会2026年学术交流与服务工作要点"],
    [
      "## 一、提升学会服务能力，办好学术年会和\n青年论坛\n1. 年会",
      "## 一、提升学会服务能力，办好学术年会和青年论坛\n1. 年会",
    ],
    ["# 东湖市科协2026年度重点工作要点\n学会学术部", null],
    ["## 二、办好学术年会，服务科技工作者\n年会在九月举行。", null],
    ["## 二、办好学术年会，服务科技工作者\n\n青年论坛", null],
  ] as const)("%s", (raw, joined) => {
    expect(normalise(raw).text).toBe(joined ?? raw);
  }));

describe("how often", () =>
  check([
    ["宣传稿件由各室收集，月底统一汇总。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["月末检查仓库。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["季末通报各部进度。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"],
    ["6月底报送小结。", "deadline 2026-06-30"],
    ["展厅每晨召开碰头会。", "cadence =1次/other"],
    ["原则上一周安排一次集中学习。", "cadence =1次/week"],
  ]));

describe("what is paid for or costs points", () =>
  check([
    ["每季度召开一次例会，每缺一次扣1分。", "cadence =1次/quarter"],
    ["少开展1次讲解的扣2分，每少1次扣0.5分。"],
    ["市级刊物每采用一篇奖80元。"],
    ["阅读量超过300人次的，加2分。"],
    ["3人以上合写的按人数平均计分。"],
    ["年度排在后2名、连续两年未达标的谈话提醒。"],
    ["每个小组一般4—6人。"],
    ["脱产培训按每天8学时计算。"],
    ["每周用0.5%的消毒液擦拭展柜一次。", "cadence =1次/week"],
    ["举办讲座等各类活动20余次。"],
    ["全年举办讲座20余场。", "quota =20场/year"],
    ["每个小组每月学习2次。", "quota =2次/month"],
  ]));

describe("when", () =>
  check([
    ["3月8日举办“三八”妇女节座谈会。", "deadline 2026-03-08"],
    ["5-6月继续开展讲解员培训。", "deadline 2026-06-30"],
    ["各片区清理，原则上年底前全部结束。", "deadline 2026-12-31"],
    ["上年底开展了评比。"],
    ["经费主要用于年底表彰。"],
    ["完善年初部署、年底述职的工作机制。"],
    ["6月底前建立会员联系的工作机制。", "deadline 2026-06-30"],
    ["4月8日，江东省委印发意见。"],
    ["学习五四精神，纪念五四运动。"],
    ["论文报名截止日期为2026年5月20日。", "deadline 2026-05-20"],
    ["2026年3月15日前后组织开展了三场讲座。"],
    ["四月：结合“地球日”，开展低碳讲解。", "deadline 2026-04-30"],
  ]));

describe("an event and its time limit", () =>
  check([
    ["理事会召开后，秘书处应在3个工作日内报送纪要。", "trigger 3 working-day"],
    ["书记和支部委员必谈，委员之间必谈。"],
    ["岗位变动必谈。", "trigger"],
    ["岗位变动时，组织关系转入，会员提出要求时，进行谈话。", "trigger"],
    ["清册形成后，应在5个工作日内交至档案室。", "trigger 5 working-day"],
    ["各室形成稿件后，报分管领导审定。"],
    ["活动可顺延，但原则上应在一周内完成。"],
    ["会员发生重大变故及时走访。", "trigger"],
    ["出现问题及时解决。"],
    ["会员住院后要及时看望。", "trigger"],
    ["遇有重大事项，值班员难以处理的，应立即报告。", "trigger"],
    ["年会前一周，提前通知会员代表。", "trigger -1 week"],
  ]));

describe("a heading that begins with its month", () =>
  check([["一、9月开展科普周活动\n1、讲解比赛", "deadline 2026-09-30"]]));
