import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import { isDatedRow } from "../../../shared/contract/row-kinds.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { lastFriday, quarterly, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const monthly = { ...quarterly, period: "month" } as Requirement;
const hoursYear = { ...yearlyQuota(32), kind: "hours", unit: "学时" } as unknown as Requirement;
const file = { name: "纪要.txt", kind: "minutes" as const, content: "5LiA" };

const rowOf = async (client: DutyClient, obligationId: string, recurrenceId: string): Promise<DatedRow> => {
  const rows = (await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).filter(isDatedRow);
  const row = rows.find((one) => one.obligationId === obligationId && one.recurrenceId === recurrenceId);
  if (!row) throw new Error(`no row of ${recurrenceId}`);
  return row;
};

/** A monthly duty; May is due on 29 May and its limit is 31 May. */
async function monthlyMeeting(today: string) {
  const core = memoryCore({ today });
  const { id } = await core.client.obligations.create({ title: "例会", requirement: monthly });
  const may = await rowOf(core.client, id, "2026-05");
  const state = async () => {
    const { timeState, lateRecorded } = await rowOf(core.client, id, "2026-05");
    return lateRecorded ? `${timeState}, recorded late` : timeState;
  };
  const record = (happenedOn: string, more: object = {}) =>
    core.client.activities.record({ title: "例会", happenedOn, credits: [may], evidence: [file], ...more });
  return { ...core, id, may, state, record };
}

describe("what was written down can be corrected, and what it was is told", () => {
  test("each field, who came, its files and its credits, in one act", async () => {
    const { client, record, id } = await monthlyMeeting("2026-05-20");
    const before = await record("2026-05-12", {
      place: "三楼",
      startTime: "09:30",
      participants: [{ name: "周敏" }, { name: "李强", attendance: "absent" }],
    });
    const after = await client.activities.change({
      id: before.id,
      title: "五月例会",
      happenedOn: "2026-05-13",
      startTime: null,
      place: "四楼",
      hours: 2,
      note: "纪要",
      participants: [{ name: "李强" }, { name: "王芳", attendance: "excused" }],
      evidence: [{ name: "照片.jpg", kind: "photo", content: "5LiA" }],
      removeEvidence: [before.evidence[0]?.id ?? ""],
      reason: "原登记有误",
    });
    expect(after).toMatchObject({
      id: before.id,
      title: "五月例会",
      happenedOn: "2026-05-13",
      recordedOn: "2026-05-20",
      startTime: null,
      place: "四楼",
      hours: 2,
      note: "纪要",
      credits: before.credits,
    });
    expect(after.participants.map(({ name, attendance }) => `${name} ${attendance}`)).toEqual([
      "李强 attended",
      "王芳 excused",
    ]);
    expect(after.evidence.map(({ name, withdrawn }) => [name, withdrawn])).toEqual([
      ["纪要.txt", true],
      ["照片.jpg", false],
    ]);
    expect(await client.activities.get({ id: before.id })).toMatchObject({ rows: [{ obligationId: id }] });
    const [recorded, changed] = await client.activities.history({ id: before.id });
    expect(recorded).toMatchObject({ type: "recorded", by: "测试员", on: "2026-05-20", reason: null });
    expect(changed).toMatchObject({ type: "changed", by: "测试员", reason: "原登记有误" });
    expect(changed?.fields.map(({ field, before: was, after: is }) => [field, was, is])).toEqual([
      ["title", "例会", "五月例会"],
      ["happenedOn", "2026-05-12", "2026-05-13"],
      ["startTime", "09:30", null],
      ["place", "三楼", "四楼"],
      ["hours", null, 2],
      [
        "participants",
        [expect.objectContaining({ name: "周敏" }), expect.objectContaining({ name: "李强", attendance: "absent" })],
        [expect.objectContaining({ name: "李强", attendance: "attended" }), expect.objectContaining({ name: "王芳" })],
      ],
      ["note", "", "纪要"],
    ]);
    expect(changed?.evidence.map(({ name, isThere }) => [name, isThere])).toEqual([
      ["照片.jpg", true],
      ["纪要.txt", false],
    ]);
  });

  test("what is left out stays, and a change of nothing is none", async () => {
    const { client, record } = await monthlyMeeting("2026-05-20");
    const before = await record("2026-05-12", { note: "纪要", participants: [{ name: "周敏" }, { name: "李强" }] });
    const same = {
      title: "例会",
      note: "纪要",
      participants: [{ name: "李强" }, { name: "周敏" }],
      credits: before.credits,
    };
    expect(await client.activities.change({ id: before.id, ...same })).toEqual(before);
    expect(await client.activities.history({ id: before.id })).toHaveLength(1);
  });

  test("an activity that counts for nothing, and one that shall count for nothing", async () => {
    const { client, record, state } = await monthlyMeeting("2026-05-20");
    const bare = await client.activities.record({ title: "来访", happenedOn: "2026-05-06", credits: [] });
    expect(await client.activities.change({ id: bare.id, title: "接待来访" })).toMatchObject({ title: "接待来访" });
    const { id } = await record("2026-05-12");
    expect(await state()).toBe("done");
    await client.activities.change({ id, credits: [] });
    expect(await state()).toBe("scheduled");
    expect((await client.activities.get({ id })).credits).toMatchObject([{ withdrawn: true }]);
  });

  test.each([
    ["a day to come", { happenedOn: "2026-05-21" }, "activity-in-future"],
    ["a duty that is none", { credits: [{ obligationId: "x", subjectId: "x", recurrenceId: "2026" }] }, "not-found"],
    ["a file of another record", { removeEvidence: ["none"] }, "not-found"],
    ["hours for a duty that counts none", { hoursFor: ["none"] }, "not-found"],
    ["an empty title", { title: " " }, "invalid-input"],
  ])("refused, and nothing of it stays: %s", async (_, change, code) => {
    const { client, record } = await monthlyMeeting("2026-05-20");
    const before = await record("2026-05-12");
    expect(await failureOf(client.activities.change({ id: before.id, note: "半截", ...change }))).toMatchObject({
      code,
    });
    expect(await client.activities.get({ id: before.id })).toMatchObject(before);
    expect(await client.activities.history({ id: before.id })).toHaveLength(1);
  });

  test("the same occurrence twice, a record that is not there, and one that was withdrawn", async () => {
    const { client, record, may } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12");
    expect(await failureOf(client.activities.change({ id, credits: [may, may] }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "credits.1", message: "credited-twice" }] },
    });
    expect(await failureOf(client.activities.change({ id: "none" }))).toMatchObject({ code: "not-found" });
    await client.activities.withdraw({ id, reason: "记错" });
    expect(await failureOf(client.activities.change({ id, title: "改" }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "id", message: "activity-withdrawn" }] },
    });
  });
});

