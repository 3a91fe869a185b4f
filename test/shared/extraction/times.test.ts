import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { readText } from "./read-text.ts";

type Row = readonly [sentence: string, ...duties: string[]];

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([sentence, ...duties]) => ({ sentence, duties })))("$sentence", ({ sentence, duties }) => {
    expect(readText(sentence)).toEqual(duties);
  });

describe("each of several times", () =>
  check([
    ["5月底前、10月底前各发布一次产业研判简报。", "deadline 2026-05-31", "deadline 2026-10-31"],
    ["各区县5月底前、10月底前各报送一次名单。", "deadline 2026-05-31", "deadline 2026-10-31"],
    ["4月上旬前、9月中旬前各提交一份方案。", "deadline 2026-04-10", "deadline 2026-09-20"],
    ["2月10日、5月8日各报送1次。", "deadline 2026-02-10", "deadline 2026-05-08"],
    ["年中、年底各开展一次督查。", "deadline 2026-06-30", "deadline 2026-12-31"],
    ["年中和年末分别开展考核。", "deadline 2026-06-30", "deadline 2026-12-31"],
    ["上下半年各开展1次调研。", "deadline 2026-06-30", "deadline 2026-12-31"],
    ["一季度、三季度各开展1次安全大检查。", "deadline 2026-03-31", "deadline 2026-09-30"],
    ["每年6月和12月各开展一次述职评议。", "deadline 06-30", "deadline 12-31"],
    ["每年6月底、12月底前各报送一次总结。", "deadline 06-30", "deadline 12-31"],
    ["于4月举办讲座、5月组织竞赛。", "deadline 2026-04-30", "deadline 2026-05-31"],
  ]));

describe("a number and the stretch that it belongs to", () =>
  check([
    ["上半年对分支机构开展一次“回头看”。", "deadline 2026-06-30"],
    ["上半年召开1次、下半年召开2次会议。", "deadline 2026-06-30", "quantity =2次 2026-12-31"],
    ["上半年组织2次演练、下半年组织3次演练。", "quantity =2次 2026-06-30", "quantity =3次 2026-12-31"],
    ["一季度完成30%、二季度完成60%。", "percent =30%/year 2026-03-31", "percent =60%/year 2026-06-30"],
    ["4月举办3场讲座。", "quantity =3场 2026-04-30"],
    ["二季度起每月报送1次。", "cadence =1次/month"],
    ["月均开展志愿服务不少于2次。", "quota >=2次/month"],
    ["季均走访企业不少于3家。", "quota >=3家/quarter"],
    ["年均培训不少于20学时。", "hours >=20学时/year"],
  ]));

describe("a part of a number", () =>
  check([
    [
      "继续教育不得低于90学时，其中公需科目30学时、专业科目60学时。",
      "hours >=90学时/year",
      "hours =30学时/year",
      "hours =60学时/year",
    ],
    ["全年培训不少于12期，其中面向基层不少于4期。", "quota >=12期/year", "quota >=4期/year"],
    ["全年举办讲座12场，其中线上4场，线下8场。", "quota =12场/year"],
  ]));

describe("how many at each time is no number of the year", () =>
  check([
    ["每期沙龙邀请专家不少于3名，全年举办8期。", "quota =8期/year"],
    ["每场活动参加人数不少于50人。"],
    ["每堂课听课人数不少于20人，全年不少于6堂。", "quota >=6堂/year"],
  ]));

describe("words for a rhythm", () =>
  check([
    ["逢双月召开例会。", "cadence =1次/two-months"],
    ["每逢单月20日召开例会。", "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=20"],
    ["逐月通报考勤情况。", "cadence =1次/month"],
    ["逐季公布进度。", "cadence =1次/quarter"],
    ["会员数量逐月提升，质量逐季改善。"],
  ]));

