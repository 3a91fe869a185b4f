import { expect, test } from "vitest";
import { excerpt } from "../../../shared/application/search/excerpt.ts";
import type { DutyClient } from "../../../shared/contract/client.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { dueOn, quarterly, yearlyQuota } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

const file = { name: "签到表.txt", kind: "sign-in" as const, content: "5LiA" };

async function office() {
  const core = memoryCore({ today: "2026-09-16" });
  const { client } = core;
  const unit = await client.subjects.create({ name: "机关一支部", kind: "unit" });
  const group = await client.subjects.create({ name: "各支部", kind: "group" });
  await client.subjects.join({ groupId: group.id, subjectId: unit.id, joinedOn: "2026-01-01" });
  const duty = await client.obligations.create({ title: "支部抽查", requirement: quarterly, lead: "机关党委" });
  const activity = await client.activities.record({
    title: "重庆来访",
    happenedOn: "2025-12-30",
    place: "会议室",
    note: "对方一行五人，谈到明年的学会年会，约定三月回访并交换工作计划，双方都认为应当每季度通一次气。",
    participants: [{ name: "单立新" }],
    credits: [],
    evidence: [file],
  });
  const event = await client.events.log({ name: "岗位变动", happenedOn: "2026-09-01", subject: "机关一支部" });
  return { ...core, unit, group, duty, activity, event };
}

const found = async (client: DutyClient, words: string) =>
  (await client.search.find({ words })).map(({ kind, hits }) => [kind, ...hits.map(({ name }) => name)]);

test.each([
  ["抽查", [["duty", "支部抽查"]]],
  ["zbcc", [["duty", "支部抽查"]]],
  [
    "机关党委",
    [
      ["subject", "机关党委"],
      ["duty", "支部抽查"],
    ],
  ],
  ["来访", [["activity", "重庆来访"]]],
  ["cqlf", [["activity", "重庆来访"]]],
  ["zqlf", [["activity", "重庆来访"]]],
  ["年会", [["activity", "重庆来访"]]],
  ["签到表", [["evidence", "签到表.txt"]]],
  ["qdb", [["evidence", "签到表.txt"]]],
  ["签到表 来访", [["evidence", "签到表.txt"]]],
  ["岗位", [["event", "岗位变动"]]],
  ["gwbd", [["event", "岗位变动"]]],
  [
    "单立新",
    [
      ["person", "单立新"],
      ["activity", "重庆来访"],
    ],
  ],
  [
    "slx",
    [
      ["person", "单立新"],
      ["activity", "重庆来访"],
    ],
  ],
  [
    "ｓｌｘ",
    [
      ["person", "单立新"],
      ["activity", "重庆来访"],
    ],
  ],
  ["各支部", [["subject", "各支部"]]],
  [
    "12月30日",
    [
      ["activity", "重庆来访"],
      ["evidence", "签到表.txt"],
    ],
  ],
  ["2026-12-30", []],
  [
    "12.30 来访",
    [
      ["activity", "重庆来访"],
      ["evidence", "签到表.txt"],
    ],
  ],
  ["9月1日", [["event", "岗位变动"]]],
  ["2026.9.30", [["duty", "支部抽查"]]],
  ["9/30 抽查", [["duty", "支部抽查"]]],
  ["9月30日 来访", []],
  [
    "机关一支部",
    [
      ["subject", "机关一支部"],
      ["event", "岗位变动"],
    ],
  ],
  ["没有这个", []],
  ["", []],
  ["　", []],
])("%s finds what answers, the best kind first", async (words, groups) => {
  const { client } = await office();
  expect(await found(client, words)).toEqual(groups);
});

test("each hit tells what opens it, how it was found, and its day", async () => {
  const { client, activity, duty, event, unit } = await office();
  const first = async (words: string) => (await client.search.find({ words }))[0]?.hits[0];
  expect(await first("抽查")).toMatchObject({
    kind: "duty",
    id: duty.id,
    rank: "inside",
    foundIn: null,
    lead: "机关党委",
    open: { shownDate: "2026-03-31", timeState: "overdue" },
  });
  expect(await first("年会")).toMatchObject({
    kind: "activity",
    id: activity.id,
    happenedOn: "2025-12-30",
    foundIn: expect.stringContaining("学会年会"),
  });
  expect(await first("签到")).toMatchObject({ id: activity.evidence[0]?.id, activityId: activity.id });
  expect(await first("岗位变动")).toMatchObject({ id: event.id, rank: "exact", subject: "机关一支部" });
  expect(await first("机关一支部")).toMatchObject({ id: unit.id, subjectKind: "unit", groups: ["各支部"] });
});

