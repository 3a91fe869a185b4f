import { expect, test } from "vitest";
import type { ReminderView } from "../../../shared/contract/schemas/reminder.ts";
import { DEFAULT_REMINDER_RULES, type ReminderRules } from "../../../shared/domain/reminder/reminder-rules.ts";
import { after, cadence, dueOn, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

/** Two doors on one store, and one duty due on Friday 18 September 2026; the telling began on the morning of the 14th. */
async function office(settings: Partial<ReminderRules> = {}) {
  const core = memoryCore({ settings: { reminders: { ...DEFAULT_REMINDER_RULES, ...settings } } });
  const { client, ports } = core;
  ports.setNow("2026-09-14", "08:00");
  await client.obligations.create({ title: "报送志愿服务名单", requirement: dueOn("2026-09-18"), lead: "办公室" });
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  return core;
}

const said = (reminders: readonly ReminderView[]) => reminders.map(({ at, text }) => `${at.slice(5, 16)} ${text}`);

test("each reminder is told in its minute, once, whichever door asks first", async () => {
  const { client, ports } = await office();
  ports.setNow("2026-09-15", "08:29");
  expect(await client.reminders.waiting({})).toEqual({ waiting: 0 });
  ports.setNow("2026-09-15", "08:30");
  expect(await client.reminders.waiting({})).toEqual({ waiting: 1 });
  const { now, missed } = await client.reminders.take({});
  expect(said(now)).toEqual(["09-15T08:30 报送志愿服务名单（办公室，9月18日），9月18日 周五到期，提前3个工作日"]);
  expect(missed).toEqual([]);
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  ports.setNow("2026-09-18", "08:31");
  expect(said((await client.reminders.take({})).now)).toEqual([
    "09-18T08:30 报送志愿服务名单（办公室，9月18日），今天到期",
  ]);
});

test("what nobody heard comes as one list, each thing by its latest reminder", async () => {
  const { client, ports } = await office();
  await client.obligations.create({ title: "报送计划", requirement: dueOn("2026-09-22"), lead: "办公室" });
  ports.setNow("2026-10-10", "09:30");
  const { now, missed } = await client.reminders.take({});
  expect(now).toEqual([]);
  expect(said(missed)).toEqual([
    "10-09T08:30 报送志愿服务名单（办公室，9月18日），应于9月18日 周五办结，已逾期11个工作日",
    "09-30T08:30 报送计划（办公室，9月22日），应于9月22日 周二办结，已逾期8个工作日",
  ]);
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
});

test("nothing is told of what is done, nor of what the first start finds", async () => {
  const { client, ports } = await office();
  const [row] = await client.occurrences.list({ from: "2026-09-18", to: "2026-09-18" });
  if (!row) throw new Error("no row");
  await client.activities.record({
    title: "已报送",
    happenedOn: "2026-09-14",
    credits: [row],
    noEvidenceReason: "电话报送",
  });
  ports.setNow("2026-10-20", "09:00");
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  expect((await client.reminders.list({ from: "2026-09-01", to: "2026-12-31" })).reminders).toEqual([]);
});

test("a day that is moved is told anew for its new day", async () => {
  const { client, ports } = await office();
  const [row] = await client.occurrences.list({ from: "2026-09-18", to: "2026-09-18" });
  if (!row) throw new Error("no row");
  const { obligationId, subjectId, recurrenceId } = row;
  const plan = (date: string, time: string) =>
    client.occurrences.plan({ key: { obligationId, subjectId, recurrenceId }, date, time });
  await plan("2026-09-16", "15:00");
  ports.setNow("2026-09-16", "14:30");
  const first = await client.reminders.take({});
  expect(said(first.now)).toEqual(["09-16T14:30 报送志愿服务名单（办公室，9月18日），计划今天 15:00"]);
  await plan("2026-09-17", "10:00");
  ports.setNow("2026-09-17", "09:30");
  expect(said((await client.reminders.take({})).now)).toEqual([
    "09-17T09:30 报送志愿服务名单（办公室，9月18日），计划今天 10:00",
  ]);
});

test("put off, it comes back at its time and not before", async () => {
  const { client, ports } = await office();
  ports.setNow("2026-09-18", "08:30");
  const [told] = (await client.reminders.take({})).now;
  if (!told) throw new Error("nothing was told");
  const { obligationId, subjectId, recurrenceId } = told;
  const keys = [{ obligationId, subjectId, recurrenceId }];
  expect(await client.reminders.snooze({ keys, until: "next-working-day" })).toEqual({
    until: "2026-09-20T08:30:00+08:00",
  });
  expect(await client.reminders.snooze({ keys, until: "hour" })).toEqual({ until: "2026-09-18T09:30:00+08:00" });
  expect(said((await client.reminders.list({ to: "2026-09-21" })).reminders)).toEqual([
    "09-18T08:30 报送志愿服务名单（办公室，9月18日），今天到期",
    "09-18T09:30 报送志愿服务名单（办公室，9月18日），9月18日 周五到期，稍后提醒",
  ]);
  ports.setNow("2026-09-18", "09:29");
  expect(await client.reminders.waiting({})).toEqual({ waiting: 0 });
  ports.setNow("2026-09-18", "09:30");
  expect((await client.reminders.take({})).now.map(({ kind }) => kind)).toEqual(["snoozed"]);
  expect(await client.reminders.waiting({})).toEqual({ waiting: 0 });
});

test("while they are off nothing is told, and nothing of it afterwards", async () => {
  const { client, ports } = await office();
  await client.settings.set({ reminders: { ...DEFAULT_REMINDER_RULES, isOn: false } });
  ports.setNow("2026-09-15", "09:00");
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  await client.settings.set({ reminders: DEFAULT_REMINDER_RULES });
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  ports.setNow("2026-09-17", "08:30");
  expect((await client.reminders.take({})).now).toHaveLength(1);
});

test("a clock that stood months ahead takes nothing away; one that went back an hour repeats nothing", async () => {
  const { client, ports } = await office();
  ports.setNow("2027-03-01", "09:00");
  expect((await client.reminders.take({})).missed).toHaveLength(1);
  ports.setNow("2026-09-15", "08:30");
  expect((await client.reminders.take({})).now).toHaveLength(1);
  ports.setNow("2026-09-15", "07:30");
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  ports.setNow("2026-09-15", "08:30");
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  ports.setNow("2026-09-17", "08:30");
  expect((await client.reminders.take({})).now).toHaveLength(1);
});

test("a program that was first started with a clock far ahead reminds once the clock is right", async () => {
  const { client, ports } = memoryCore();
  ports.setNow("2030-01-01", "09:00");
  await client.reminders.take({});
  ports.setNow("2026-09-14", "08:00");
  await client.reminders.take({});
  await client.obligations.create({ title: "报送志愿服务名单", requirement: dueOn("2026-09-18") });
  ports.setNow("2026-09-15", "08:30");
  expect((await client.reminders.take({})).now).toHaveLength(1);
});

test("what has no day cannot remind, and is named", async () => {
  const { client } = await office();
  const { id } = await client.obligations.create({ title: "换届准备", requirement: after("换届") });
  const { undated } = await client.reminders.list({});
  expect(undated).toMatchObject([{ obligationId: id, why: "anchor", missing: "换届" }]);
});

test("a quota is told before its end, and with its pace where that is asked for", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "党组学习", requirement: yearlyQuota(30) });
  await client.settings.set({ reminders: { ...DEFAULT_REMINDER_RULES, behindOn: 25, overdueEvery: null } });
  const { reminders } = await client.reminders.list({ from: "2026-12-01", to: "2026-12-31" });
  expect(reminders.map(({ at, kind }) => `${at.slice(5, 16)} ${kind}`)).toEqual([
    "12-25T08:30 behind",
    "12-28T08:30 lead",
    "12-30T08:30 lead",
    "12-31T08:30 due",
  ]);
});

