import { expect, test } from "vitest";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { cadence, d, deadline, hours, percent, quantity, quota, standing, trigger } from "../builders.ts";

test.each<[Requirement, string, string]>([
  [quota(30), "全年不少于30次", "at least 30× a year"],
  [quota(30, "year", { comparator: "=" }), "全年30次", "30× a year"],
  [quota(3, "month", { comparator: "<=" }), "每月不超过3次", "at most 3× a month"],
  [quota(2, "week", { hedge: "一般" }), "每周不少于2次（一般）", "at least 2× a week (as a rule)"],
  [
    quota(3, "year", { span: { first: d("2026-03-01"), last: d("2026-07-12") } }),
    "3月1日至7月12日不少于3次",
    "at least 3× from 1 Mar to 12 Jul",
  ],
  [cadence("two-months"), "每2个月1次", "1× every two months"],
  [cadence("quarter"), "每季度1次", "1× each quarter"],
  [cadence("month", "FREQ=MONTHLY;BYDAY=-1FR"), "每月最后一个周五", "the last Friday of each month"],
  [cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20", { count: 2 }), "每月20日，2次", "day 20 of each month, 2×"],
  [quantity(2), "全年不少于2场", "at least 2 sessions in the year"],
  [quantity(2, d("2026-09-30")), "9月30日前不少于2场", "at least 2 sessions by 30 Sep"],
  [hours(32), "每年不少于32学时", "at least 32 hours a year"],
  [percent(80, "学会"), "全年学会的80%以上", "at least 80% of 学会"],
  [percent(20, null, d("2027-06-30")), "2027年6月30日前20%以上", "at least 20% by 30 Jun 2027"],
  [deadline("2026-06-30"), "6月30日前", "by 30 Jun"],
  [deadline("02-28"), "每年2月28日前", "by 28 Feb each year"],
  [deadline("02-29"), "每年2月29日前", "by 29 Feb each year"],
  [deadline("02-30"), "每年2月30日前", "by 30 Feb each year"],
  [quota(2, "week", { hedge: "尽量" }), "每周不少于2次（尽量）", "at least 2× a week (尽量)"],
  [
    quota(3, "year", { span: { first: d("2026-09-01"), last: d("2027-01-15") } }),
    "9月1日至2027年1月15日不少于3次",
    "at least 3× from 1 Sep to 15 Jan 2027",
  ],
  [
    trigger("岗位变动", { amount: 5, unit: "working-day" }),
    "岗位变动后5个工作日内",
    "within 5 working days of 岗位变动",
  ],
  [trigger("换届", { amount: -2, unit: "week" }), "换届前2周", "2 weeks before 换届"],
  [trigger("换届", null), "换届时", "upon 换届"],
  [standing, "无量化", "no figure"],
])("%o", (requirement, chinese, english) => {
  expect(describeRequirement(requirement, "zh-CN", 2026)).toBe(chinese);
  expect(describeRequirement(requirement, "en", 2026)).toBe(english);
});

test("without a year that goes without saying, a date names its own", () => {
  expect(describeRequirement(deadline("2026-06-30"))).toBe("2026年6月30日前");
});