test("a duty that is found by a day shows the row of that day, one found by its words the first that is open", async () => {
  const { client, duty } = await office();
  const open = async (words: string) => (await client.search.find({ words }))[0]?.hits[0];
  expect(await open("2026-6-30")).toMatchObject({ id: duty.id, rank: "day", open: { shownDate: "2026-06-30" } });
  expect(await open("2026-12-31")).toMatchObject({
    id: duty.id,
    open: { shownDate: "2026-12-31", timeState: "scheduled" },
  });
  expect(await open("支部抽查")).toMatchObject({ open: { shownDate: "2026-03-31", timeState: "overdue" } });
});

test("a date that a holiday moved is found by each of its days", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  await client.obligations.create({ title: "名单报送", requirement: dueOn("2026-10-01"), effectiveFrom: "2026-01-01" });
  for (const words of ["2026-10-1", "9月30日"]) expect(await found(client, words)).toEqual([["duty", "名单报送"]]);
});

test("what was taken back, taken out or set aside says so", async () => {
  const { client, activity, duty, event } = await office();
  const isWithdrawn = async (words: string) => (await client.search.find({ words }))[0]?.hits[0]?.withdrawn;
  const names = ["支部抽查", "重庆来访", "签到表.txt", "岗位变动"];
  for (const name of names) expect(await isWithdrawn(name)).toBe(false);
  await client.activities.change({ id: activity.id, removeEvidence: [activity.evidence[0]?.id ?? ""] });
  expect(await isWithdrawn("签到表.txt")).toBe(true);
  await client.activities.withdraw({ id: activity.id, reason: "记错" });
  await client.events.withdraw({ id: event.id, reason: "记错" });
  await client.obligations.change({ id: duty.id, status: "set-aside", reason: "不办了" });
  for (const name of names) expect(await isWithdrawn(name)).toBe(true);
});

test("the latest comes first among those that answer equally well; the rest is counted", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  for (let day = 1; day <= 12; day++)
    await client.activities.record({
      title: `走访${day}`,
      happenedOn: `2026-08-${String(day).padStart(2, "0")}`,
      credits: [],
    });
  const [group] = await client.search.find({ words: "走访" });
  expect(group).toMatchObject({ kind: "activity", total: 12 });
  expect(group?.hits.map(({ name }) => name)).toEqual([12, 11, 10, 9, 8, 7, 6, 5].map((day) => `走访${day}`));
  expect((await client.search.find({ words: "走访", most: 12 }))[0]?.hits).toHaveLength(12);
});

test("a change of what is on record is found at once", async () => {
  const { client, activity } = await office();
  await client.activities.change({ id: activity.id, title: "贵阳来访" });
  expect(await found(client, "重庆")).toEqual([]);
  expect(await found(client, "gylf")).toEqual([["activity", "贵阳来访"]]);
});

test("the part of a long text around the word", () => {
  const long = `${"前".repeat(40)}学会年会${"后".repeat(60)}`;
  expect(excerpt(long, "年会")).toMatch(/^…前+学会年会后+…$/);
  expect(excerpt(long, "年会").length).toBeLessThanOrEqual(50);
  expect(excerpt("短\n句", "句")).toBe("短 句");
});

test("a day that is planned for a period or for one session of a number finds its duty, and no more once it is dropped", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const year = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
  await client.obligations.create({ title: "党组学习", requirement: yearlyQuota(30) });
  await client.obligations.create({ title: "年度总结", requirement: dueOn("2026-12-18") });
  const rows = await client.occurrences.list(year);
  const keyFor = (title: string) => {
    const { obligationId, subjectId, recurrenceId } = rows.find((row) => row.title === title) ?? expect.unreachable();
    return { obligationId, subjectId, recurrenceId };
  };
  const found = async () =>
    (await client.search.find({ words: "10月20日" })).flatMap(({ hits }) => hits.map(({ name }) => name));
  expect(await found()).toEqual([]);
  await client.occurrences.planSessions({ key: keyFor("党组学习"), dates: ["2026-10-20"], time: null, note: "" });
  await client.occurrences.plan({ key: keyFor("年度总结"), date: "2026-10-20" });
  expect((await found()).toSorted()).toEqual(["党组学习", "年度总结"].toSorted());
  const [session] = await client.occurrences.sessions(year);
  await client.occurrences.dropSession({ id: session?.id ?? "" });
  await client.occurrences.plan({ key: keyFor("年度总结"), date: null });
  expect(await found()).toEqual([]);
});
