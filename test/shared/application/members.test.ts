import { describe, expect, test } from "vitest";
import { quarterly, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

/** 甲 all year, 乙 from 20 August; today is 16 September. */
async function branches() {
  const core = memoryCore();
  const { client } = core;
  const { id: groupId } = await client.subjects.create({ name: "全体支部", kind: "group" });
  const join = async (name: string, joinedOn: string) => {
    const { id: subjectId } = await client.subjects.create({ name, kind: "unit" });
    await client.subjects.join({ groupId, subjectId, joinedOn });
    return subjectId;
  };
  const [first, second] = [await join("甲支部", "2026-01-01"), await join("乙支部", "2026-08-20")];
  const { id } = await client.obligations.create({ title: "大会", requirement: quarterly, subjectIds: [groupId] });
  const key = (subjectId: string, recurrenceId: string) => ({ obligationId: id, subjectId, recurrenceId });
  const cell = async (name: string, recurrenceId: string) =>
    (await client.obligations.matrix({ id, year: 2026 })).rows
      .find((row) => row.name === name)
      ?.cells.find((one) => one?.recurrenceId === recurrenceId);
  return { ...core, groupId, first, second, id, key, cell };
}

describe("whether a period counts for a member who joined or left within it", () => {
  test("it counts until the clerk decides; the decision is marked, is an event with its reason, and can be undone", async () => {
    const { client, second, key, cell } = await branches();
    const joined = { joinedOn: "2026-08-20", leftOn: null };
    expect(await cell("乙支部", "2026-Q3")).toMatchObject({
      timeState: "scheduled",
      member: { ...joined, decision: null },
    });
    const row = await client.occurrences.decideMember({
      key: key(second, "2026-Q3"),
      counts: false,
      reason: "季末才成立",
    });
    expect(row.timeState).toBe("waived");
    expect(await cell("乙支部", "2026-Q3")).toMatchObject({
      timeState: "waived",
      member: { ...joined, decision: { counts: false, reason: "季末才成立" } },
    });
    expect(await client.occurrences.history({ key: key(second, "2026-Q3") })).toMatchObject([
      { type: "member-not-counted", words: "季末才成立", by: "测试员", isUndone: false },
    ]);
    expect((await client.occurrences.undo({ key: key(second, "2026-Q3") })).timeState).toBe("scheduled");
    expect(await cell("乙支部", "2026-Q3")).toMatchObject({ member: { ...joined, decision: null } });
  });

  test("decided to count, it is missed like any other; the last decision holds", async () => {
    const { client, ports, second, key, cell } = await branches();
    const decide = (counts: boolean) =>
      client.occurrences.decideMember({ key: key(second, "2026-Q3"), counts, reason: "支部大会决定" });
    await decide(false);
    await decide(true);
    ports.setToday("2026-10-09");
    expect(await cell("乙支部", "2026-Q3")).toMatchObject({
      timeState: "overdue",
      member: { decision: { counts: true } },
    });
  });

  test("nothing is to be decided for who belonged all through it, nor without a reason", async () => {
    const { client, first, second, key, cell } = await branches();
    const decide = (subjectId: string, recurrenceId: string, reason: string) =>
      failureOf(client.occurrences.decideMember({ key: key(subjectId, recurrenceId), counts: false, reason }));
    const whole = { code: "invalid-input", details: { issues: [{ path: "key", message: "whole-period-member" }] } };
    expect(await decide(first, "2026-Q3", "无")).toEqual(whole);
    expect(await decide(second, "2026-Q4", "无")).toEqual(whole);
    expect(await decide(second, "2026-Q3", " ")).toMatchObject({ code: "invalid-input" });
    expect((await cell("甲支部", "2026-Q3"))?.member).toBeUndefined();
  });
});

describe("a membership in a group that was entered wrongly", () => {
  test("an ended one is opened again with a reason, and shows what it was", async () => {
    const { client, groupId, second } = await branches();
    await client.subjects.leave({ groupId, subjectId: second, leftOn: "2026-09-10" });
    const view = await client.subjects.correctStay({
      groupId,
      subjectId: second,
      joinedOn: "2026-08-20",
      after: { joinedOn: "2026-08-20", leftOn: null },
      reason: "撤并没有进行",
    });
    expect(view.members.find(({ subjectId }) => subjectId === second)).toMatchObject({
      leftOn: null,
      corrections: [
        {
          before: { joinedOn: "2026-08-20", leftOn: "2026-09-10" },
          after: { joinedOn: "2026-08-20", leftOn: null },
          reason: "撤并没有进行",
          by: "测试员",
        },
      ],
    });
    expect(view.members.find(({ subjectId }) => subjectId !== second)).not.toHaveProperty("corrections");
  });

  test("corrections one after the other are told in their order", async () => {
    const { client, groupId, second } = await branches();
    const correct = (joinedOn: string, next: string) =>
      client.subjects.correctStay({
        groupId,
        subjectId: second,
        joinedOn,
        after: { joinedOn: next, leftOn: null },
        reason: `应为${next}`,
      });
    await correct("2026-08-20", "2026-08-01");
    const view = await correct("2026-08-01", "2026-07-15");
    expect(
      view.members.find(({ subjectId }) => subjectId === second)?.corrections?.map(({ reason }) => reason),
    ).toEqual(["应为2026-08-01", "应为2026-07-15"]);
  });

  test("not a membership that is none, nor into another membership, nor backwards", async () => {
    const { client, groupId, second } = await branches();
    await client.subjects.leave({ groupId, subjectId: second, leftOn: "2026-08-31" });
    await client.subjects.join({ groupId, subjectId: second, joinedOn: "2026-09-05" });
    const correct = (joinedOn: string, after: { joinedOn: string; leftOn: string | null }) =>
      failureOf(client.subjects.correctStay({ groupId, subjectId: second, joinedOn, after, reason: "录错" }));
    expect(await correct("2026-01-01", { joinedOn: "2026-02-01", leftOn: null })).toMatchObject({ code: "not-found" });
    expect(await correct("2026-08-20", { joinedOn: "2026-08-20", leftOn: null })).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "joinedOn", message: "already-a-member" }] },
    });
    expect(await correct("2026-08-20", { joinedOn: "2026-08-20", leftOn: "2026-08-01" })).toMatchObject({
      code: "period-reversed",
    });
  });
});