test("a weekly duty reminds in its own week alone", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "周例会", requirement: cadence("week") });
  const { reminders } = await client.reminders.list({ from: "2026-11-16", to: "2026-11-22" });
  expect(reminders.filter(({ recurrenceId }) => recurrenceId === "2026-W47").map(({ at }) => at.slice(5, 10))).toEqual([
    "11-17",
    "11-19",
    "11-20",
  ]);
});

test.each<[string, Partial<ReminderRules>, { path: string; message: string }]>([
  ["a digest in the quiet hours", { digestAt: "07:00" }, { path: "reminders.digestAt", message: "in-quiet-hours" }],
  [
    "quiet hours that are none",
    { quiet: [{ from: "09:00", to: "09:00" }] },
    { path: "reminders.quiet.0.to", message: "empty-span" },
  ],
  [
    "a lead of two years",
    { longLeads: [{ count: 24, unit: "months" }] },
    { path: "reminders.longLeads.0.count", message: "longer-than-a-year" },
  ],
  [
    "a lead of no days",
    { leads: [{ count: 0, unit: "days" }] },
    { path: "reminders.leads.0.count", message: "below-least" },
  ],
])("%s is refused", async (_, change, issue) => {
  const { client } = memoryCore();
  const failure = await failureOf(client.settings.set({ reminders: { ...DEFAULT_REMINDER_RULES, ...change } }));
  expect(failure).toMatchObject({ code: "invalid-input", details: { issues: [issue] } });
});

