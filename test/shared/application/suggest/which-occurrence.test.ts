import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import { isCreditable } from "../../../../shared/contract/schemas/activity.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { dueOn, quarterly, yearlyQuota } from "../../../support/duties.ts";
import { memoryCore } from "../../../support/memory-core.ts";

const monthly = { ...quarterly, period: "month" } as Requirement;
const yearly = { ...quarterly, period: "year" } as Requirement;
const SINCE = { effectiveFrom: "2025-01-01" };

const told = async (client: DutyClient, title: string, happenedOn: string) =>
  (await client.activities.suggest({ title, happenedOn }))
    .filter(isCreditable)
    .map(
      ({ recurrenceId, subject, certain, reason }) => `${recurrenceId} ${subject} ${certain ? "ticked" : reason.kind}`,
    );

describe("the period in a title chooses the occurrence", () => {
  test.each([
    ["五化抽查", "2026-09-16", ["2026-Q3 党组 ticked"]],
    ["一季度五化抽查", "2026-09-16", ["2026-Q1 党组 ticked"]],
    ["第一季度五化抽查", "2026-04-02", ["2026-Q1 党组 ticked"]],
    ["2025年三季度五化抽查", "2026-09-16", ["2025-Q3 党组 ticked"]],
    ["2025年第三季度五化抽查", "2026-02-01", ["2025-Q3 党组 ticked"]],
    ["去年四季度五化抽查", "2026-01-20", ["2025-Q4 党组 ticked"]],
    ["四季度五化抽查", "2026-01-20", ["2025-Q4 党组 ticked"]],
    ["上季度五化抽查", "2026-09-16", ["2026-Q2 党组 ticked"]],
    ["Q2五化抽查", "2026-09-16", ["2026-Q2 党组 ticked"]],
    ["5月五化抽查", "2026-09-16", ["2026-Q2 党组 ticked"]],
    ["2026.5.20五化抽查", "2026-09-16", ["2026-Q2 党组 other-day"]],
    ["20260520五化抽查", "2026-09-16", ["2026-Q2 党组 other-day"]],
    ["0520五化抽查", "2026-09-16", ["2026-Q2 党组 other-day"]],
    ["五化抽查（五月二十日）", "2026-09-16", ["2026-Q2 党组 other-day"]],
    ["四季度五化抽查", "2026-09-16", ["2026-Q4 党组 early"]],
    ["上半年五化抽查", "2026-09-16", ["2026-Q2 党组 period"]],
    ["2026年度五化抽查", "2026-09-16", ["2026-Q3 党组 ticked"]],
    ["2023年五化抽查", "2026-09-16", ["2026-Q3 党组 period"]],
  ])("%s on %s", async (title, day, expected) => {
    const { client } = memoryCore({ today: "2026-12-30" });
    await client.obligations.create({ title: "五化抽查", actor: "党组", requirement: quarterly, ...SINCE });
    expect(await told(client, title, day)).toEqual(expected);
  });

  test.each([
    ["支委会", "2026-09-16", "2026-09"],
    ["8月支委会", "2026-09-16", "2026-08"],
    ["上月支委会", "2026-09-16", "2026-08"],
    ["十二月支委会", "2026-01-08", "2025-12"],
    ["12月支委会", "2026-12-31", "2026-12"],
    ["支委会研究12月党费", "2026-09-16", "2026-09"],
    ["补开2月份支委会", "2026-09-16", "2026-02"],
  ])("of a monthly one: %s on %s is %s", async (title, day, recurrenceId) => {
    const { client } = memoryCore({ today: "2026-12-31" });
    await client.obligations.create({ title: "支委会", actor: "支部", requirement: monthly, ...SINCE });
    expect(await told(client, title, day)).toEqual([`${recurrenceId} 支部 ticked`]);
  });

  test("of a yearly one in the first months it may be last year's, until that is done", async () => {
    const { client } = memoryCore({ today: "2026-03-01" });
    await client.obligations.create({ title: "组织生活会", actor: "支部", requirement: yearly, ...SINCE });
    expect(await told(client, "组织生活会", "2026-01-15")).toEqual(["2026 支部 period"]);
    expect(await told(client, "2025年度组织生活会", "2026-01-15")).toEqual(["2025 支部 ticked"]);
    const [row] = await client.occurrences.list({ from: "2025-01-01", to: "2025-12-31" });
    if (!row) return expect.unreachable();
    const record = { title: "组织生活会", happenedOn: "2026-01-15", credits: [row], noEvidenceReason: "在册" };
    await client.activities.record(record);
    expect(await told(client, "组织生活会", "2026-02-15")).toEqual(["2026 支部 ticked"]);
  });

  test("what is done already is no rival and is not offered", async () => {
    const { client } = memoryCore({ today: "2026-12-30" });
    const body = { actor: "中心组", ...SINCE };
    await client.obligations.create({
      title: "党章集体学习",
      requirement: yearly,
      ...body,
      effectiveFrom: "2026-01-01",
    });
    await client.obligations.create({ title: "中心组学习", requirement: yearlyQuota(12), ...body });
    const title = "中心组集体学习党章";
    expect(await told(client, title, "2026-05-10")).toEqual(["2026 中心组 ticked", "2026 中心组 broader"]);
    const [row] = (await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).filter(
      (one) => one.title === "党章集体学习",
    );
    if (!row) return expect.unreachable();
    await client.activities.record({ title, happenedOn: "2026-05-10", credits: [row], noEvidenceReason: "在册" });
    expect(await told(client, title, "2026-06-10")).toEqual(["2026 中心组 ticked"]);
  });

  test("a rhythm takes the tick of the number beside it, which counts along", async () => {
    const { client } = memoryCore({ today: "2026-12-30" });
    const { id } = await client.obligations.create({
      title: "党组学习",
      actor: "党组",
      requirement: monthly,
      ...SINCE,
    });
    await client.obligations.addFloor({ id, requirement: yearlyQuota(10), effectiveFrom: "2025-01-01" });
    expect(await told(client, "党组学习", "2026-09-16")).toEqual(["2026-09 党组 ticked", "2026 党组 along"]);
  });

  test("two duties of one name, due once each: the one of the month", async () => {
    const { client } = memoryCore({ today: "2026-12-30" });
    for (const due of ["2026-07-31", "2026-08-31"])
      await client.obligations.create({ title: "暑期托管班", actor: "工会", requirement: dueOn(due), ...SINCE });
    expect(await told(client, "暑期托管班", "2026-08-05")).toContain("2026-08-31 工会 ticked");
    expect((await told(client, "暑期托管班", "2026-08-05")).filter((line) => line.endsWith("ticked"))).toHaveLength(1);
    expect((await told(client, "暑期托管班", "2026-05-05")).filter((line) => line.endsWith("ticked"))).toEqual([]);
  });

  test.each(["1900-01-01", "1900-12-31", "2199-01-01", "2199-12-31"])("on %s, at the calendar's ends", async (day) => {
    const { client } = memoryCore({ today: "2026-12-30" });
    await client.obligations.create({ title: "支委会", actor: "支部", requirement: monthly, ...SINCE });
    for (const when of ["", "上月", "去年", "一季度", "12月", "第53周", "2099年", "上半年", "1-2月"])
      expect(await client.activities.suggest({ title: `${when}支委会`, happenedOn: day })).toBeInstanceOf(Array);
  });
});

