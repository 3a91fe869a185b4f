import { describe, expect, test } from "vitest";
import { lastFriday, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

async function withQuota(count = 30, today = "2026-06-30") {
  const core = memoryCore({ today });
  const { id } = await core.client.obligations.create({ title: "党组学习", requirement: yearlyQuota(count) });
  return { ...core, id, key: await rowOf(core.client, id, "2026") };
}

describe("opening balance (期初已完成)", () => {
  test("counts as done, is an event and can be taken back", async () => {
    const { client, id, key } = await withQuota();
    expect(await client.occurrences.setOpening({ key, amount: 12, note: "上半年台账" })).toMatchObject({
      timeState: "behind-pace",
      quota: { done: 12, openingBalance: 12, expectedByToday: 14, behindBy: 2, perMonthFromHere: 2.9 },
    });
    expect(await client.occurrences.history({ key })).toMatchObject([
      { type: "opening-set", amount: 12, words: "上半年台账" },
    ]);
    await client.occurrences.undo({ key });
    expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 0, openingBalance: 0 });
  });

  test("what is done at once is closed instead", async () => {
    const { client } = await withQuota();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const key = await rowOf(client, id, "2026-Q3");
    expect(await failureOf(client.occurrences.setOpening({ key, amount: 1, note: "无" }))).toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("pace", () => {
  test("the latest days of compliance.md: the next, the last but one, the last", async () => {
    const { client, key } = await withQuota();
    const { latestDates, cannotBeMetFrom, totalWorkingDays, elapsedWorkingDays, leftWorkingDays } =
      await client.occurrences.figures({ key });
    const latest = new Map(latestDates.map(({ k, date }) => [k, date]));
    expect([latest.get(1), latest.get(29), latest.get(30)]).toEqual(["2026-11-20", "2026-12-30", "2026-12-31"]);
    expect([totalWorkingDays, elapsedWorkingDays, leftWorkingDays, cannotBeMetFrom]).toEqual([
      248,
      120,
      128,
      "2026-11-21",
    ]);
  });

  test("once it cannot be met it says so from that day, and no date is left", async () => {
    const { client, key, ports } = await withQuota();
    ports.setToday("2026-11-20");
    expect((await client.occurrences.figures({ key })).figures.cannotBeMet).toBe(false);
    ports.setToday("2026-11-21");
    expect(await client.occurrences.figures({ key })).toMatchObject({
      figures: { cannotBeMet: true },
      latestDates: [],
      cannotBeMetFrom: "2026-11-21",
    });
  });
});

describe("planned sessions", () => {
  test("the rest is spread over Fridays; planned, moved and dropped, and none is binding", async () => {
    const { client, key, id } = await withQuota(6, "2026-09-16");
    const dates = await client.occurrences.suggestDates({ key, weekday: 5 });
    expect(dates.length).toBe(6);
    const [first] = await client.occurrences.planSessions({ key, dates, time: "14:30" });
    expect((await rowOf(client, id, "2026")).quota?.planned).toBe(6);
    expect(await client.occurrences.suggestDates({ key, weekday: 5 })).toEqual([]);
    await client.occurrences.moveSession({ id: first?.id ?? "", date: "2026-09-21", time: null });
    const autumn = await client.occurrences.sessions({ from: "2026-09-01", to: "2026-09-30" });
    expect(autumn).toMatchObject([{ date: "2026-09-21", time: null, title: "党组学习" }]);
    await client.occurrences.dropSession({ id: first?.id ?? "" });
    expect((await rowOf(client, id, "2026")).quota?.planned).toBe(5);
    expect((await rowOf(client, id, "2026")).effectiveDate).toBe("2026-12-31");
  });

  test("no session outside the period, and a session that was dropped is gone", async () => {
    const { client, key } = await withQuota(6);
    expect(await failureOf(client.occurrences.planSessions({ key, dates: ["2027-01-04"] }))).toMatchObject({
      code: "invalid-input",
    });
    expect(await client.occurrences.sessions({ from: "2026-01-01", to: "2027-12-31" })).toEqual([]);
    expect(await failureOf(client.occurrences.dropSession({ id: "none" }))).toMatchObject({ code: "not-found" });
  });
});

describe("numbers that share activities", () => {
  const record = async (client: Awaited<ReturnType<typeof withQuota>>["client"], key: object, happenedOn: string) =>
    client.activities.record({
      title: "活动",
      happenedOn,
      credits: [key as never],
      noEvidenceReason: "记录在册",
    });

  test("每月最后一个周五, 全年不少于10次: one duty, two requirements, the same activities", async () => {
    const { client } = await withQuota();
    const { id } = await client.obligations.create({ title: "主题党日", requirement: lastFriday });
    await client.obligations.addFloor({ id, requirement: yearlyQuota(10), effectiveFrom: "2026-01-01" });
    await record(client, await rowOf(client, id, "2026-05-29"), "2026-05-28");
    expect((await rowOf(client, id, "2026-05-29")).timeState).toBe("done");
    expect((await rowOf(client, id, "2026")).quota).toMatchObject({ done: 1, needed: 10 });
  });

  test("a floor with the periods of the rule itself is refused: the two would be one", async () => {
    const { client, id } = await withQuota();
    const floor = { id, requirement: yearlyQuota(10), effectiveFrom: "2026-01-01" };
    expect(await failureOf(client.obligations.addFloor(floor))).toMatchObject({ code: "invalid-input" });
  });

  test("其中…不少于两次 counts for the whole, and several kinds for one number, each activity once", async () => {
    const { client, id } = await withQuota();
    const part = await client.obligations.create({ title: "宪法专题", requirement: yearlyQuota(2) });
    const other = await client.obligations.create({ title: "法规专题", requirement: yearlyQuota(4) });
    await client.obligations.countFor({ id: part.id, countsFor: [id] });
    expect((await client.obligations.countFor({ id: other.id, countsFor: [id] })).countsFor).toEqual([id]);
    await record(client, await rowOf(client, part.id, "2026"), "2026-03-10");
    await record(client, await rowOf(client, other.id, "2026"), "2026-04-10");
    const both = [await rowOf(client, part.id, "2026"), await rowOf(client, id, "2026")];
    await client.activities.record({
      title: "学习",
      happenedOn: "2026-05-12",
      credits: both,
      noEvidenceReason: "在册",
    });
    expect((await rowOf(client, id, "2026")).quota?.done).toBe(3);
    expect((await rowOf(client, part.id, "2026")).quota?.done).toBe(2);
  });

  test("no duty counts for itself, not through another either", async () => {
    const { client, id } = await withQuota();
    const part = await client.obligations.create({ title: "专题", requirement: yearlyQuota(2) });
    await client.obligations.countFor({ id: part.id, countsFor: [id] });
    expect(await failureOf(client.obligations.countFor({ id, countsFor: [part.id] }))).toMatchObject({
      code: "invalid-input",
    });
  });
});
