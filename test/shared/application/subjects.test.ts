import { expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { quarterly, rowOf } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const hours: Requirement = {
  kind: "hours",
  count: 32,
  comparator: ">=",
  unit: "学时",
  period: "year",
  hedge: null,
  shift: null,
};
const share: Requirement = {
  kind: "percent",
  count: 80,
  comparator: ">=",
  unit: "%",
  base: "学会",
  due: null,
  hedge: null,
  shift: null,
};

async function withGroup(names: readonly string[], kind: "unit" | "person" = "unit") {
  const core = memoryCore();
  const { client } = core;
  const group = await client.subjects.create({ name: "全体", kind: "group" });
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await client.subjects.create({ name, kind });
    await client.subjects.join({ groupId: group.id, subjectId: id, joinedOn: "2026-01-01" });
    ids.push(id);
  }
  return { ...core, groupId: group.id, ids };
}

test("a duty over a group is one of each member, shown as a matrix with who joined and left", async () => {
  const { client, groupId, ids } = await withGroup(["一支部", "二支部", "三支部"]);
  const { id } = await client.obligations.create({ title: "支部大会", requirement: quarterly, actor: "全体" });
  await client.subjects.leave({ groupId, subjectId: ids[1] ?? "", leftOn: "2026-05-31" });
  const late = await client.subjects.create({ name: "四支部", kind: "unit" });
  await client.subjects.join({ groupId, subjectId: late.id, joinedOn: "2026-07-01" });
  const rows = await client.occurrences.list({ from: "2026-03-01", to: "2026-03-31" });
  const first = rows.find(({ subject }) => subject === "一支部");
  await client.activities.record({
    title: "支部大会",
    happenedOn: "2026-03-20",
    credits: [first ?? expect.unreachable()],
    noEvidenceReason: "纪要在支部",
  });
  const matrix = await client.obligations.matrix({ id, year: 2026 });
  expect(matrix.columns.map(({ label }) => label)).toEqual(["一季度", "二季度", "三季度", "四季度"]);
  expect(
    matrix.rows.map(({ name, joinedOn, leftOn, cells }) => [name, joinedOn, leftOn, cells.map((c) => c?.timeState)]),
  ).toEqual([
    ["一支部", null, null, ["done", "overdue", "scheduled", "scheduled"]],
    ["二支部", null, "2026-05-31", ["overdue", "overdue", undefined, undefined]],
    ["三支部", null, null, ["overdue", "overdue", "scheduled", "scheduled"]],
    ["四支部", "2026-07-01", null, [undefined, undefined, "scheduled", "scheduled"]],
  ]);
});

test("hours go to each who attended: their own, the activity's, or half a day's", async () => {
  const { client } = await withGroup(["甲", "乙", "丙", "丁"], "person");
  const { id } = await client.obligations.create({ title: "党员学时", requirement: hours, actor: "全体" });
  const study = (happenedOn: string, own: number | null, activityHours: number | null) =>
    client.activities.record({
      title: "集中学习",
      happenedOn,
      hours: activityHours,
      credits: [],
      hoursFor: [id],
      participants: [
        { name: "甲" },
        { name: "乙", hours: own },
        { name: "丙", attendance: "excused" },
        { name: "外来者" },
      ],
      noEvidenceReason: "签到表在会务组",
    });
  await study("2026-03-05", null, null);
  const view = await study("2026-04-09", 1.5, 6);
  expect(view.participants.map(({ name, attendance }) => [name, attendance])).toEqual([
    ["甲", "attended"],
    ["乙", "attended"],
    ["丙", "excused"],
    ["外来者", "attended"],
  ]);
  const { rows } = await client.obligations.matrix({ id, year: 2026 });
  expect(rows.map(({ name, cells }) => [name, cells[0]?.done])).toEqual([
    ["甲", 10],
    ["乙", 5.5],
    ["丙", 0],
    ["丁", 0],
  ]);
});

test("a percentage is two lists on a day; the latest one in time is what holds", async () => {
  const { client, ports } = memoryCore();
  const { id } = await client.obligations.create({ title: "写入章程", requirement: share });
  const key = await rowOf(client, id, "2026");
  const base = ["甲", "乙", "丙", "丁"];
  await client.occurrences.setPercent({ key, date: "2026-06-30", base, numerator: ["甲"] });
  expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 25, needed: 80 });
  await client.occurrences.setPercent({ key, date: "2026-09-16", base, numerator: ["甲", "乙", "丙", "丁"] });
  expect(await rowOf(client, id, "2026")).toMatchObject({ timeState: "done", quota: { done: 100 } });
  expect((await client.occurrences.percent({ key })).map(({ date, percent }) => [date, percent])).toEqual([
    ["2026-09-16", 100],
    ["2026-06-30", 25],
  ]);
  ports.setToday("2027-01-20");
  await client.occurrences.setPercent({ key, date: "2026-10-31", base, numerator: ["甲", "乙"] });
  await client.occurrences.setPercent({ key, date: "2027-01-15", base, numerator: ["甲", "乙", "丙", "丁"] });
  expect(await rowOf(client, id, "2026")).toMatchObject({ timeState: "made-up-late", quota: { done: 50, late: 50 } });
});

test("nobody is in a group twice at once, no group in a group, and one with members stays a group", async () => {
  const { client, groupId, ids } = await withGroup(["一支部"]);
  const subjectId = ids[0] ?? "";
  const refused = [
    client.subjects.join({ groupId, subjectId, joinedOn: "2026-02-01" }),
    client.subjects.join({ groupId, subjectId: groupId, joinedOn: "2026-02-01" }),
    client.subjects.join({ groupId: subjectId, subjectId, joinedOn: "2026-02-01" }),
    client.subjects.change({ id: groupId, kind: "unit" }),
    client.subjects.change({ id: subjectId, name: "全体" }),
  ];
  for (const call of refused) expect(await failureOf(call)).toMatchObject({ code: "invalid-input" });
  expect(await failureOf(client.subjects.leave({ groupId, subjectId, leftOn: "2025-12-31" }))).toMatchObject({
    code: "period-reversed",
  });
  expect((await client.subjects.list({})).find(({ id }) => id === groupId)?.members).toMatchObject([
    { name: "一支部", joinedOn: "2026-01-01", leftOn: null },
  ]);
});