describe("the subject in a title chooses among several", () => {
  async function branches() {
    const { client } = memoryCore({ today: "2026-12-30" });
    const group = await client.subjects.create({ name: "各支部", kind: "group" });
    for (const name of ["机关一支部", "机关二支部", "离退休党支部"]) {
      const { id } = await client.subjects.create({ name, kind: "unit" });
      await client.subjects.join({ groupId: group.id, subjectId: id, joinedOn: "2025-01-01" });
    }
    await client.obligations.create({ title: "支委会", requirement: monthly, subjectIds: [group.id], ...SINCE });
    return client;
  }

  test.each([
    ["机关一支部支委会", ["机关一支部"]],
    ["一支部支委会", ["机关一支部"]],
    ["机关第二党支部支委会", ["机关二支部"]],
    ["支委会（离退休支部）", ["离退休党支部"]],
    ["支委会", []],
    ["第三支部支委会", []],
    ["各支部支委会", []],
  ])("%s", async (title, subjects) => {
    const offered = await (await branches()).activities.suggest({ title, happenedOn: "2026-09-16" });
    const suggestions = offered.filter(isCreditable);
    expect(suggestions.filter(({ certain }) => certain).map(({ subject }) => subject)).toEqual(subjects);
    const others = suggestions.filter(({ certain }) => !certain);
    expect(others).toHaveLength(3 - subjects.length);
    for (const { reason } of others) expect(reason.kind).toBe("who");
  });

  test("people by their names", async () => {
    const { client } = memoryCore({ today: "2026-12-30" });
    const ids = [];
    for (const name of ["王建国", "李芳"]) ids.push((await client.subjects.create({ name, kind: "person" })).id);
    await client.obligations.create({ title: "讲党课", requirement: yearlyQuota(1), subjectIds: ids, ...SINCE });
    const ticked = async (title: string) =>
      (await client.activities.suggest({ title, happenedOn: "2026-09-16" }))
        .filter(isCreditable)
        .filter(({ certain }) => certain)
        .map(({ subject }) => subject);
    expect(await ticked("李芳同志讲党课")).toEqual(["李芳"]);
    expect(await ticked("讲党课")).toEqual([]);
    expect(await ticked("赵敏讲党课")).toEqual([]);
  });
});

test.each([
  ["走访科技工作者5人", 5],
  ["走访科技工作者十二名", 12],
  ["走访３位科技工作者", 3],
  ["走访科技工作者", 1],
  ["第3次走访科技工作者", 1],
  ["走访科技工作者（2026年）", 1],
])("%s adds %d", async (title, amount) => {
  const { client } = memoryCore({ today: "2026-12-30" });
  const requirement = { ...yearlyQuota(20), unit: "人" } as Requirement;
  await client.obligations.create({ title: "走访科技工作者", actor: "科普部", requirement, ...SINCE });
  const [one] = await client.activities.suggest({ title, happenedOn: "2026-09-16" });
  expect(one).toMatchObject({ certain: true, before: 0, after: amount, needed: 20 });
});

test("hours are counted by person, and never ticked", async () => {
  const { client } = memoryCore({ today: "2026-12-30" });
  const requirement = { ...yearlyQuota(32), kind: "hours", unit: "学时" } as unknown as Requirement;
  await client.obligations.create({ title: "集中学习学时", actor: "党员", requirement, ...SINCE });
  expect(await told(client, "党员集中学习学时", "2026-09-16")).toEqual(["2026 党员 listed"]);
});