test("an exception keeps one unit's duties quiet", async () => {
  const { client } = await office();
  const exceptions = [{ scope: "unit" as const, target: "办公室", leads: null }];
  await client.settings.set({ reminders: { ...DEFAULT_REMINDER_RULES, exceptions } });
  expect((await client.reminders.list({})).reminders).toEqual([]);
});

test("the days of the list must not be reversed", async () => {
  const { client } = await office();
  expect(await failureOf(client.reminders.list({ from: "2026-09-20", to: "2026-09-19" }))).toMatchObject({
    code: "period-reversed",
  });
});

test("what was missed says what is true on the day on which it is told", async () => {
  const missed = async (day: string, rules: Partial<ReminderRules>) => {
    const { client, ports } = await office({ overdueEvery: null, ...rules });
    ports.setNow(day, "15:00");
    return (await client.reminders.take({})).missed.map(({ text }) => text);
  };
  const name = "报送志愿服务名单（办公室，9月18日）";
  expect(await missed("2026-09-16", {})).toEqual([`${name}，9月18日 周五到期，提前3个工作日`]);
  expect(await missed("2026-09-18", { onTheDay: false })).toEqual([`${name}，今天到期`]);
  expect(await missed("2026-09-18", {})).toEqual([`${name}，今天到期`]);
  expect(await missed("2026-09-21", {})).toEqual([`${name}，应于9月18日 周五办结`]);
  expect(await missed("2026-09-21", { onTheDay: false })).toEqual([`${name}，应于9月18日 周五办结`]);
  expect(await missed("2026-09-21", { overdueEvery: 1 })).toEqual([`${name}，应于9月18日 周五办结，已逾期2个工作日`]);
});

test("what is on record and lacks its proof alone is not called late", async () => {
  const { client, ports } = await office();
  const [row] = await client.occurrences.list({ from: "2026-09-18", to: "2026-09-18" });
  if (!row) throw new Error("no row");
  await client.activities.record({ title: "已报送", happenedOn: "2026-09-14", credits: [row] });
  ports.setNow("2026-09-18", "08:30");
  const taken = await client.reminders.take({});
  const name = "报送志愿服务名单（办公室，9月18日）";
  expect([...taken.now, ...taken.missed].map(({ text }) => text)).toEqual([`${name}，今天到期，已登记1次，缺佐证`]);
  ports.setNow("2026-09-24", "08:30");
  expect((await client.reminders.take({})).now.map(({ text, unproven }) => [text, unproven])).toEqual([
    [`${name}，应于9月18日 周五办结，已登记1次，缺佐证`, 1],
  ]);
  await client.settings.set({ locale: "en" });
  ports.setNow("2026-10-09", "09:00");
  expect((await client.reminders.take({})).missed.map(({ text }) => text)).toEqual([
    "报送志愿服务名单 (办公室, 18 Sep), was due Fri 18 Sep, on record once, proof missing",
  ]);
});

test("a plan that was told and is moved away leaves nothing to be told for the same minute", async () => {
  const { client, ports } = await office();
  const [row] = await client.occurrences.list({ from: "2026-09-18", to: "2026-09-18" });
  if (!row) throw new Error("no row");
  const { obligationId, subjectId, recurrenceId } = row;
  const key = { obligationId, subjectId, recurrenceId };
  await client.occurrences.plan({ key, date: "2026-09-15", time: null });
  ports.setNow("2026-09-15", "08:30");
  expect((await client.reminders.take({})).now.map(({ kind }) => kind)).toEqual(["planned"]);
  await client.occurrences.plan({ key, date: "2026-09-17", time: null });
  ports.setNow("2026-09-15", "10:00");
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
});

