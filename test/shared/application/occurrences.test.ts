import { describe, expect, test } from "vitest";
import { failureOf, memoryCore } from "../../support/memory-core.ts";
import { NOTICE_2027 } from "../../support/notices.ts";
import { after, cadence, dueOn, lastFriday, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";

async function withCheck() {
  const core = memoryCore();
  const { id } = await core.client.obligations.create({ title: "抽查", requirement: quarterly, lead: "机关党委" });
  return { ...core, id, key: await rowOf(core.client, id, "2026-Q3") };
}

describe("planning", () => {
  test("a planned date is shown and leaves the due date alone; null takes it back", async () => {
    const { client, key } = await withCheck();
    expect(await client.occurrences.plan({ key, date: "2026-09-22", time: "09:30" })).toMatchObject({
      plannedDate: "2026-09-22",
      plannedTime: "09:30",
      effectiveDate: "2026-09-30",
      handling: "planned",
    });
    expect((await client.board.get({})).week.flatMap(({ rows }) => rows)).toEqual([]);
    expect(await client.occurrences.plan({ key, date: null })).toMatchObject({ plannedDate: null, handling: null });
  });

  test("a planned session of a quota is told ahead", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "学习", requirement: yearlyQuota(30) });
    const row = await rowOf(client, id, "2026");
    expect(row.quota?.planned).toBe(0);
    expect((await client.occurrences.plan({ key: row, date: "2026-10-12" })).quota?.planned).toBe(1);
  });

  test("this week's days carry what is due or planned on them", async () => {
    const { client, key } = await withCheck();
    await client.occurrences.plan({ key, date: "2026-09-18" });
    const { week } = await client.board.get({});
    expect(week.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      "2026-09-14 working",
      "2026-09-15 working",
      "2026-09-16 working",
      "2026-09-17 working",
      "2026-09-18 working",
      "2026-09-19 weekend",
      "2026-09-20 makeup",
    ]);
    expect(week[4]?.rows.map(({ recurrenceId }) => recurrenceId)).toEqual(["2026-Q3"]);
  });
});

describe("handling", () => {
  test.each(["waiting", "closed", "refused", "waived", "not-applicable"] as const)("%s needs words", async (action) => {
    const { client, key, ports } = await withCheck();
    for (const note of [null, "", "   "])
      expect(await failureOf(client.occurrences.handle({ key, action, note }))).toEqual({
        code: "reason-required",
        details: { action },
      });
    expect(await ports.store.history.listAll()).toEqual([]);
  });

  test("who is waited on stands on the board, with the working days since", async () => {
    const { client, key, ports } = await withCheck();
    ports.setToday("2026-09-18");
    await client.occurrences.handle({ key, action: "waiting", note: "王主任的照片" });
    ports.setToday("2026-09-21");
    const board = await client.board.get({});
    expect(board.summary.waiting).toBe(1);
    expect(board.waiting).toMatchObject([{ waitingOn: "王主任的照片", waitedWorkingDays: 2, handling: "waiting" }]);
    await client.occurrences.handle({ key, action: "closed", note: "材料在上级机关" });
    expect((await client.board.get({})).waiting).toEqual([]);
  });

  test("refused stays live and becomes overdue", async () => {
    const { client, key, id, ports } = await withCheck();
    const row = await client.occurrences.handle({ key, action: "refused", note: "今年不搞" });
    expect(row).toMatchObject({ handling: "refused", handlingNote: "今年不搞", timeState: "scheduled" });
    ports.setToday("2026-10-01");
    expect(await rowOf(client, id, "2026-Q3")).toMatchObject({ timeState: "overdue", handling: "refused" });
  });

  test("waived leaves every list and can be reopened", async () => {
    const { client, key } = await withCheck();
    expect(await client.occurrences.handle({ key, action: "waived", note: "机构撤销" })).toMatchObject({
      timeState: "waived",
    });
    expect((await client.board.get({})).upcoming.map(({ recurrenceId }) => recurrenceId)).not.toContain("2026-Q3");
    expect(await client.occurrences.handle({ key, action: "reopened", note: null })).toMatchObject({
      timeState: "scheduled",
      handling: null,
    });
  });

  test("a quota is not closed by saying so", async () => {
    const { client, ports } = memoryCore();
    const { id } = await client.obligations.create({ title: "学习", requirement: yearlyQuota(30) });
    const key = await rowOf(client, id, "2026");
    const call = client.occurrences.handle({ key, action: "closed", note: "学过了" });
    expect(await failureOf(call)).toMatchObject({ code: "invalid-input", details: { issues: [{ path: "action" }] } });
    expect(await ports.store.history.listAll()).toEqual([]);
  });

  test("an event says who did it, and when", async () => {
    const { client, key, ports } = await withCheck();
    await client.occurrences.handle({ key, action: "prepared", note: null });
    expect(await ports.store.history.listAll()).toMatchObject([
      {
        type: "prepared",
        by: "测试员",
        on: "2026-09-16",
        at: "2026-09-16T04:00:00.000Z",
        key: { recurrenceId: "2026-Q3" },
      },
    ]);
  });
});