describe("a running number of a member who left within its period", () => {
  async function left() {
    const core = memoryCore();
    const { client } = core;
    const { id: groupId } = await client.subjects.create({ name: "全体支部", kind: "group" });
    const join = async (name: string) => {
      const { id: subjectId } = await client.subjects.create({ name, kind: "unit" });
      await client.subjects.join({ groupId, subjectId, joinedOn: "2026-01-01" });
      return subjectId;
    };
    const [, gone] = [await join("甲支部"), await join("乙支部")];
    const { id } = await client.obligations.create({
      title: "党课",
      requirement: yearlyQuota(12),
      subjectIds: [groupId],
    });
    await client.subjects.leave({ groupId, subjectId: gone, leftOn: "2026-06-30" });
    const row = async () => (await client.board.get({})).quotas.find(({ subjectId }) => subjectId === gone);
    return { ...core, row, key: { obligationId: id, subjectId: gone, recurrenceId: "2026" } };
  }

  test("it waits for the clerk's decision and is not behind; who stayed is", async () => {
    const { client, row } = await left();
    expect(await row()).toMatchObject({
      timeState: "scheduled",
      awaitsDecision: { joinedOn: null, leftOn: "2026-06-30" },
      quota: { behindBy: 0, expectedByToday: 8 },
    });
    const board = await client.board.get({});
    expect(board.summary.behind).toBe(1);
    const others = board.quotas.filter(({ timeState }) => timeState === "behind-pace");
    expect(others.map(({ subject, awaitsDecision }) => [subject, awaitsDecision])).toEqual([["甲支部", undefined]]);
  });

  test("decided to count it is behind, decided not to it is out of the base; taken back it waits again", async () => {
    const { client, row, key } = await left();
    await client.occurrences.decideMember({ key, counts: true, reason: "上半年应办" });
    expect(await row()).toMatchObject({ timeState: "behind-pace", quota: { behindBy: 8 } });
    expect((await row())?.awaitsDecision).toBeUndefined();
    await client.occurrences.undo({ key });
    expect(await row()).toMatchObject({ timeState: "scheduled", awaitsDecision: { leftOn: "2026-06-30" } });
    await client.occurrences.decideMember({ key, counts: false, reason: "已撤销建制" });
    expect(await row()).toMatchObject({ timeState: "waived", quota: { behindBy: 0 } });
  });

  test("when the period is over and nobody decided, what is missing is missed", async () => {
    const { client, ports, key } = await left();
    ports.setToday("2027-01-04");
    const overdue = (await client.board.get({})).overdue.filter(({ subjectId }) => subjectId === key.subjectId);
    expect(overdue).toMatchObject([{ timeState: "overdue", recurrenceId: "2026" }]);
    expect(overdue[0]?.awaitsDecision).toBeUndefined();
  });
});
