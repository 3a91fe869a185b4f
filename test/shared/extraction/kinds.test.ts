import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { inOneLine, measuredIn } from "./read-text.ts";

type Row = readonly [text: string, ...duties: string[]];

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...duties]) => ({ text, duties })))("$text", ({ text, duties }) => {
    expect(measuredIn(text).map(inOneLine)).toEqual(duties);
  });

describe("lines that look like headings", () =>
  check([
    [
      "（一）每季度召开一次片区会，交流经验\n（二）每半年组织一次消防演练\n（三）9月底前完成档案整理",
      "cadence =1次/quarter",
      "cadence =1次/half-year",
      "deadline 2026-09-30",
    ],
    ["三、全年举办沙龙不少于8场", "quota >=8场/year"],
    ["（二）抓好12项重点工作\n1.每月碰头1次。", "cadence =1次/month"],
    ["协会秘书处每月召开一次办公会。时间为每月最后一个周五。", "cadence =1次/month FREQ=MONTHLY;BYDAY=-1FR"],
    ["每季度，联络员须至少对每家企业进行一次回访。", "cadence >=1次/quarter"],
    ["每月集体备课时，安排两名教师主讲。", "quota =2名/month"],
  ]));

describe("years", () => {
  check([
    ["次年2月底前上报决算。", "deadline 2027-02-28"],
    ["于翌年1月15日前完成公示。", "deadline 2027-01-15"],
    ["下一年度3月10日前报送计划。", "deadline 2027-03-10"],
    ["11月至次年1月开展冬训。", "deadline 2027-01-31"],
    ["到2029年，乡镇科协覆盖率达到90%以上。", "percent >=90%/year 2029-12-31"],
    ["三年内累计建成工作站15个。", "quantity =15个 2028-12-31"],
    ["凡2010年5月1日前参加工作者可申请，于4月8日前报名。", "deadline 2026-04-08"],
  ]);

  it("an open year stays open", () => {
    const { document, obligations } = extractPlan(
      "学会档案制度\n依据2018年颁布的条例，制定本制度。\n1.10月底前完成归档。",
    );
    expect([document.year, ...obligations.map(inOneLine)]).toEqual([null, "deadline 10-31"]);
  });
});

describe("several of one thing", () =>
  check([
    [
      "理事会于2月、5月、8月、11月召开。",
      "deadline 2026-02-28",
      "deadline 2026-05-31",
      "deadline 2026-08-31",
      "deadline 2026-11-30",
    ],
    ["于每年1月20日、7月20日前报送名册。", "deadline 01-20", "deadline 07-20"],
    ["每周二、四、六开放展厅。", "cadence =1次/week FREQ=WEEKLY;BYDAY=TU,TH,SA"],
    ["每月5日、15日和25日前更新数据。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5,15,25"],
    ["推选20名讲解员、35名志愿者，聘请8名顾问。", "quantity =20名", "quantity =35名", "quantity =8名"],
    ["新建县级工作站4个和乡级服务点9个。", "quantity =4个", "quantity =9个"],
    [
      "第一、二、三、四季度征订任务分别为30、40、50、60份。",
      "quantity =30份 2026-03-31",
      "quantity =40份 2026-06-30",
      "quantity =50份 2026-09-30",
      "quantity =60份 2026-12-31",
    ],
    ["党委、支部、小组全年学习分别不少于12、24、36次。", "quota >=12次/year", "quota >=24次/year", "quota >=36次/year"],
    ["上半年、下半年分别举办讲座3场和4场。", "quantity =3场 2026-06-30", "quantity =4场 2026-12-31"],
    ["2019年以来的隐患要在6月底前整改到位。", "deadline 2026-06-30"],
    ["2023年以来的遗留项目，9月15日前完成验收。", "deadline 2026-09-15"],
    [
      "一季度：开甲会；做乙事。 三季度：开丙会；做丁事。",
      "deadline 2026-03-31",
      "deadline 2026-03-31",
      "deadline 2026-09-30",
      "deadline 2026-09-30",
    ],
    [
      "馆里于3月完成布展、5月举行典礼、10月组织回顾展。",
      "deadline 2026-03-31",
      "deadline 2026-05-31",
      "deadline 2026-10-31",
    ],
    ["7月、8月开展暑期实践。", "deadline 2026-08-31"],
  ]));

describe("verbs and counters that no list has", () =>
  check([
    ["洽谈项目14个，路演科创企业9家。", "quantity =14个", "quantity =9家"],
    ["孵育创客团队7支。", "quantity =7支"],
    ["刊播公益短片40条。", "quantity =40条"],
    ["荐送技术标兵6名。", "quantity =6名"],
    ["聘用退休教授11位指导。", "quantity =11位"],
    ["巡演18站。", "quantity =18站"],
    ["摄制微纪录片24集。", "quantity =24集"],
    ["植树造林300亩。", "quantity =300亩"],
    ["每学期至少家访5户学生。", "quota >=5户/other"],
    ["年内至少选树示范学会6家。", "quantity >=6家 2026-12-31"],
    ["双月举办一次沙龙。", "cadence =1次/two-months"],
    [
      "双月30日前报送台账。",
      "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    ],
    ["双月底前通报进展。", "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=-1"],
    ["单月5日前报送台账。", "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=5"],
    ["单月的第一个周一召开例会。", "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYDAY=1MO"],
    ["单月召开一次例会。", "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=-1"],
    ["隔月开展一次检查。", "cadence =1次/two-months"],
    ["隔月报送台账。", "cadence =1次/two-months"],
    ["隔周组织一次碰头。", "cadence =1次/other"],
    ["烈士纪念日组织祭扫1次。", "quantity =1次 2026-09-30"],
    ["8月20日前完成半年决算分析。", "deadline 2026-08-20"],
    ["各站于7月底前上报半年报表。", "deadline 2026-07-31"],
    ["集中培训时间不少于5天。", "hours >=5天/year"],
  ]));

it.each([
  ["举办宣讲30余场。", "余"],
  ["走访会员约50户。", "约"],
  ["办展近12期。", "近"],
])("%s keeps its hedge", (text, hedge) => {
  expect(measuredIn(text).map(({ requirement }) => requirement.hedge)).toEqual([hedge]);
});

describe("what asks for nothing", () =>
  check([
    ["2026-05-08"],
    ["2024年9月，县科协印发《关于学会改革的意见》。"],
    ["总访问量突破8万人次。"],
    ["年会已于去年召开，96名代表参加。"],
    ["科技馆每天接待学生约700人。"],
    ["是否每月召开一次支委会？"],
    ["党员60人以上的单位设立总支。"],
    ["两次以上不到会的，取消评优资格。"],
    ["三会一课要落实，一岗双责要压实。"],
  ]));

describe("events", () =>
  check([
    ["分会举行年会前需报送方案，年会结束后需报送总结。", "trigger", "trigger"],
    ["在重大节假日、重要会议前全面排查隐患。", "trigger"],
    ["各站举办技能比赛前7天，将报名表报竞赛部。", "trigger -7 day"],
    ["活动结束及时归档影像资料。", "trigger"],
  ]));
