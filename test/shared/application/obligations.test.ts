import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";
import { dueOn, lastFriday, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";

const monthly: Requirement = { ...quarterly, period: "month" } as Requirement;

describe("writing one by hand", () => {
  test("it has a short title, a subject and a first version from 1 January", async () => {
    const { client } = memoryCore();
    const created = await client.obligations.create({ title: "开展警示教育活动和廉政谈话", requirement: quarterly });
    expect(created).toMatchObject({
      subjects: [{ name: "本单位" }],
      versions: [{ version: 1, effectiveFrom: "2026-01-01", text: "每季度1次" }],
      citation: null,
      status: "active",
    });
    expect(created.shortTitle.length).toBeLessThanOrEqual(7);
    expect(await client.obligations.get({ id: created.id })).toEqual(created);
  });

  test.each([
    ["rule-forbidden", { ...lastFriday, pattern: "FREQ=MONTHLY;COUNT=3;UNTIL=20261231" }],
    ["rule-never-occurs", { ...lastFriday, pattern: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31" }],
    ["period-reversed", { ...yearlyQuota(2), span: { first: "2026-07-15", last: "2026-02-01" } }],
    ["invalid-input", { ...quarterly, count: 0 }],
    ["invalid-input", dueOn("2026-02-30")],
  ])("%s is refused everywhere and stores nothing", async (code, given) => {
    const { client } = memoryCore();
    const requirement = given as Requirement;
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const calls = [
      client.obligations.create({ title: "错", requirement }),
      client.obligations.amend({ id, requirement, effectiveFrom: "2026-07-01", reason: null }),
      client.obligations.preview({ requirement }),
    ];
    for (const call of calls) expect(await failureOf(call)).toMatchObject({ code });
    expect(await client.obligations.list({})).toMatchObject([{ title: "抽查", versions: [{ version: 1 }] }]);
  });
});

describe("amending", () => {
  test("the new version holds from its date; what was overdue before keeps the old one", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const amended = await client.obligations.amend({
      id,
      requirement: monthly,
      effectiveFrom: "2026-10-01",
      reason: "上级要求",
    });
    expect(amended.versions).toMatchObject([
      { version: 1, effectiveFrom: "2026-01-01", effectiveUntil: "2026-09-30" },
      { version: 2, effectiveFrom: "2026-10-01", effectiveUntil: null, reason: "上级要求", text: "每月1次" },
    ]);
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    expect(rows.map(({ recurrenceId, ruleVersion }) => `${recurrenceId} v${ruleVersion}`)).toEqual([
      "2026-Q1 v1",
      "2026-Q2 v1",
      "2026-Q3 v1",
      "2026-10 v2",
      "2026-11 v2",
      "2026-12 v2",
    ]);
  });

  test("a version entered before one that starts later is put between, and ends where that one begins", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    await client.obligations.amend({ id, requirement: monthly, effectiveFrom: "2026-11-01", reason: null });
    const { versions } = await client.obligations.amend({
      id,
      requirement: quarterly,
      effectiveFrom: "2026-10-01",
      reason: null,
    });
    expect(versions.map(({ effectiveFrom, effectiveUntil }) => `${effectiveFrom}..${effectiveUntil}`)).toEqual([
      "2026-01-01..2026-09-30",
      "2026-11-01..null",
      "2026-10-01..2026-10-31",
    ]);
  });

  test("one that starts on the same day takes the other's place, which stays on record and holds no more", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
    const amend = (requirement: Requirement, effectiveFrom: string) =>
      client.obligations.amend({ id, requirement, effectiveFrom, reason: null });
    await amend(monthly, "2026-12-01");
    const { versions, replacedVersions } = await amend(quarterly, "2026-12-01");
    const held = (list: typeof versions = []) =>
      list.map(({ version, effectiveFrom, effectiveUntil }) => `${version}: ${effectiveFrom}..${effectiveUntil}`);
    expect(held(versions)).toEqual(["1: 2026-01-01..2026-11-30", "3: 2026-12-01..null"]);
    expect(held(replacedVersions)).toEqual(["2: 2026-12-01..null"]);
    expect((await amend(monthly, "2026-12-01")).versions.map(({ version }) => version)).toEqual([1, 4]);
  });

  test("an unknown duty is not found", async () => {
    const { client } = memoryCore();
    const details = { what: "obligation", id: "nobody" };
    const amendment = { id: "nobody", requirement: quarterly, effectiveFrom: "2026-10-01", reason: null };
    expect(await failureOf(client.obligations.amend(amendment))).toEqual({ code: "not-found", details });
    expect(await failureOf(client.obligations.change({ id: "nobody" }))).toEqual({ code: "not-found", details });
    expect(await failureOf(client.obligations.get({ id: "nobody" }))).toEqual({ code: "not-found", details });
  });
});

