import { describe, expect, test } from "vitest";
import { checkRequirement } from "../../../../shared/domain/obligation/check-requirement.ts";
import { versionInForce, versionsHolding } from "../../../../shared/domain/obligation/obligation.ts";
import type { NeverReason } from "../../../../shared/domain/errors.ts";
import type { Cadence, Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { shortTitleOf } from "../../../../shared/domain/obligation/short-title.ts";
import { cadence, d, deadline, duty, quota, standing, version } from "../builders.ts";

describe("versionInForce", () => {
  const obligation = duty([
    version(quota(20), { id: "one", effectiveUntil: d("2026-06-30") }),
    version(quota(30), { id: "two", version: 2, effectiveFrom: d("2026-07-01") }),
    version(quota(12), { id: "centre", layer: "central", effectiveFrom: d("2025-01-01") }),
    version(quota(4), { id: "floor", slot: "floor" }),
  ]);

  test.each([
    ["2024-12-31", null],
    ["2025-06-01", "centre"],
    ["2026-06-30", "one"],
    ["2026-07-01", "two"],
  ])("on %s: %s", (date, id) => {
    expect(versionInForce(obligation, "main", d(date))?.id ?? null).toBe(id);
  });

  test("the layers stand beside each other, the one in force first", () => {
    expect(versionsHolding(obligation, "main", d("2026-08-01")).map(({ id }) => id)).toEqual(["two", "centre"]);
    expect(versionInForce(obligation, "floor", d("2026-08-01"))?.id).toBe("floor");
  });
});

describe("checkRequirement", () => {
  test.each<[Requirement, string]>([
    [cadence("month", "FREQ=MONTHLY;COUNT=1;UNTIL=20261231"), "rule-forbidden"],
    [cadence("year", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"), "rule-never-occurs"],
    [quota(3, "year", { span: { first: d("2026-07-01"), last: d("2026-06-30") } }), "period-reversed"],
    [quota(0), "invalid-input"],
    [quota(Number.NaN), "invalid-input"],
  ])("%o: %s", (requirement, code) => {
    expect(checkRequirement(requirement, d("2026-01-01"))).toMatchObject({ ok: false, error: { code } });
  });

  test.each(["06-31", "02-30", "04-31", "09-31", "11-31"])("no year has a %s", (due) => {
    const rules = [
      deadline(due),
      { ...quota(80), kind: "percent", unit: "%", base: null, due } as unknown as Requirement,
    ];
    for (const rule of rules)
      expect(checkRequirement(rule, d("2026-01-01"))).toMatchObject({
        error: { code: "invalid-input", details: { issues: [{ path: "due", message: "no-such-day" }] } },
      });
  });

  test.each(["02-29", "02-28", "01-31", "12-31"])("some year has a %s", (due) => {
    expect(checkRequirement(deadline(due), d("2026-01-01"))).toMatchObject({ ok: true });
  });

  test.each<[Requirement]>([[cadence("month", "FREQ=MONTHLY;BYDAY=-1FR")], [quota(30)], [standing]])(
    "%o is fine",
    (rule) => {
      expect(checkRequirement(rule, d("2026-01-01"))).toEqual({ ok: true, value: rule });
    },
  );

  test.each<[string, Cadence["period"], string, NeverReason | null]>([
    // Each second year from an odd one has no 29 February; from an even one it has.
    ["FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "year", "2025-01-01", "interval"],
    ["FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "year", "2026-01-01", null],
    ["FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "year", "2026-01-01", "interval"],
    ["FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "year", "2028-01-01", null],
    // Twelve months on from April is April again.
    ["FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "month", "2026-04-10", "interval"],
    ["FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "month", "2026-05-10", null],
    ["FREQ=DAILY;INTERVAL=7;BYDAY=MO", "month", "2026-01-01", "interval"],
    ["FREQ=DAILY;INTERVAL=7;BYDAY=TH", "month", "2026-01-01", null],
    ["FREQ=MONTHLY;INTERVAL=2;BYMONTH=2,4", "month", "2026-01-01", "interval"],
    ["FREQ=YEARLY;INTERVAL=300;BYMONTH=6;BYMONTHDAY=30", "year", "2026-07-01", "interval"],
    // The last day included, and the day before it.
    ["FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20260120", "month", "2026-01-01", null],
    ["FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20260119", "month", "2026-01-01", "until"],
    ["FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20251231", "month", "2026-01-01", "until"],
    ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20200106", "week", "2026-01-01", "until"],
    ["FREQ=MONTHLY;BYMONTHDAY=5;COUNT=1", "month", "2026-01-10", "count"],
    ["FREQ=MONTHLY;BYMONTHDAY=5;COUNT=2", "month", "2026-01-10", null],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "year", "2026-01-01", "no-such-day"],
    ["FREQ=MONTHLY;BYMONTHDAY=1", "month", "2199-12-01", null],
    ["FREQ=MONTHLY;BYMONTHDAY=1", "month", "2199-12-02", "calendar-end"],
  ])("%s over each %s from %s: %s", (pattern, period, from, reason) => {
    const rule = cadence(period, pattern);
    const checked = checkRequirement(rule, d(from));
    if (reason === null) expect(checked).toEqual({ ok: true, value: rule });
    else expect(checked).toMatchObject({ error: { code: "rule-never-occurs", details: { rule: pattern, reason } } });
  });
});

test.each([
  ["党组学习", "党组学习"],
  ["全年开展警示教育", "开展警示教育"],
  ["组织开展警示教育活动", "警示教育活动"],
  ["“五化”建设工作抽查", "建设工作抽查"],
  ["开展“五化”检查", "五化检查"],
  ["召开会议", "会议"],
  ["开展", "开展"],
  ["认真落实重大事项请示报告制度，做好备案", "请示报告制度"],
  ["报送青年工作信息", "青年工作信息"],
  ["围绕建市以来的治水故事举办报告会", "报告会"],
  ["编写一本学习读本", "学习读本"],
  ["“知行大讲堂”“读书分享会”等", "知行大讲堂"],
  ["组织生活会", "组织生活会"],
  ["省级学会党建工作考核", "党建工作考核"],
  ["“12·4”国家宪法日宣传活动", "宪法日宣传活动"],
  ["与各股室负责人的谈心谈话", "谈心谈话"],
  ["办好科普惠民活动", "科普惠民活动"],
  ["“全国科技工作者日”慰问", "科技工作者日"],
  ["学习贯彻建党节重要讲话精神", "重要讲话精神"],
  ["受到处分后5个工作日内谈话", "受到处分后谈话"],
  ["干部受到诫勉后五个工作日内回访", "受到诫勉后回访"],
  ["会议召开前3日报送议程", "召开前报送议程"],
  ["收到来信之日起15日内答复", "来信之日起答复"],
  ["", ""],
])("the short title of %s is %s", (title, short) => {
  expect(shortTitleOf(title)).toBe(short);
  expect(Array.from(shortTitleOf(title)).length).toBeLessThanOrEqual(7);
});
