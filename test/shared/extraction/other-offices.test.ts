import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

type Row = readonly [text: string, ...duties: string[]];

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...duties]) => ({ text, duties })))("$text", ({ text, duties }) => {
    expect(readText(text)).toEqual(duties);
  });

describe("times of campaigns", () =>
  check([
    ["二、活动时间\n5月6日至20日。", "deadline 2026-05-20"],
    ["三、培训时间\n9月12日", "deadline 2026-09-12"],
    ["20××年4月1日至30日。", "deadline 2026-04-30"],
    ["一、活动时间：自2026年3月2日起至2026年5月9日。", "deadline 2026-05-09"],
    ["（一）自查自纠（4月1日至5月31日）", "deadline 2026-05-31"],
    ["（二）集中整治阶段（2026年6月-2026年8月）", "deadline 2026-08-31"],
    ["动员阶段（20**年3月1日—20**年3月9日）各站点广泛宣传。", "deadline 2026-03-09"],
    ["9月15日——21日举办科技展览。", "deadline 2026-09-21"],
    ["5月6日上午，联合消防站召开部署会。", "deadline 2026-05-06"],
    ["5月12日（护士节）组织技能比武。", "deadline 2026-05-12"],
    ["7月至8月期间，科普站将为各村举办讲座。", "deadline 2026-08-31"],
    ["十月八日前报送小结。", "deadline 2026-10-08"],
    ["4月左右组织一次健步走。", "deadline 2026-04-30"],
    ["10月组织一次登山。", "deadline 2026-10-31"],
    ["宣传发动 2、6月30日前报送总结。", "deadline 2026-06-30"],
    ["任期（2026年1月1日至2028年12月31日）内不得兼职。"],
    ["每年十月十日设立为站庆日。"],
    ["报送站点可列入年终评优。"],
  ]));

describe("numbers of other offices", () =>
  check([
    ["成立摄影组、读书组、合唱组3个兴趣小组。", "quantity =3个"],
    ["各村卫生室配备一名宣传员。", "quantity =1名"],
    ["每个社区配备1个宣传栏。", "quantity =1个"],
    ["今年还要建6家工会。", "quantity =6家"],
    ["今年要求建成标准站8家，创示范站3家。", "quantity =8家", "quantity =3家"],
    ["建立学生社团12个。", "quantity =12个"],
    ["更换一块宣传牌。", "quantity =1块"],
    ["宣传栏每二月更换一次。", "cadence =1次/two-months"],
    ["橱窗做到每季有新内容。", "cadence =1次/quarter"],
    ["每月编发《工作简报》。", "cadence =1次/month"],
    ["教师一学期要写3000字的笔记。", "quota =3000字/other"],
    ["每学期累计不少于8篇。", "quota >=8篇/other"],
    ["内容详实方可计为1条。"],
    ["今年已组织培训4次，发放资料300份。"],
    ["今年上半年培训达到90余次。"],
  ]));

describe("events of other offices", () =>
  check([
    ["职工住院时上门慰问。", "trigger"],
    ["发生事故时必须立即上报。", "trigger"],
  ]));

describe("tables without lines", () =>
  check([
    [
      "时间 活动内容 责任部门\n3月 植树 办公室\n4月 健步走 工会\n每月5日前 报送报表 财务科",
      "deadline 2026-03-31",
      "deadline 2026-04-30",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5",
    ],
    [
      "序号\t任务\t完成时限\n1\t开展演练 观看短片\t6月15日前\n2\t整理档案\t年底前\n二、要求\n认真抓好落实。",
      "deadline 2026-06-15",
      "deadline 2026-12-31",
    ],
    [
      "序号\n工作内容\n完成时间\n责任人\n1\n开展演练\n6月\n甲\n2\n组织培训\n9月底前\n乙\n请各站抓好落实。",
      "deadline 2026-06-30",
      "deadline 2026-09-30",
    ],
    ["时间 地点 内容\n请各站按时参加。"],
  ]));
