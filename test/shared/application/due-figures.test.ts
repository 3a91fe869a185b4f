import { describe, expect, test } from "vitest";
import { memoryCore } from "../../support/memory-core.ts";
import { dueOn, lastFriday, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";

/** A quota of 2026 with so many sessions recorded, each on a working day from 5 January on. */
async function quotaWith(count: number, done: number, comparator: ">=" | "=" = ">=") {
  const core = memoryCore({ today: "2026-12-31" });
  const duty = await core.client.obligations.create({ title: "党组学习", requirement: yearlyQuota(count, comparator) });
  const row = await rowOf(core.client, duty.id, "2026");
  for (let session = 0; session < done; session++)
    await core.client.activities.record({
      title: `第${session + 1}次`,
      happenedOn: `2026-01-${String(5 + (session % 20)).padStart(2, "0")}`,
      credits: [row],
      noEvidenceReason: "口头传达",
    });
  return { ...core, id: duty.id };
}

describe("a quota of 30 in 2026 with 12 done, as compliance.md works it", () => {
  test.each([
    ["2026-03-31", { expectedByToday: 7, behindBy: 0 }, "scheduled"],
    ["2026-06-30", { expectedByToday: 14, behindBy: 2, perMonthFromHere: 2.9 }, "behind-pace"],
    ["2026-08-01", { expectedByToday: 17, behindBy: 5 }, "behind-pace"],
    ["2026-12-31", { expectedByToday: 30, behindBy: 18, perMonthFromHere: null, cannotBeMet: true }, "behind-pace"],
  ])("%s", async (today, figures, timeState) => {
    const { client, ports, id } = await quotaWith(30, 12);
    ports.setToday(today);
    const row = await rowOf(client, id, "2026");
    expect(row.quota).toMatchObject({ needed: 30, done: 12, comparator: ">=", unit: "次", ...figures });
    expect(row.quota).toMatchObject({
      periodFirst: "2026-01-01",
      periodLast: "2026-12-31",
      nextPaceDate: "2026-06-11",
    });
    expect(row.timeState).toBe(timeState);
    expect(row).toMatchObject({ recurrenceId: "2026", effectiveDate: "2026-12-31", basis: "published" });
  });

  test("after the year it stays missed", async () => {
    const { client, ports, id } = await quotaWith(30, 12);
    ports.setToday("2027-01-01");
    expect(await rowOf(client, id, "2026")).toMatchObject({ timeState: "overdue", days: -1 });
    expect(await rowOf(client, id, "2027")).toMatchObject({ basis: "provisional", quota: { done: 0 } });
  });
});

test("an exact quota says how much is over", async () => {
  const { client, id } = await quotaWith(2, 3, "=");
  expect(await rowOf(client, id, "2026")).toMatchObject({ timeState: "done", quota: { done: 3, over: 1 } });
});

describe("countdown and state of a quarterly duty", () => {
  test.each([
    ["2026-03-23", "2026-Q1", { timeState: "scheduled", days: 8, workingDays: 6 }],
    ["2026-03-24", "2026-Q1", { timeState: "near", days: 7, workingDays: 5 }],
    ["2026-03-31", "2026-Q1", { timeState: "near", days: 0, workingDays: 0 }],
    ["2026-04-01", "2026-Q1", { timeState: "overdue", days: -1, workingDays: -1 }],
    ["2026-06-30", "2026-Q2", { timeState: "near", days: 0 }],
    ["2026-09-16", "2026-Q3", { timeState: "scheduled", days: 14, workingDays: 10 }],
  ])("%s, %s", async (today, recurrenceId, expected) => {
    const { client } = memoryCore({ today });
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    expect(await rowOf(client, id, recurrenceId)).toMatchObject(expected);
  });
});

test("a rest day moves the effective date and leaves the nominal one", async () => {
  const { client } = memoryCore();
  const meeting = await client.obligations.create({ title: "主题党日", requirement: lastFriday });
  const deadline = await client.obligations.create({ title: "慰问", requirement: dueOn("2026-05-31") });
  expect(await rowOf(client, meeting.id, "2026-09-25")).toMatchObject({
    periodLabel: "9月",
    nominalDate: "2026-09-25",
    effectiveDate: "2026-09-28",
  });
  expect(await rowOf(client, deadline.id, "2026-05-31")).toMatchObject({ effectiveDate: "2026-05-29" });
});

test("an unpublished year is provisional", async () => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  expect(await rowOf(client, id, "2027-Q1")).toMatchObject({ basis: "provisional", timeState: "scheduled" });
});

test("a list holds what is effective in it and each quota whose period touches it", async () => {
  const { client } = memoryCore();
  await client.obligations.create({ title: "抽查", requirement: quarterly });
  await client.obligations.create({ title: "学习", requirement: yearlyQuota(30) });
  const rows = await client.occurrences.list({ from: "2026-04-01", to: "2026-06-29" });
  expect(rows.map(({ title, recurrenceId }) => `${title} ${recurrenceId}`)).toEqual(["学习 2026"]);
  const day = await client.occurrences.list({ from: "2026-06-30", to: "2026-06-30" });
  expect(day.map(({ title, recurrenceId }) => `${title} ${recurrenceId}`)).toEqual(["抽查 2026-Q2", "学习 2026"]);
});

test("closed for months: each missed occurrence is there once", async () => {
  const { client, ports } = memoryCore({ today: "2026-01-05" });
  await client.obligations.create({ title: "抽查", requirement: quarterly });
  ports.setToday("2027-02-01");
  const { overdue } = await client.board.get({});
  expect(overdue.map(({ recurrenceId }) => recurrenceId)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
});
