import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const clock = (event: string, within: { amount: number; unit: "day" | "week" | "month" | "working-day" } | null) =>
  ({ ...after(event), within }) as Requirement;

async function withDuties() {
  const { client } = memoryCore({ today: "2026-09-16" });
  const duty = (title: string, requirement: Requirement) =>
    client.obligations.create({ title, requirement, actor: "党组" }).then(({ id }) => id);
  return {
    client,
    talk: await duty("岗位调整必谈", clock("岗位调整", null)),
    report: await duty("换届后报告", clock("换届", { amount: 1, unit: "month" })),
    ask: await duty("换届前请示", clock("换届", { amount: -2, unit: "month" })),
  };
}

describe("an event is logged when it has happened, and ahead only where a duty counts back from it", () => {
  test.each([
    ["talk", "2026-09-16", null],
    ["talk", "2026-09-15", null],
    ["talk", "2026-09-17", "event-in-future"],
    ["talk", "2026-12-10", "event-in-future"],
    ["report", "2026-09-17", "event-in-future"],
    ["ask", "2026-09-17", null],
    ["ask", "2026-12-10", null],
    ["both", "2026-12-10", null],
    ["none", "2026-09-17", "event-in-future"],
    ["talk", "1926-09-15", "invalid-input"],
    ["ask", "2096-12-10", "invalid-input"],
  ] as const)("%s on %s: %s", async (which, happenedOn, code) => {
    const { client, talk, report, ask } = await withDuties();
    const obligationIds = { talk: [talk], report: [report], ask: [ask], both: [report, ask], none: [] }[which];
    const log = () => client.events.log({ name: "岗位调整", happenedOn, obligationIds });
    if (code === null) expect(await log()).toMatchObject({ happenedOn });
    else expect(await failureOf(log())).toMatchObject({ code });
  });

  test("nor does it move there; one that is announced may", async () => {
    const { client, talk } = await withDuties();
    const { id } = await client.events.log({ name: "岗位调整", happenedOn: "2026-09-10", obligationIds: [talk] });
    for (const write of [
      () => client.events.setDay({ id, happenedOn: "2026-09-17" }),
      () => client.events.change({ id, happenedOn: "2026-10-01" }),
    ])
      expect(await failureOf(write())).toMatchObject({ code: "event-in-future" });
    expect((await client.events.list({}))[0]).toMatchObject({ happenedOn: "2026-09-10" });
    const ahead = { name: "岗位调整", happenedOn: "2026-10-08", obligationIds: [talk] };
    const announced = await client.events.log({ ...ahead, announced: true });
    expect(await client.events.setDay({ id: announced.id, happenedOn: "2026-10-20" })).toMatchObject({
      happenedOn: "2026-10-20",
    });
    const open = await client.events.log({ ...ahead, happenedOn: null });
    expect(await client.events.setDay({ id: open.id, happenedOn: "2026-11-01" })).toMatchObject({
      happenedOn: "2026-11-01",
    });
    expect(await failureOf(client.events.setDay({ id: open.id, happenedOn: "2096-11-01" }))).toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("the same event is not logged twice without a word", () => {
  const EVENT = { name: "岗位调整", happenedOn: "2026-09-10", subject: "张三" };

  test.each([
    ["the same", {}, true],
    ["with blanks around its name", { name: "\u3000岗位调整 " }, true],
    ["another note", { note: "批复" }, true],
    ["another day", { happenedOn: "2026-09-11" }, false],
    ["another person", { subject: "李四" }, false],
    ["nobody", { subject: null }, false],
    ["another name", { name: "岗位变动" }, false],
    ["another duty", { obligationIds: [] }, false],
    ["once more, meant", { again: true }, false],
  ])("%s", async (_, change, isRefused) => {
    const { client, talk } = await withDuties();
    const first = await client.events.log({ ...EVENT, obligationIds: [talk] });
    const log = () => client.events.log({ ...EVENT, obligationIds: [talk], ...change });
    if (!isRefused) return expect((await log()).id).not.toBe(first.id);
    expect(await failureOf(log())).toMatchObject({
      code: "event-already-logged",
      details: { eventId: first.id, name: "岗位调整", happenedOn: "2026-09-10", subject: "张三" },
    });
    expect(await client.events.list({})).toHaveLength(1);
  });

  test("nor made the same by a change, or by letting a withdrawn one stand again", async () => {
    const { client, talk } = await withDuties();
    const { id } = await client.events.log({ ...EVENT, obligationIds: [talk] });
    const other = await client.events.log({ ...EVENT, happenedOn: "2026-09-11", obligationIds: [talk] });
    const change = (happenedOn: string) => client.events.change({ id: other.id, happenedOn });
    expect(await failureOf(change("2026-09-10"))).toMatchObject({ code: "event-already-logged" });
    await client.events.withdraw({ id, reason: "录错" });
    await change("2026-09-10");
    expect(await failureOf(client.events.restore({ id, reason: "没错" }))).toMatchObject({
      code: "event-already-logged",
      details: { eventId: other.id },
    });
  });
});
