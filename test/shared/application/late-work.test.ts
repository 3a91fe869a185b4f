import { expect, test } from "vitest";
import { quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const FILE = { name: "照片.txt", kind: "photo", content: "5LiA" } as const;

async function recorded(happenedOn = "2026-09-10") {
  const core = memoryCore();
  const { client } = core;
  const check = await client.obligations.create({ title: "抽查", requirement: quarterly });
  const study = await client.obligations.create({ title: "学习", requirement: yearlyQuota(6) });
  const activity = await client.activities.record({
    title: "抽查",
    happenedOn,
    credits: [await rowOf(client, check.id, "2026-Q3")],
    evidence: [FILE],
  });
  const row = () => rowOf(client, check.id, "2026-Q3");
  return { ...core, activity, row, study: () => rowOf(client, study.id, "2026") };
}

test("a credit is added later and taken back alone; the activity stays", async () => {
  const { client, activity, study, row } = await recorded();
  const view = await client.credits.add({ activityId: activity.id, credit: await study() });
  expect((await study()).quota?.done).toBe(1);
  await client.credits.withdraw({ id: view.credits[1]?.id ?? "", reason: "不是学习" });
  expect([(await study()).quota?.done, (await row()).timeState]).toEqual([0, "done"]);
  await client.credits.add({ activityId: activity.id, credit: await study() });
  expect((await study()).quota?.done).toBe(1);
});

test("taking back the credit that closed an occurrence opens it again, and its row stays", async () => {
  const { client, activity, row } = await recorded();
  const view = await client.credits.withdraw({ id: activity.credits[0]?.id ?? "", reason: "记错了" });
  expect(view.credits).toMatchObject([{ withdrawn: true }]);
  expect(view.withdrawn).toBe(false);
  const key = await row();
  expect(key.timeState).toBe("scheduled");
  expect((await client.occurrences.history({ key })).map(({ type }) => type)).toEqual(["closed", "undone"]);
});

test("no credit twice, none of an activity that was taken back, none that is not there", async () => {
  const { client, activity, row } = await recorded();
  const again = { activityId: activity.id, credit: await row() };
  expect(await failureOf(client.credits.add(again))).toMatchObject({ code: "invalid-input" });
  await client.activities.withdraw({ id: activity.id, reason: "登记有误" });
  expect(await failureOf(client.credits.add(again))).toMatchObject({ code: "invalid-input" });
  expect(await failureOf(client.credits.withdraw({ id: "none", reason: "无" }))).toMatchObject({ code: "not-found" });
});

test("the day a file bears is not the day it was added", async () => {
  const { client, activity, ports } = await recorded();
  ports.setToday("2026-10-20");
  const view = await client.activities.addEvidence({
    id: activity.id,
    evidence: [{ ...FILE, name: "通知.txt", kind: "notice", datedOn: "2026-09-01" }],
  });
  expect(view.evidence.map(({ kind, datedOn, addedAt }) => [kind, datedOn, addedAt.slice(0, 10)])).toEqual([
    ["photo", null, "2026-09-16"],
    ["notice", "2026-09-01", "2026-10-20"],
  ]);
});

test("what came early counts only with a reason", async () => {
  const { client, activity, row } = await recorded();
  const next = { ...(await row()), recurrenceId: "2026-Q4" };
  expect(await failureOf(client.credits.add({ activityId: activity.id, credit: next }))).toMatchObject({
    code: "credit-before-period",
  });
  const credit = { ...next, reason: "经上级同意提前" };
  expect((await client.credits.add({ activityId: activity.id, credit })).credits[1]?.reason).toBe("经上级同意提前");
});

test("after any absence each missed row is told once, and on the first start none", async () => {
  const { client, ports } = memoryCore({ today: "2026-03-20" });
  await client.obligations.create({ title: "抽查", requirement: quarterly });
  expect(await client.app.sinceLastStart({})).toEqual({ lastSeenOn: null, missed: [] });
  await client.app.markSeen({});
  const told: string[] = [];
  for (const day of ["2026-03-31", "2026-04-01", "2026-10-15", "2026-10-16", "2027-01-04"]) {
    ports.setToday(day);
    const { missed } = await client.app.sinceLastStart({});
    expect(await client.app.sinceLastStart({})).toMatchObject({ missed });
    told.push(...missed.map(({ recurrenceId }) => `${day} ${recurrenceId}`));
    await client.app.markSeen({});
  }
  expect(told).toEqual(["2026-04-01 2026-Q1", "2026-10-15 2026-Q2", "2026-10-15 2026-Q3", "2027-01-04 2026-Q4"]);
});

test("the board tells how many planned dates were moved", async () => {
  const { client, row, study } = await recorded();
  await client.occurrences.plan({ key: await row(), date: "2026-09-21" });
  await client.occurrences.plan({ key: await row(), date: "2026-09-22" });
  await client.occurrences.plan({ key: await study(), date: "2026-09-22" });
  expect((await client.board.get({})).overrides).toEqual({ planned: 2, moved: 1 });
});