test("what is set aside falls due no more, keeps its history, and what was missed stays missed", async () => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  const key = await rowOf(client, id, "2026-Q3");
  await client.occurrences.handle({ key, action: "prepared", note: null });
  expect(await client.obligations.change({ id, status: "set-aside" })).toMatchObject({ status: "set-aside" });
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  expect(rows.map(({ recurrenceId, timeState }) => [recurrenceId, timeState])).toEqual([
    ["2026-Q1", "overdue"],
    ["2026-Q2", "overdue"],
  ]);
  await client.obligations.change({ id, status: "active", title: "五化抽查" });
  expect(await rowOf(client, id, "2026-Q3")).toMatchObject({ handling: "prepared", title: "五化抽查" });
});

describe("previewing a rule", () => {
  test("the sentence and its next dates, with the make-up day and the moved one", async () => {
    const { client } = memoryCore();
    const preview = await client.obligations.preview({ requirement: lastFriday, from: "2026-09-01", count: 3 });
    expect(preview.text).toBe("每月最后一个周五");
    expect(preview.dates.map(({ nominalDate, effectiveDate }) => `${nominalDate} ${effectiveDate}`)).toEqual([
      "2026-09-25 2026-09-28",
      "2026-10-30 2026-10-30",
      "2026-11-27 2026-11-27",
    ]);
  });

  test.each([
    [
      "a rule of every fourth year",
      { ...lastFriday, period: "year", pattern: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29" },
      2,
    ],
    ["a date that is past", dueOn("2026-01-31"), 0],
    ["a quota", yearlyQuota(30), 6],
  ])("%s", async (_what, requirement, dates) => {
    const { client } = memoryCore();
    const preview = await client.obligations.preview({ requirement: requirement as Requirement });
    expect(preview.dates).toHaveLength(dates);
  });
});

test.each([
  ["MONTHLY;COUNT=3;BYMONTHDAY=5", "month"],
  ["MONTHLY;COUNT=11;BYMONTHDAY=5", "month"],
  ["MONTHLY;INTERVAL=2;BYMONTHDAY=5", "month"],
  ["WEEKLY;INTERVAL=3;BYDAY=TU", "week"],
  ["MONTHLY;COUNT=12;BYMONTHDAY=-1", "month"],
] as const)("the preview is the rule that is stored: %s", async (pattern, period) => {
  const requirement = { ...quarterly, period, pattern: `FREQ=${pattern}` };
  for (const effectiveFrom of [undefined, "2026-04-01", "2026-11-01"]) {
    const { client } = memoryCore();
    await client.obligations.create({ title: "检查", requirement, ...(effectiveFrom && { effectiveFrom }) });
    const stored = await client.occurrences.list({ from: "2026-09-16", to: "2027-12-31" });
    const preview = await client.obligations.preview({
      requirement,
      count: 4,
      ...(effectiveFrom && { start: effectiveFrom }),
    });
    const dates = stored.map(({ nominalDate }) => nominalDate).filter((date) => date !== null && date >= "2026-09-16");
    expect(preview.dates.map(({ nominalDate }) => nominalDate)).toEqual(dates.slice(0, 4));
  }
});