describe("the states follow", () => {
  test("a day before the period needs a reason, as when it is recorded", async () => {
    const { client, record, state, may } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12");
    expect(await failureOf(client.activities.change({ id, happenedOn: "2026-04-28" }))).toEqual({
      code: "credit-before-period",
      details: { happenedOn: "2026-04-28", first: "2026-05-01" },
    });
    await client.activities.change({ id, happenedOn: "2026-04-28", credits: [{ ...may, reason: "提前召开" }] });
    expect(await state()).toBe("done");
    expect((await client.activities.get({ id })).credits).toMatchObject([{ reason: "提前召开" }]);
  });

  test("files that are taken out prove nothing any more, and prove it again when they are put back", async () => {
    const { client, record, state, may } = await monthlyMeeting("2026-05-20");
    const { id, evidence } = await record("2026-05-12");
    const files = evidence.map((one) => one.id);
    await client.activities.change({ id, removeEvidence: files });
    expect(await state()).toBe("scheduled");
    expect(await client.occurrences.list({ from: may.effectiveDate, to: may.effectiveDate })).toMatchObject([
      { handling: null, missingEvidence: ["other"] },
    ]);
    await client.activities.change({ id, restoreEvidence: files });
    expect(await state()).toBe("done");
    expect((await client.occurrences.history({ key: may })).map(({ type }) => type)).toEqual([
      "closed",
      "undone",
      "undone",
    ]);
  });

  test("a reason for no evidence that is withdrawn opens it again; another one closes it with its own words", async () => {
    const { client, record, state, may } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12", { evidence: [], noEvidenceReason: "口头布置" });
    await client.activities.change({ id, noEvidenceReason: null });
    expect(await state()).toBe("scheduled");
    await client.activities.change({ id, noEvidenceReason: "电话会议" });
    expect(await state()).toBe("done");
    const [last] = (await client.occurrences.history({ key: may })).toReversed();
    expect(last).toMatchObject({ type: "closed", words: "电话会议" });
  });

  test("what a person closed with words stays closed when a record beside it goes", async () => {
    const { client, record, state, may } = await monthlyMeeting("2026-05-20");
    await client.occurrences.handle({ key: may, action: "closed", note: "并入党组会" });
    const { id } = await record("2026-05-12", { evidence: [] });
    await client.activities.withdraw({ id, reason: "记错" });
    expect(await state()).toBe("done");
  });

  test("hours follow who came and for how long; a duty's own credit stays", async () => {
    const { client, record } = await monthlyMeeting("2026-05-20");
    const people: string[] = [];
    for (const name of ["周敏", "李强"]) people.push((await client.subjects.create({ name, kind: "person" })).id);
    const group = await client.subjects.create({ name: "党员", kind: "group" });
    for (const subjectId of people)
      await client.subjects.join({ groupId: group.id, subjectId, joinedOn: "2026-01-01" });
    const { id: hours } = await client.obligations.create({
      title: "学时",
      requirement: hoursYear,
      subjectIds: [group.id],
    });
    const { id } = await record("2026-05-12", {
      hours: 2,
      participants: [{ name: "周敏" }, { name: "李强", attendance: "absent" }],
      hoursFor: [hours],
    });
    const counted = async () =>
      (await client.activities.get({ id })).credits
        .filter(({ withdrawn, obligationId }) => !withdrawn && obligationId === hours)
        .map(({ subjectId, amount }) => `${people.indexOf(subjectId)}: ${amount}`)
        .toSorted();
    expect(await counted()).toEqual(["0: 2"]);
    await client.activities.change({ id, hours: 3 });
    expect(await counted()).toEqual(["0: 3"]);
    await client.activities.change({ id, participants: [{ name: "周敏", hours: 1.5 }, { name: "李强" }] });
    expect(await counted()).toEqual(["0: 1.5", "1: 3"]);
    await client.activities.change({ id, participants: [{ name: "李强" }] });
    expect(await counted()).toEqual(["1: 3"]);
    await client.activities.change({ id, hoursFor: [] });
    expect(await counted()).toEqual([]);
    expect((await client.activities.get({ id })).credits.filter(({ withdrawn }) => !withdrawn)).toHaveLength(1);
  });
});