describe("why this date", () => {
  test("a meeting moved off a holiday names the notice", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "主题党日", requirement: lastFriday });
    const key = await rowOf(client, id, "2026-09-25");
    await client.occurrences.plan({ key, date: "2026-09-24" });
    const steps = await client.occurrences.explain({ key });
    expect(steps.map(({ step, date }) => `${step} ${date}`)).toEqual([
      "citation null",
      "version null",
      "anchor 2026-09-01",
      "nominal 2026-09-25",
      "shift 2026-09-28",
      "effective 2026-09-28",
      "planned 2026-09-24",
    ]);
    expect(steps[4]).toMatchObject({ text: "2026年9月25日（中秋）休息，顺延到后一个工作日" });
    expect(steps[4]?.detail).toContain("2026年");
    expect(steps[6]).toMatchObject({ detail: "测试员，2026年9月16日" });
  });

  test("speaks English where the settings do", async () => {
    const { client } = memoryCore({ settings: { locale: "en" } });
    const { id } = await client.obligations.create({ title: "Report", requirement: dueOn("2027-05-31") });
    const key = await rowOf(client, id, "2027-05-31");
    for (const { text, detail } of await client.occurrences.explain({ key }))
      expect(`${text}${detail ?? ""}`).not.toMatch(/[一-鿿]/);
    expect(key.periodLabel).toBe("31 May 2027");
  });

  test("an occurrence that no rule makes is not found", async () => {
    const { client, key } = await withCheck();
    const call = client.occurrences.explain({ key: { ...key, recurrenceId: "2026-07" } });
    expect(await failureOf(call)).toMatchObject({ code: "not-found", details: { what: "occurrence" } });
  });
});

test("a duty whose date somebody has to enter has none and its own list", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "换届准备", requirement: after("换届") });
  const board = await client.board.get({});
  expect(board.anchorsUnknown).toMatchObject([{ title: "换届准备", missing: "换届" }]);
  expect(board.summary.anchorUnknown).toBe(1);
  expect(board.upcoming).toEqual([]);
  const { document } = await client.documents.checklist({ month: "2026-09" });
  expect(document.datesPending).toMatchObject([{ title: "换届准备" }]);
});

test("the board's head and its next eight", async () => {
  const { client } = await withCheck();
  await client.obligations.create({ title: "主题党日", requirement: lastFriday });
  const board = await client.board.get({});
  expect(board).toMatchObject({
    today: "2026-09-16",
    isoWeek: 38,
    yearWorkingDays: 248,
    elapsedWorkingDays: 176,
    lunarToday: "八月初六",
  });
  expect(board.upcoming).toHaveLength(8);
  expect(board.upcoming.map(({ effectiveDate }) => effectiveDate)).toEqual(
    board.upcoming.map(({ effectiveDate }) => effectiveDate).toSorted(),
  );
  expect(board.overdue.map(({ title }) => title).filter((title) => title === "抽查")).toHaveLength(2);
});