test("a duty that is entered late tells of the days from its entry on, and nothing as missed before", async () => {
  const { client, ports } = await office({ exceptions: [{ scope: "unit", target: "办公室", leads: null }] });
  ports.setNow("2026-10-12", "08:35");
  await client.obligations.create({ title: "三季度报表", requirement: dueOn("2026-09-30") });
  await client.obligations.create({ title: "十月材料", requirement: dueOn("2026-10-12") });
  const taken = await client.reminders.take({});
  expect(taken.now.map(({ text }) => text)).toEqual(["十月材料（本单位，10月12日），今天到期"]);
  expect(taken.missed).toEqual([]);
  ports.setNow("2026-10-13", "08:30");
  expect((await client.reminders.take({})).now.map(({ text }) => text)).toEqual([
    "三季度报表（本单位，9月30日），应于9月30日 周三办结，已逾期5个工作日",
  ]);
});

test("an event that is logged late tells of the days from its entry on, and nothing as missed before", async () => {
  const { client, ports } = await office({ exceptions: [{ scope: "unit", target: "办公室", leads: null }] });
  await client.obligations.create({ title: "整改方案", requirement: after("检查反馈") });
  ports.setNow("2026-09-28", "09:00");
  await client.events.log({ name: "检查反馈", happenedOn: "2026-09-21" });
  // Due on Tuesday the 29th, so that the lead of three working days lies before the entry and that of one on its morning.
  const taken = await client.reminders.take({});
  expect(taken.missed).toEqual([]);
  expect(said(taken.now)).toEqual(["09-28T08:30 整改方案（本单位，9月29日），9月29日 周二到期，提前1个工作日"]);
});

test("changed rules act forwards: a longer lead is no reminder that was missed", async () => {
  const { client, ports } = await office();
  ports.setNow("2026-09-14", "10:00");
  const { reminders } = await client.settings.get({});
  await client.settings.set({ reminders: { ...reminders, leads: [{ count: 10, unit: "working-days" }] } });
  expect(await client.reminders.take({})).toEqual({ now: [], missed: [] });
  ports.setNow("2026-09-18", "08:30");
  expect((await client.reminders.take({})).now.map(({ kind }) => kind)).toEqual(["due"]);
});

test("what is due in the very minutes in which the rules are changed is told", async () => {
  const { client, ports } = await office();
  ports.setNow("2026-09-18", "08:31");
  const { reminders } = await client.settings.get({});
  await client.settings.set({ reminders: { ...reminders, behindOn: 20 } });
  expect((await client.reminders.take({})).now.map(({ kind }) => kind)).toEqual(["due"]);
});

test("a duty entered by a clock that stood days ahead is told all the same", async () => {
  const { client, ports } = memoryCore();
  ports.setNow("2026-09-17", "09:00");
  await client.obligations.create({ title: "报送志愿服务名单", requirement: dueOn("2026-09-18") });
  ports.setNow("2026-09-14", "08:00");
  await client.reminders.take({});
  ports.setNow("2026-09-15", "08:30");
  expect((await client.reminders.take({})).now).toHaveLength(1);
});

test("an upper bound is neither due nor overdue", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "集中会议", requirement: yearlyQuota(3, "<=") });
  expect((await client.reminders.list({ from: "2026-12-01", to: "2027-02-28" })).reminders).toEqual([]);
});

test("what vanished meanwhile does not keep the rest from being put off; where all of it did, that is said", async () => {
  const { client } = await office();
  const [row] = await client.occurrences.list({ from: "2026-09-18", to: "2026-09-18" });
  const { obligationId, subjectId, recurrenceId } = row ?? expect.unreachable();
  const gone = { obligationId: "gone", subjectId, recurrenceId };
  await client.reminders.snooze({ keys: [gone, { obligationId, subjectId, recurrenceId }], until: "tomorrow" });
  const { reminders } = await client.reminders.list({ from: "2026-09-15", to: "2026-09-15" });
  expect(reminders.map(({ kind }) => kind)).toContain("lead");
  expect(await failureOf(client.reminders.snooze({ keys: [gone], until: "hour" }))).toMatchObject({
    code: "not-found",
  });
});
