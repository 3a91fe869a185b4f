import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { planText } from "../../bench/plan-text.ts";

/** What a pattern could stumble over, repeated. */
const REPEATS = [
  "（",
  "）",
  "“",
  "《",
  "，",
  "每月",
  "不少于",
  "必谈",
  "1月",
  "5次、",
  "黨(",
  "一月",
  "第一季度：",
  "每年，",
  "（责任单位：甲、",
  "|\n",
  "发生",
  "1.",
  "12",
  "发现",
  "的，",
  "遇有",
  "前三天",
  "3月、",
  "每次",
  "时间不超过",
  "春节前",
  "时间 活动 单位\n",
  "序号\n任务\n时限\n1\n",
  "任务\n|\n",
  "职工住院时",
  "（3月1日至",
  "各村、",
  "黨?dang)",
  "收到来信",
  "次月5日",
  "每月召开会议",
  "2026-1-",
  "月报送如下：\n1.",
  "二月站务\n1.",
  "五月份 ",
  "职工的及时",
  "春节、",
  "一季度：",
  "【3-4月",
  "召开会议.",
  "- ",
  "每月5日前报送",
  "任务|时限|单位\n1|",
  "日期|事项|部门\n9.1|考试|\n",
  "任务\t时间\n甲\t",
  "日期\n事项\n部门\n5月6日\n",
  "任务|措施|",
  "|1.甲；2.乙|6月、12月",
  "3月：制定办法；",
];

/** Processor time of this thread for `text`, in milliseconds; what else the machine does is not in it. */
function costOnce(text: string): number {
  const before = process.threadCpuUsage();
  extractPlan(text);
  return process.threadCpuUsage(before).user / 1000;
}

/** The least of three. */
const cost = (text: string): number => Math.min(costOnce(text), costOnce(text), costOnce(text));

/** Whether one of three tries stays below `bound`; the first one nearly always does. */
const isBelow = (bound: number, text: string): boolean => [0, 1, 2].some(() => costOnce(text) < bound);

describe("growth", () => {
  it.each(REPEATS)("reading %j over and over costs in proportion to its length", (unit) => {
    extractPlan(unit.repeat(200));
    const short = cost(unit.repeat(500));
    // Eight times the text: linear growth costs about 8, quadratic growth 64. Below 5 ms a figure is only noise.
    expect(isBelow(Math.max(short, 5) * 32, unit.repeat(4_000))).toBe(true);
  });

  it.each(["clean", "damaged"] as const)("a %s plan costs in proportion to its length", (state) => {
    extractPlan(planText(state, 100_000));
    const short = cost(planText(state, 150_000));
    expect(isBelow(short * 8 * 2, planText(state, 1_200_000))).toBe(true);
  });

  it("reads a plan whose brackets never close", () => {
    expect(extractPlan("（".repeat(100_000)).obligations).toEqual([]);
  });
});
