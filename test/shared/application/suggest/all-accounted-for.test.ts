import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import { isCreditable } from "../../../../shared/contract/schemas/activity.ts";
import { cadence, dueOn, yearlyQuota } from "../../../support/duties.ts";
import { memoryCore } from "../../../support/memory-core.ts";
import { BEFORE, BEHIND, BESIDE, NAMES } from "./grid-of-surroundings.ts";

const SINCE = { effectiveFrom: "2025-01-01" };
const DAY = "2026-09-10";

async function withDuties(titles: readonly string[]): Promise<DutyClient> {
  const { client } = memoryCore({ today: "2026-12-30" });
  for (const title of titles) await client.obligations.create({ title, requirement: yearlyQuota(40), ...SINCE });
  return client;
}

const tickedBy = async (client: DutyClient, title: string) =>
  (await client.activities.suggest({ title, happenedOn: DAY })).filter(isCreditable).filter(({ certain }) => certain);

describe("a title with a word that neither the duty nor every title accounts for ticks nothing", () => {
  /** Every name meets every third of the words, and every word every third of the names. */
  test("over a grid of names and words", async () => {
    const client = await withDuties(NAMES);
    const wrong: string[] = [];
    let asked = 0;
    for (const [row, name] of NAMES.entries())
      for (const [column, typed] of [
        ...BEFORE.map((word) => word + name),
        ...BEHIND.map((word) => name + word),
      ].entries()) {
        if ((row + column) % 3 !== 0) continue;
        asked += 1;
        for (const one of await tickedBy(client, typed)) wrong.push(`${typed} → ${one.title}`);
      }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(4_000);
  });

  test.each(BESIDE)("%s takes no tick away", async (beside) => {
    const client = await withDuties(NAMES);
    for (const name of NAMES) {
      const typed = beside.replace("~", name);
      expect([typed, (await tickedBy(client, typed)).map(({ title }) => title)]).toEqual([typed, [name]]);
    }
  });
});

describe("on 10 September, one duty and one title", () => {
  test.each([
    ["警示教育", "交通安全警示教育"],
    ["警示教育", "消防安全警示教育"],
    ["警示教育", "石油警示教育"],
    ["党支部党员大会", "职工代表党员大会代表选举"],
    ["会员代表大会", "学生代表大会"],
    ["理事会", "常务理事会"],
    ["换届选举", "班委换届选举"],
    ["走访会员单位", "接待会员单位走访"],
    ["走访会员单位", "走访困难会员"],
    ["发展会员", "会员发展大会"],
    ["安全检查", "迎接安全检查"],
    ["安全检查", "配合区里安全检查"],
    ["安全检查", "食品安全检查"],
    ["保密检查", "接受市保密局保密检查"],
    ["财务审计", "接受财务审计"],
    ["财务审计", "迎接审计组财务审计"],
    ["慰问困难党员", "慰问困难职工"],
    ["高血压防治知识", "高血压防治知识讲座"],
    ["联席会议", "政法联席会议"],
    ["办公会", "县长办公会"],
    ["更新宣传内容", "网站更新宣传内容"],
    ["廉政教育", "家庭家教家风廉政教育"],
    ["党小组会", "8月、9月党小组会"],
    ["抽查支部“五化”建设情况", "抽查一、二季度“五化”建设情况"],
    ["主题党日", "7月1日主题党日"],
    ["主题党日", "打印警示教育、主题党日"],
    ["主题党日", "打印警示教育暨主题党日"],
    ["主题党日", "主题党日、警示教育工作群"],
    ["主题党日", "主题党日暨警示教育工作群"],
  ])("the duty %s: %s ticks nothing", async (duty, title) => {
    expect(await tickedBy(await withDuties([duty]), title)).toEqual([]);
  });

  test.each([
    ["讲专题党课", "党组书记", "党组书记讲专题党课"],
    ["“书香科协”读书分享会", null, "“书香科协”读书分享会"],
    ["听取分管部门单位党风廉政建设和反腐败工作", "班子成员", "班子成员听取分管部门党风廉政建设情况汇报"],
    ["志愿服务", "党员", "党员志愿服务"],
    ["高考志愿服务", null, "高考志愿服务"],
    ["乡村振兴调研", null, "乡村振兴调研"],
    ["讲党课", "县委书记", "县委书记讲党课"],
    ["支委会", "党支部", "支委会审议2027年预算"],
    ["党员大会", "党支部", "支部党员大会传达7月全会精神"],
    ["主题党日", null, "9月10日主题党日"],
    ["换届选举", null, "换届选举"],
    ["走访会员单位", null, "走访会员单位3家"],
    ["慰问困难党员", null, "慰问困难党员"],
    ["科普讲座", null, "邀请张教授作科普讲座"],
  ])("the duty %s of %s: %s ticks it", async (title, actor, typed) => {
    const { client } = memoryCore({ today: "2026-12-30" });
    await client.obligations.create({ title, actor, requirement: yearlyQuota(4), ...SINCE });
    expect((await tickedBy(client, typed)).map((one) => one.title)).toEqual([title]);
  });
});

describe("the period is that of the thing", () => {
  test.each([
    ["党小组会", "month", "党小组会（总结8月工作）", "2026-09"],
    ["党小组会", "month", "党小组会", "2026-09"],
    ["党小组会", "month", "8月党小组会", "2026-08"],
    ["一周双学", "week", "上周一周双学", "2026-W36"],
    ["一周双学", "week", "一周双学", "2026-W37"],
  ] as const)("the duty %s of each %s: %s is of %s", async (title, unit, typed, expected) => {
    const { client } = memoryCore({ today: "2026-12-30" });
    await client.obligations.create({ title, requirement: cadence(unit), ...SINCE });
    expect((await tickedBy(client, typed)).map(({ recurrenceId }) => recurrenceId)).toEqual([expected]);
  });
});

test.each([
  ["一支部组织生活会", ["一支部"]],
  ["机关第二党支部组织生活会", ["二支部"]],
  ["组织生活会", []],
  ["三支部组织生活会", []],
])("in a group of 一支部 and 二支部, none of which held it: %s", async (typed, expected) => {
  const { client } = memoryCore({ today: "2026-12-30" });
  const group = await client.subjects.create({ name: "各支部", kind: "group" });
  for (const name of ["一支部", "二支部"]) {
    const { id } = await client.subjects.create({ name, kind: "unit" });
    await client.subjects.join({ groupId: group.id, subjectId: id, joinedOn: "2026-01-01" });
  }
  const requirement = dueOn("2026-09-30");
  await client.obligations.create({ title: "组织生活会", requirement, subjectIds: [group.id], ...SINCE });
  expect((await tickedBy(client, typed)).map(({ subject }) => subject)).toEqual(expected);
});
