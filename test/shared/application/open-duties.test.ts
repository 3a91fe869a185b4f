import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { after, dueOn, quarterly, upon } from "../../support/duties.ts";
import { failureOf, memoryCore, textFile } from "../../support/memory-core.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" } as const;
const TALK = "岗位变动谈话";

/** A duty that asks for a talk upon a change of post, and the day of one: 2026-09-10, looked at on the 16th. */
async function withTalk() {
  const core = memoryCore();
  const { client } = core;
  const duty = await client.obligations.create({ title: TALK, requirement: upon("岗位变动"), lead: "机关纪委" });
  const event = await client.events.log({ name: "岗位变动", happenedOn: "2026-09-10", subject: "沈静" });
  return { ...core, duty, event };
}

const openRow = async (client: DutyClient): Promise<DueRow> => {
  const [row] = await client.occurrences.list(YEAR);
  return row ?? expect.unreachable("nothing is open");
};

test("logging the event opens it: no date, the days since, on the board and no longer among the unknown", async () => {
  const { client, event } = await withTalk();
  expect(event.triggers).toMatchObject([{ title: TALK, effectiveDate: null, isOpen: true }]);
  expect(await openRow(client)).toMatchObject({
    title: TALK,
    subject: "沈静",
    recurrenceId: event.id,
    timeState: "open",
    nominalDate: null,
    effectiveDate: null,
    days: null,
    workingDays: null,
    openSince: { date: "2026-09-10", days: 6, workingDays: 4 },
    periodLabel: "9月10日起",
    requirementText: "岗位变动时",
  });
  const board = await client.board.get({});
  expect(board.open.map(({ title }) => title)).toEqual([TALK]);
  expect(board.summary).toMatchObject({ open: 1, anchorUnknown: 0, overdue: 0, near: 0 });
  expect([board.overdue, board.upcoming, board.anchorsUnknown, board.eventBorn]).toEqual([[], [], [], []]);
});

test("until it happens it waits apart, and again when it is done", async () => {
  const { client, ports } = memoryCore();
  await client.obligations.create({ title: TALK, requirement: upon("岗位变动") });
  await client.obligations.create({ title: "大会精神传达", requirement: after("大会闭幕") });
  const triggered = async () =>
    (await client.board.get({})).eventBorn.map(({ title, happened }) => `${title} ${happened}`);
  expect(await triggered()).toEqual([`${TALK} 0`, "大会精神传达 0"]);
  expect((await client.board.get({})).summary).toMatchObject({ open: 0, anchorUnknown: 0 });
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-10" });
  expect(await triggered()).toEqual(["大会精神传达 0"]);
  await client.occurrences.handle({ key: await openRow(client), action: "closed", note: "当面谈过" });
  expect(await triggered()).toEqual(["大会精神传达 0", `${TALK} 1`]);
  ports.setToday("2026-09-30");
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-29" });
  expect((await client.board.get({})).open).toMatchObject([{ openSince: { date: "2026-09-29", days: 1 } }]);
});

test("it is never late, however long it is open, and stays in sight in the years after", async () => {
  const { client, ports } = await withTalk();
  ports.setToday("2028-03-01");
  const rows = await client.occurrences.list({ from: "2028-01-01", to: "2028-12-31" });
  expect(rows).toMatchObject([{ timeState: "open", openSince: { days: 538 } }]);
  expect((await client.board.get({})).summary).toMatchObject({ open: 1, overdue: 0 });
  expect(await client.occurrences.list({ from: "2026-01-01", to: "2026-09-09" })).toEqual([]);
  await client.occurrences.handle({ key: rows[0] ?? expect.unreachable(), action: "closed", note: "已谈" });
  expect(await client.occurrences.list({ from: "2028-01-01", to: "2028-12-31" })).toEqual([]);
  expect(await client.occurrences.list(YEAR)).toMatchObject([{ timeState: "done", lateRecorded: false }]);
});

test("evidence closes it; without proof or a reason it stays open; what came before the event counts with a reason only", async () => {
  const { client } = await withTalk();
  const key = await openRow(client);
  const credits = [{ ...key, amount: 1 }];
  const refused = client.activities.record({ title: "谈话", happenedOn: "2026-09-09", credits, evidence: [] });
  expect(await failureOf(refused)).toMatchObject({ code: "credit-before-period", details: { first: "2026-09-10" } });
  const { id } = await client.activities.record({ title: "谈话", happenedOn: "2026-09-10", credits, evidence: [] });
  expect(await openRow(client)).toMatchObject({ timeState: "open", recorded: 1, missingEvidence: ["other"] });
  const evidence = [{ ...textFile("谈话记录"), kind: "minutes" as const, datedOn: null }];
  await client.activities.addEvidence({ id, evidence });
  expect(await openRow(client)).toMatchObject({ timeState: "done", missingEvidence: [] });
  expect((await client.board.get({})).open).toEqual([]);
});