describe("stretches and lists of days in each month", () =>
  check([
    ["每月25日至月底前召开例会。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["每月25日前至月底召开例会。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["每月20日至次月5日报送报表。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5"],
    ["每月25日—28日报送。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=28"],
    ["每月10日、月底前报送信息。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=10,28,29,30,31;BYSETPOS=1,-1"],
    ["每月5日、20日更新宣传栏。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5,20"],
    ["每季度末月25日至月底前召开例会。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"],
    ["每月1日和16日升国旗。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=1,16"],
    ["每月上旬召开例会。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=10"],
    ["每月中旬前报送进度。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=20"],
    ["每月倒数第二天报送。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=-2"],
    ["每月结束后10日内报送。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=10"],
    ["每季度终了后15日内报送报表。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=15"],
  ]));

describe("months that a rhythm leaves out", () =>
  check([
    [
      "1月至11月每月30日前报送报表。",
      "cadence =1次/month FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    ],
    ["自7月起每月5日前报送报表。", "cadence =1次/month FREQ=MONTHLY;BYMONTH=7,8,9,10,11,12;BYMONTHDAY=5"],
    [
      "除1月、2月外，每月召开一次例会。",
      "cadence =1次/month FREQ=MONTHLY;BYMONTH=3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1",
    ],
    ["3月至11月每月举办一场大讲堂。", "cadence =1场/month FREQ=MONTHLY;BYMONTH=3,4,5,6,7,8,9,10,11;BYMONTHDAY=-1"],
  ]));

describe("rhythms of several", () =>
  check([
    ["每隔一个月召开一次例会。", "cadence =1次/two-months"],
    ["每隔一周召开一次碰头会。", "cadence =1次/other"],
    ["每两个星期召开一次例会。", "cadence =1次/other"],
    ["每10天报送一次进展。", "cadence =1次/other"],
    ["每个工作日开展巡查。", "cadence =1次/other"],
  ]));

describe("each year on a day", () =>
  check([
    ["每年国庆节前慰问一次。", "deadline 09-30"],
    ["每年两次理论测试，上下半年各一次。", "deadline 2026-06-30", "deadline 2026-12-31"],
  ]));

it("keeps the words of a day that is meant roughly", () => {
  const [duty] = extractPlan("7月1日前后慰问老党员。", { year: 2026 }).obligations;
  expect(duty?.requirement).toMatchObject({ due: "2026-07-01", hedge: "前后" });
});

it.each(["每月10日至20日、25日至月底前召开例会。", "每两周、每双周召开例会。", "每月20日报送，月底报送。"])(
  "no two duties of a plan have one id: %s",
  (sentence) => {
    const ids = extractPlan(sentence, { year: 2026 }).obligations.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

describe("before and after a session", () =>
  check([
    ["会前3个工作日印发通知。", "trigger -3 working-day"],
    ["课前5日公布题目。", "trigger -5 day"],
    ["会后3个工作日内印发纪要。", "trigger 3 working-day"],
    ["突发舆情2小时内上报，24小时内形成书面报告。", "trigger", "trigger 1 day"],
  ]));

describe("a day that no rule here can say", () => {
  it.each([
    "每月第一个工作日举行升旗仪式。",
    "每月前5个工作日内上报报表。",
    "每季度首个工作日公布名单。",
    "每月第三周召开例会。",
    "每月第五个星期五召开例会。",
    "每月终了后5个工作日内报送报表。",
  ])("is shown as not read, and the period's end is not put in its place: %s", (sentence) => {
    const { obligations, unread } = extractPlan(sentence, { year: 2026 });
    expect(obligations.filter(({ requirement }) => requirement.kind === "cadence")).toEqual([]);
    expect(unread.map(({ text }) => text)).toContain(sentence.slice(0, sentence.indexOf("度") > 0 ? 3 : 2));
  });
});

it("names the event of both clocks, and not what follows the first", () => {
  const { obligations } = extractPlan("突发舆情2小时内上报，24小时内形成书面报告。", { year: 2026 });
  expect(obligations.map(({ requirement }) => requirement.event)).toEqual(["突发舆情", "突发舆情"]);
});