describe("at the edges of the calendar", () => {
  test("a list over all days there are is answered", async () => {
    const { client } = memoryCore();
    await client.obligations.create({ title: "总结", requirement: dueOn("12-10") });
    const rows = await client.occurrences.list({ from: "1900-01-01", to: "2199-12-31" });
    expect(rows.at(0)?.effectiveDate).toBe("2026-12-10");
    expect(rows.at(-1)?.nominalDate).toBe("2199-12-10");
    expect(rows).toHaveLength(174);
  });

  test.each(["1900", "2199", "9999-01", "no year"])("recurrence id %s names nothing", async (recurrenceId) => {
    const { client, key } = await withCheck();
    const call = client.occurrences.explain({ key: { ...key, recurrenceId } });
    expect(await failureOf(call)).toMatchObject({ code: "not-found" });
  });

  test("a rule can be previewed to the last year", async () => {
    const { client } = memoryCore();
    const { dates } = await client.obligations.preview({ requirement: quarterly, from: "2198-12-01", count: 24 });
    expect(dates.map(({ recurrenceId }) => recurrenceId)).toEqual([
      "2198-Q4",
      "2199-Q1",
      "2199-Q2",
      "2199-Q3",
      "2199-Q4",
    ]);
  });
});

describe("weeks in which nobody works", () => {
  /** With all of 8 to 14 February off. */
  const WEEK_OFF = NOTICE_2027.replace(
    /^二、.*$/mu,
    "二、春节：2月5日（周五）至14日（周日）放假调休，共10天。2月20日（周六）、2月27日（周六）上班。",
  );
  const weekly = cadence("week");
  const made = { actor: "党组", effectiveFrom: "2026-01-01" };

  test("are told with their reason and are no duties", async () => {
    const { client } = memoryCore({ today: "2026-03-02" });
    const { id } = await client.obligations.create({ title: "周例会", requirement: weekly, ...made });
    await client.obligations.create({ title: "月报", requirement: cadence("month"), ...made });
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-03-31" });
    expect(rows.map(({ recurrenceId }) => recurrenceId)).not.toContain("2026-W08");
    expect(await client.occurrences.paused({ from: "2026-01-01", to: "2026-12-31" })).toEqual([
      {
        obligationId: id,
        title: "周例会",
        key: "2026-W08",
        label: "第8周",
        first: "2026-02-16",
        last: "2026-02-22",
        holidays: ["春节"],
      },
    ]);
    expect(await client.occurrences.paused({ from: "2026-02-22", to: "2026-02-22" })).toHaveLength(1);
    expect(await client.occurrences.paused({ from: "2026-02-23", to: "2026-12-31" })).toEqual([]);
    const reversed = client.occurrences.paused({ from: "2026-03-01", to: "2026-02-01" });
    expect(await failureOf(reversed)).toMatchObject({ code: "period-reversed" });
  });

  test("stand in a preview among its dates", async () => {
    const { client } = memoryCore();
    const preview = await client.obligations.preview({ requirement: weekly, from: "2026-02-02", count: 3 });
    expect(preview.dates.map(({ recurrenceId }) => recurrenceId)).toEqual(["2026-W06", "2026-W07", "2026-W09"]);
    expect(preview.paused).toMatchObject([{ key: "2026-W08", label: "第8周", holidays: ["春节"] }]);
  });

  test("a week that something is on record of stays when a notice makes it a holiday", async () => {
    const { client } = memoryCore({ today: "2027-02-20" });
    const { id } = await client.obligations.create({
      title: "周例会",
      requirement: weekly,
      actor: "党组",
      effectiveFrom: "2027-01-01",
    });
    const key = await rowOf(client, id, "2027-W06");
    await client.activities.record({
      title: "例会",
      happenedOn: "2027-02-11",
      credits: [key],
      noEvidenceReason: "在册",
    });
    await client.holidays.store({ text: WEEK_OFF });
    expect((await rowOf(client, id, "2027-W06")).timeState).toBe("done");
    expect((await client.occurrences.paused({ from: "2027-01-01", to: "2027-12-31" })).map(({ key }) => key)).toEqual([
      "2027-W06",
    ]);
  });
});

test("a preview counts an interval from the day on which the rule begins", async () => {
  const { client } = memoryCore();
  const requirement = cadence("week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE");
  const dates = async (start?: string) =>
    (await client.obligations.preview({ requirement, from: "2026-09-07", start, count: 2 })).dates.map(
      ({ nominalDate }) => nominalDate,
    );
  expect(await dates("2026-01-01")).toEqual(["2026-09-09", "2026-09-23"]);
  expect(await dates("2026-01-08")).toEqual(["2026-09-16", "2026-09-30"]);
});