describe("a breach does not vanish by a correction", () => {
  test("made up late, and corrected into its time when the limit has passed: recorded late, with a reason, told in the history", async () => {
    const { client, record, state, may } = await monthlyMeeting("2026-06-10");
    const { id } = await record("2026-06-02");
    expect(await state()).toBe("made-up-late");
    expect(await failureOf(client.activities.change({ id, happenedOn: "2026-05-22" }))).toEqual({
      code: "reason-required",
      details: { action: "move-into-time" },
    });
    await client.activities.change({ id, happenedOn: "2026-05-22", reason: "会议记录为5月22日" });
    expect(await state()).toBe("done, recorded late");
    expect((await client.activities.history({ id })).at(-1)).toMatchObject({
      fields: [{ field: "happenedOn", before: "2026-06-02", after: "2026-05-22" }],
      reason: "会议记录为5月22日",
    });
    expect((await client.occurrences.history({ key: may })).at(-1)).toMatchObject({
      type: "record-moved",
      date: "2026-05-22",
      record: { activityId: id, title: "例会", from: "2026-06-02" },
      words: "会议记录为5月22日",
    });
  });

  test("recorded in time, moved out and moved back after the limit: the mark stays, because in between it was not in time", async () => {
    const { client, ports, record, state } = await monthlyMeeting("2026-05-25");
    const { id } = await record("2026-05-22");
    ports.setToday("2026-05-26");
    await client.activities.change({ id, happenedOn: "2026-04-30", credits: [], reason: "记错" });
    ports.setToday("2026-06-10");
    const { may } = { may: (await client.activities.get({ id })).credits[0] };
    expect(await state()).toBe("overdue");
    await client.activities.change({
      id,
      happenedOn: "2026-05-22",
      credits: may ? [{ ...may, reason: null }] : [],
      reason: "原来没有错",
    });
    expect(await state()).toBe("done, recorded late");
  });

  test.each([
    ["on its last day", "2026-05-31", "done"],
    ["on the day after", "2026-06-01", "done, recorded late"],
  ])("a correction into its time %s", async (_, on, after) => {
    const { client, ports, record, state } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-04-20", { credits: [] });
    ports.setToday(on);
    const may = await client.occurrences.list({ from: "2026-05-29", to: "2026-05-29" });
    await client.activities.change({ id, happenedOn: "2026-05-18", credits: may, reason: "日期写错" });
    expect(await state()).toBe(after);
  });

  test("other words of what was recorded in time change nothing about it, nor does another day within its time", async () => {
    const { client, ports, record, state } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12");
    ports.setToday("2026-07-01");
    await client.activities.change({ id, title: "五月例会", happenedOn: "2026-05-14", note: "补充" });
    expect(await state()).toBe("done");
  });

  test("from in time to after the limit: made up late, and the way back leaves its mark only where it was not on record before", async () => {
    const { client, ports, record, state } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12");
    ports.setToday("2026-07-01");
    await client.activities.change({ id, happenedOn: "2026-06-03" });
    expect(await state()).toBe("made-up-late");
    await client.activities.change({ id, happenedOn: "2026-05-12", reason: "改错了" });
    expect(await state()).toBe("done");
  });

  test("one that is let count only after the limit is recorded late, although it happened and was recorded in time", async () => {
    const { client, ports, state, may } = await monthlyMeeting("2026-05-20");
    const bare = { title: "例会", happenedOn: "2026-05-12", credits: [], evidence: [file] };
    const { id } = await client.activities.record(bare);
    ports.setToday("2026-06-10");
    expect(await state()).toBe("overdue");
    await client.credits.add({ activityId: id, credit: may });
    expect(await state()).toBe("done, recorded late");
  });

  test("withdrawn over the limit and restored after it: it stood at no moment in time", async () => {
    const { client, ports, record, state } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12");
    ports.setToday("2026-05-28");
    await client.activities.withdraw({ id, reason: "重复" });
    ports.setToday("2026-06-10");
    expect(await state()).toBe("overdue");
    await client.activities.restore({ id, reason: "没有重复" });
    expect(await state()).toBe("done, recorded late");
  });

  test("withdrawn and restored after the limit: as it was", async () => {
    const { client, ports, record, state, may } = await monthlyMeeting("2026-05-20");
    const { id } = await record("2026-05-12");
    ports.setToday("2026-06-10");
    const before = await client.occurrences.list({ from: may.effectiveDate, to: may.effectiveDate });
    await client.activities.withdraw({ id, reason: "重复" });
    expect(await state()).toBe("overdue");
    await client.activities.restore({ id, reason: "没有重复" });
    expect(await client.occurrences.list({ from: may.effectiveDate, to: may.effectiveDate })).toEqual(before);
    expect((await client.activities.history({ id })).map(({ type, reason }) => [type, reason])).toEqual([
      ["recorded", null],
      ["withdrawn", "重复"],
      ["restored", "没有重复"],
    ]);
    await client.activities.restore({ id, reason: "再按一次" });
    expect(await client.activities.history({ id })).toHaveLength(3);
  });

  test("a quota that was missed is not filled by moving an unproven record into it", async () => {
    const core = memoryCore({ today: "2026-07-08" });
    const { id: duty } = await core.client.obligations.create({
      title: "走访",
      requirement: { ...yearlyQuota(1), period: "quarter" } as Requirement,
    });
    const second = await rowOf(core.client, duty, "2026-Q2");
    const bare = { title: "走访", happenedOn: "2026-07-02", credits: [second] };
    const { id } = await core.client.activities.record(bare);
    await core.client.activities.change({ id, happenedOn: "2026-06-20", reason: "日期写错" });
    expect((await rowOf(core.client, duty, "2026-Q2")).timeState).toBe("overdue");
    await core.client.activities.addEvidence({ id, evidence: [file] });
    expect(await rowOf(core.client, duty, "2026-Q2")).toMatchObject({ timeState: "done", lateRecorded: true });
  });

  test("an amount that is raised after the limit fills nothing as if it had been so", async () => {
    const core = memoryCore({ today: "2026-06-20" });
    const { id: duty } = await core.client.obligations.create({
      title: "走访",
      requirement: { ...yearlyQuota(2), period: "quarter" } as Requirement,
    });
    const second = await rowOf(core.client, duty, "2026-Q2");
    const { id, credits } = await core.client.activities.record({
      title: "走访",
      happenedOn: "2026-06-10",
      credits: [second],
      evidence: [file],
    });
    core.ports.setToday("2026-07-08");
    await core.client.activities.change({ id, credits: credits.map((one) => ({ ...one, amount: 2 })) });
    expect(await rowOf(core.client, duty, "2026-Q2")).toMatchObject({ timeState: "done", lateRecorded: true });
  });

  test("a weekly rule's day that another one takes the place of is open again", async () => {
    const { client } = memoryCore({ today: "2026-07-08" });
    const { id: duty } = await client.obligations.create({ title: "例会", requirement: lastFriday });
    const rows = (await client.occurrences.list({ from: "2026-05-01", to: "2026-06-30" }))
      .filter(isDatedRow)
      .filter((row) => row.obligationId === duty);
    const [may, june] = rows;
    if (!may || !june) throw new Error("two last Fridays were expected");
    const { id } = await client.activities.record({
      title: "例会",
      happenedOn: may.effectiveDate,
      credits: [may],
      evidence: [file],
    });
    await client.activities.change({ id, happenedOn: june.effectiveDate, credits: [june] });
    const after = await client.occurrences.list({ from: "2026-05-01", to: "2026-06-30" });
    expect(after.map(({ timeState, lateRecorded }) => [timeState, lateRecorded])).toEqual([
      ["overdue", false],
      ["done", true],
    ]);
  });
});