test("it can be planned, waited on, refused and waived, and is offered to an activity of its words", async () => {
  const { client } = await withTalk();
  const key = await openRow(client);
  expect(await client.occurrences.plan({ key, date: "2026-09-18", time: "09:00" })).toMatchObject({
    plannedDate: "2026-09-18",
    timeState: "open",
  });
  expect((await client.board.get({})).week.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual([TALK]);
  const suggested = await client.activities.suggest({ title: TALK, happenedOn: "2026-09-16" });
  expect(suggested.map(({ recurrenceId }) => recurrenceId)).toContain(key.recurrenceId);
  await client.occurrences.handle({ key, action: "waiting", note: "沈静回话" });
  expect((await client.board.get({})).waiting).toMatchObject([{ title: TALK, waitingOn: "沈静回话" }]);
  expect(await client.occurrences.handle({ key, action: "refused", note: "不谈" })).toMatchObject({
    timeState: "open",
  });
  expect(await client.occurrences.handle({ key, action: "waived", note: "已调离" })).toMatchObject({
    timeState: "waived",
  });
});

test("the trace ends with the day since when it is open", async () => {
  const { client } = await withTalk();
  const steps = await client.occurrences.explain({ key: await openRow(client) });
  expect(steps.map(({ step }) => step)).toEqual(["citation", "version", "anchor", "open"]);
  expect(steps.at(-1)).toMatchObject({ date: "2026-09-10", text: expect.stringContaining("不会逾期") });
});

test("one for each member; a date still to come opens nothing yet", async () => {
  const { client, ports } = memoryCore();
  const group = await client.subjects.create({ name: "各支部", kind: "group" });
  for (const name of ["一支部", "二支部"]) {
    const { id } = await client.subjects.create({ name, kind: "unit" });
    await client.subjects.join({ groupId: group.id, subjectId: id, joinedOn: "2024-01-01" });
  }
  await client.obligations.create({ title: "传达学习", requirement: upon("大会召开"), subjectIds: [group.id] });
  await client.events.log({ name: "大会召开", happenedOn: "2026-09-20", announced: true });
  const states = async () =>
    (await client.occurrences.list(YEAR)).map(({ subject, timeState }) => [subject, timeState]);
  expect(await states()).toEqual([
    ["一支部", "scheduled"],
    ["二支部", "scheduled"],
  ]);
  expect((await client.board.get({})).open).toEqual([]);
  ports.setToday("2026-09-20");
  expect((await client.board.get({})).summary.open).toBe(2);
});

test("a default clock, a version from a date: what was opened before stays open, what comes after is due", async () => {
  const { client, duty } = await withTalk();
  const requirement = { ...after("岗位变动"), within: { amount: 10, unit: "working-day" } } as ReturnType<typeof after>;
  await client.obligations.amend({ id: duty.id, requirement, effectiveFrom: "2026-09-11", reason: "本单位默认期限" });
  expect(await openRow(client)).toMatchObject({ timeState: "open", ruleVersion: 1 });
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-11", subject: "方宁" });
  expect((await client.occurrences.list(YEAR)).find(({ subject }) => subject === "方宁")).toMatchObject({
    effectiveDate: "2026-09-24",
    openSince: null,
    requirementText: "岗位变动后10个工作日内",
    ruleVersion: 2,
  });
});

test("a default clock that is dated back makes what is open due, and what was done stays as it was done", async () => {
  const { client, duty, event } = await withTalk();
  await client.events.log({ name: "岗位变动", happenedOn: "2026-09-01", subject: "方宁" });
  const done = (await client.occurrences.list(YEAR)).find(({ subject }) => subject === "方宁");
  await client.occurrences.handle({ key: done ?? expect.unreachable(), action: "closed", note: "当天谈过" });
  await client.obligations.amend({
    id: duty.id,
    requirement: after("岗位变动"),
    effectiveFrom: "2026-01-01",
    reason: "本单位默认期限",
  });
  const rows = await client.occurrences.list(YEAR);
  expect(rows.find(({ recurrenceId }) => recurrenceId === event.id)).toMatchObject({ effectiveDate: "2026-09-17" });
  expect(rows.find(({ subject }) => subject === "方宁")).toMatchObject({
    timeState: "done",
    effectiveDate: null,
    openSince: { date: "2026-09-01" },
    ruleVersion: 1,
  });
});

test("taken back with nothing on record it is gone; what was recorded about it stays", async () => {
  const { client, event } = await withTalk();
  const { id } = await client.events.log({ name: "岗位变动", happenedOn: "2026-09-11", subject: "方宁" });
  await client.events.withdraw({ id, reason: "登记有误" });
  expect((await client.occurrences.list(YEAR)).map(({ subject }) => subject)).toEqual(["沈静"]);
  const key = await openRow(client);
  await client.activities.record({
    title: "谈话",
    happenedOn: "2026-09-11",
    credits: [{ ...key, amount: 1 }],
    evidence: [{ ...textFile("谈话记录"), kind: "minutes", datedOn: null }],
  });
  await client.events.withdraw({ id: event.id, reason: "登记有误" });
  expect(await openRow(client)).toMatchObject({ recurrenceId: event.id, timeState: "done", effectiveDate: null });
  expect((await client.occurrences.explain({ key })).map(({ step }) => step)).toContain("kept");
});

test("the paper lists it with its days, the calendar has no day for it, and the reminder names it", async () => {
  const { client } = await withTalk();
  await client.obligations.create({ title: "报送总结", requirement: dueOn("2026-09-30"), lead: "机关纪委" });
  const { document, html } = await client.documents.checklist({ month: "2026-09" });
  expect(document.open).toMatchObject([{ title: TALK, openSince: { date: "2026-09-10", days: 6, workingDays: 4 } }]);
  expect(document.due.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(["报送总结"]);
  expect(html).toContain("五、待办（无期限）");
  expect(html).not.toContain("null");
  expect((await client.documents.checklist({ month: "2026-08" })).document.open).toEqual([]);
  expect((await client.documents.checklist({ month: "2026-10" })).document.open).toMatchObject([{ title: TALK }]);
  const { content } = await client.calendar.exportIcs({ year: 2026, mode: "occurrences" });
  const text = Buffer.from(content, "base64").toString("utf8");
  expect(text).toContain("报送总结");
  expect(text).not.toContain(TALK);
  const [slip] = await client.slips.draft({ kind: "reminder" });
  expect(slip?.document.lines).toMatchObject([
    { title: TALK, cause: "open", dates: [{ dueOn: null, openedOn: "2026-09-10", workingDays: 4 }] },
  ]);
  expect(slip?.html).toContain("无期限");
  expect(slip?.html).toContain("已待办4天");
  expect(await client.slips.draft({ kind: "supervision" })).toEqual([]);
});

test("planned, it is a meeting in the calendar that says that there is no time limit", async () => {
  const { client } = await withTalk();
  await client.occurrences.plan({ key: await openRow(client), date: "2026-09-18", time: "09:00" });
  const { content } = await client.calendar.exportIcs({ year: 2026, mode: "occurrences" });
  const text = Buffer.from(content, "base64").toString("utf8").replaceAll("\r\n ", "");
  expect(text).toContain("DTSTART;TZID=Asia/Shanghai:20260918T090000");
  expect(text).toContain("期限：无，办结为止");
  expect(text).not.toMatch(/null|undefined/);
});

test("given its date by a clock, the calendar has it under a name of its own", async () => {
  const { client, duty, event } = await withTalk();
  await client.obligations.amend({
    id: duty.id,
    requirement: after("岗位变动"),
    effectiveFrom: "2026-09-01",
    reason: "本单位默认期限",
  });
  const { content } = await client.calendar.exportIcs({ year: 2026, mode: "occurrences" });
  const text = Buffer.from(content, "base64").toString("utf8");
  expect(text).toContain("DTSTART;VALUE=DATE:20260917");
  expect((await client.occurrences.get({ key: await openRow(client) })).recurrenceId).toBe(event.id);
});

test("a clock of years answers with its date", async () => {
  const { client } = memoryCore();
  const requirement = { ...after("入职"), within: { amount: 3, unit: "year" } } as ReturnType<typeof after>;
  await client.obligations.create({ title: "轮岗", requirement });
  const event = await client.events.log({ name: "入职", happenedOn: "2026-09-10" });
  expect(event.triggers).toMatchObject([{ effectiveDate: "2029-09-10", isOpen: false }]);
  const [row] = await client.occurrences.list({ from: "2029-01-01", to: "2029-12-31" });
  expect(await client.occurrences.get({ key: row ?? expect.unreachable() })).toMatchObject({ recurrenceId: event.id });
});

test("each member of a group lacks a date of its own, and gets it", async () => {
  const { client, ports } = memoryCore();
  const group = await client.subjects.create({ name: "各支部", kind: "group" });
  const ids: string[] = [];
  for (const name of ["一支部", "二支部", "三支部"]) {
    const { id } = await client.subjects.create({ name, kind: "unit" });
    await client.subjects.join({ groupId: group.id, subjectId: id, joinedOn: "2024-01-01" });
    ids.push(id);
  }
  const requirement = { ...after("换届"), within: { amount: -6, unit: "month" } } as ReturnType<typeof after>;
  const { id: obligationId } = await client.obligations.create({
    title: "换届筹备",
    requirement,
    subjectIds: [group.id],
  });
  await client.obligations.create({ title: "抽查", requirement: quarterly });
  const lacking = async () => (await client.board.get({})).anchorsUnknown.map(({ subject }) => subject);
  const due = async () =>
    (await client.occurrences.list({ from: "2026-01-01", to: "2027-12-31" }))
      .filter((row) => row.obligationId === obligationId)
      .map(({ subject, effectiveDate }) => `${subject} ${effectiveDate}`);
  expect(await lacking()).toEqual(["一支部", "二支部", "三支部"]);
  expect((await client.board.get({})).summary.anchorUnknown).toBe(3);
  const set = (subjectId: string | null, date: string | null, source = "批复") =>
    client.anchors.set({ obligationId, subjectId, date, source });
  await set(ids[1] ?? "", "2027-05-20");
  expect([await lacking(), await due()]).toEqual([["一支部", "三支部"], ["二支部 2026-11-20"]]);
  ports.setToday("2026-09-17");
  await set(null, "2027-06-30");
  expect([await lacking(), await due()]).toEqual([[], ["二支部 2026-11-20", "一支部 2026-12-30", "三支部 2026-12-30"]]);
  ports.setToday("2026-09-18");
  await set(ids[1] ?? "", null, "延期");
  expect([await lacking(), await due()]).toEqual([["二支部"], ["一支部 2026-12-30", "三支部 2026-12-30"]]);
  expect(await client.anchors.list({})).toMatchObject([
    { subject: { name: "二支部" }, date: null, earlier: [{ date: "2027-05-20" }] },
    { subject: null, date: "2027-06-30", earlier: [] },
  ]);
  expect(await failureOf(set("nobody", "2027-05-20"))).toMatchObject({ code: "not-found" });
  const { document } = await client.documents.checklist({ month: "2026-09" });
  expect(document.datesPending).toEqual([{ title: "换届筹备（二支部）", missing: "换届" }]);
});

const recordTalk = (client: DutyClient, key: DueRow, happenedOn: string, reason: string | null = null) =>
  client.activities.record({
    title: "谈话",
    happenedOn,
    credits: [{ ...key, amount: 1, reason }],
    evidence: [{ ...textFile("谈话记录"), kind: "minutes", datedOn: null }],
  });

test.each([
  ["2026-09-01", "ok"],
  ["2026-09-11", "ok"],
  ["2026-09-12", "credit-before-period"],
  ["2026-09-14", "credit-before-period"],
])("an event moves up to the day of what was done upon it and no further: %s", async (happenedOn, gives) => {
  for (const move of ["change", "setDay"] as const) {
    const { client, event } = await withTalk();
    await recordTalk(client, await openRow(client), "2026-09-11");
    const moved = client.events[move]({ id: event.id, happenedOn });
    if (gives === "ok") expect((await moved).happenedOn).toBe(happenedOn);
    else
      expect(await failureOf(moved)).toMatchObject({
        code: gives,
        details: { happenedOn: "2026-09-11", first: happenedOn },
      });
    expect(await openRow(client)).toMatchObject({ timeState: "done", recorded: 1 });
  }
});

test("what no longer counts, or counts early for a reason, holds no event back", async () => {
  const { client, event } = await withTalk();
  const { id } = await recordTalk(client, await openRow(client), "2026-09-11");
  await client.activities.withdraw({ id, reason: "登记有误" });
  await client.events.change({ id: event.id, happenedOn: "2026-09-13" });
  expect(await openRow(client)).toMatchObject({ timeState: "open", openSince: { date: "2026-09-13" } });
  await recordTalk(client, await openRow(client), "2026-09-12", "任前已谈");
  await client.events.change({ id: event.id, happenedOn: "2026-09-14" });
  expect(await openRow(client)).toMatchObject({ timeState: "done", recorded: 1, openSince: { date: "2026-09-14" } });
});

test("an event whose day turns out unknown, or whose duty is another, leaves what was done upon it as it was done", async () => {
  for (const change of [{ happenedOn: null }, { obligationIds: [] }]) {
    const { client, event } = await withTalk();
    await recordTalk(client, await openRow(client), "2026-09-11");
    await client.events.change({ id: event.id, ...change });
    expect(await openRow(client)).toMatchObject({ timeState: "done", recorded: 1 });
    const back = client.events.change({
      id: event.id,
      happenedOn: "2026-09-14",
      obligationIds: event.triggers.map((t) => t.obligationId),
    });
    expect(await failureOf(back)).toMatchObject({ code: "credit-before-period" });
  }
});
