import { expect, test } from "vitest";
import { after, quarterly } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

async function withTriggers() {
  const core = memoryCore();
  const { client } = core;
  const talk = await client.obligations.create({ title: "岗位变动谈话", requirement: after("岗位变动") });
  const handover = await client.obligations.create({ title: "工作交接", requirement: after("岗位变动时") });
  await client.obligations.create({ title: "换届准备", requirement: after("换届") });
  const due = async () =>
    (await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).map(
      ({ title, subject, effectiveDate }) => `${title} ${subject} ${effectiveDate}`,
    );
  return { ...core, talk: talk.id, handover: handover.id, due };
}

test("an event gives each duty that it triggers one occurrence, for whom it concerns", async () => {
  const { client, due } = await withTriggers();
  const event = await client.events.log({ name: "岗位变动", happenedOn: "2026-09-10", subject: "张三" });
  expect(event.triggers.map(({ title, effectiveDate }) => [title, effectiveDate])).toEqual([
    ["岗位变动谈话", "2026-09-17"],
    ["工作交接", "2026-09-17"],
  ]);
  expect(await due()).toEqual(["岗位变动谈话 张三 2026-09-17", "工作交接 张三 2026-09-17"]);
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-11", subject: "李四" });
  expect((await due()).length).toBe(4);
});

test("only the duties that were ticked, when some were", async () => {
  const { client, due, talk } = await withTriggers();
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-10", obligationIds: [talk] });
  expect(await due()).toEqual(["岗位变动谈话 本单位 2026-09-17"]);
});

test("duties are suggested by the words of their event, the same words first", async () => {
  const { client } = await withTriggers();
  expect((await client.events.match({ name: "干部岗位变动" })).map(({ title, certain }) => [title, certain])).toEqual([
    ["岗位变动谈话", false],
    ["工作交接", false],
  ]);
  expect((await client.events.match({ name: "" })).length).toBe(3);
});

test("announced without a day it stays unknown; the day moves what is due (a make-up Sunday) and not its identity", async () => {
  const { client, due, talk } = await withTriggers();
  const { id } = await client.events.log({ name: "岗位变动", happenedOn: null, obligationIds: [talk] });
  expect(await due()).toEqual([]);
  expect((await client.board.get({})).anchorsUnknown.map(({ title }) => title)).toContain("岗位变动谈话");
  await client.events.setDay({ id, happenedOn: "2026-09-10" });
  const [row] = await client.occurrences.list({ from: "2026-09-17", to: "2026-09-17" });
  await client.occurrences.plan({ key: row ?? expect.unreachable(), date: "2026-09-16" });
  await client.events.setDay({ id, happenedOn: "2026-09-14" });
  expect(await client.occurrences.list({ from: "2026-09-20", to: "2026-09-20" })).toMatchObject([
    { recurrenceId: id, plannedDate: "2026-09-16" },
  ]);
});

test("withdrawn it makes nothing due and stays on record", async () => {
  const { client, due } = await withTriggers();
  const { id } = await client.events.log({ name: "岗位变动", happenedOn: "2026-09-10" });
  await client.events.withdraw({ id, reason: "登记有误" });
  await client.events.withdraw({ id, reason: "再来一次" });
  expect(await due()).toEqual([]);
  expect(await client.events.list({})).toMatchObject([{ id, withdrawn: true, withdrawnReason: "登记有误" }]);
});

test("the trace of an event-born date begins at the event", async () => {
  const { client, talk } = await withTriggers();
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-10", obligationIds: [talk] });
  const [key] = await client.occurrences.list({ from: "2026-09-17", to: "2026-09-17" });
  const steps = await client.occurrences.explain({ key: key ?? expect.unreachable() });
  expect(steps.find(({ step }) => step === "anchor")).toMatchObject({ date: "2026-09-10", detail: "岗位变动" });
});

test("an anchor keeps every date it had, and only a duty that an event starts has one", async () => {
  const { client, ports, talk } = await withTriggers();
  await client.anchors.set({ obligationId: talk, date: "2026-09-10", source: "任前公示" });
  ports.setToday("2026-09-17");
  await client.anchors.set({ obligationId: talk, date: "2026-09-14", source: "任免通知" });
  expect(await client.anchors.list({})).toMatchObject([
    {
      event: "岗位变动",
      date: "2026-09-14",
      source: "任免通知",
      earlier: [{ date: "2026-09-10", source: "任前公示" }],
    },
  ]);
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  expect(await failureOf(client.anchors.set({ obligationId: id, date: "2026-09-10", source: "无" }))).toMatchObject({
    code: "invalid-input",
  });
});
