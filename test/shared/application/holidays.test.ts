import { describe, expect, test } from "vitest";
import { dueOn, quarterly, rowOf } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";
import { NOTICE_2026, NOTICE_2027, lengthened } from "../../support/notices.ts";
import { CHANGE_WORDINGS, wordingOf } from "../domain/workday/notice/year-wording.ts";

type Client = ReturnType<typeof memoryCore>["client"];
const yearOf = async (client: Client, asked: number) =>
  (await client.holidays.list({})).find(({ year }) => year === asked);
const datesOf = (days: readonly { readonly date: string }[] = []) => days.map(({ date }) => date);

describe("a notice of change", () => {
  test("is shown with the days and the dates that it moves, before it is stored", async () => {
    const { client } = memoryCore({ today: "2026-08-03" });
    const { id } = await client.obligations.create({
      title: "例会",
      requirement: { ...dueOn("2026-10-08"), shift: "following" },
    });
    const text = lengthened("国庆节", "10月9日");
    const preview = await client.holidays.preview({ text });
    expect(preview).toMatchObject({ kind: "change", year: 2026, origin: "bundled", changes: [], doubts: [] });
    expect(preview.paper.title).toContain("延长2026年国庆节假期");
    expect(preview.days).toEqual([
      { date: "2026-10-08", from: "working", to: "rest", name: "国庆节" },
      { date: "2026-10-09", from: "working", to: "rest", name: "国庆节" },
    ]);
    expect(await client.holidays.effects({ text })).toMatchObject([
      { obligationId: id, from: "2026-10-08", to: "2026-10-10", confirmed: false },
    ]);
    expect((await rowOf(client, id, "2026-10-08")).effectiveDate).toBe("2026-10-08");
    await client.holidays.store({ text });
    expect((await rowOf(client, id, "2026-10-08")).effectiveDate).toBe("2026-10-10");
  });

  test("changes its days alone and leaves the rest of the year", async () => {
    const { client } = memoryCore();
    const before = await yearOf(client, 2026);
    const after = await client.holidays.store({ text: lengthened("国庆节", "10月9日") });
    expect(datesOf(after.restDays)).toEqual([...datesOf(before?.restDays), "2026-10-08", "2026-10-09"]);
    expect(after.makeupDays).toEqual(before?.makeupDays);
    expect(after).toMatchObject({ origin: "bundled", text: null, isBundled: true });
    expect(after.changes).toMatchObject([{ days: [{ becomes: "rest" }, { becomes: "rest" }] }]);
  });

  test.each([2015, 2019, 2020] as const)("that of %i upon the year's own notice", async (year) => {
    const { client } = memoryCore();
    const bundled = await yearOf(client, year);
    await client.holidays.store({ text: wordingOf(year) });
    const changed = await client.holidays.store({ text: CHANGE_WORDINGS[year] });
    expect(changed.changes).toHaveLength(1);
    expect(datesOf(changed.makeupDays)).toEqual(datesOf(bundled?.makeupDays));
    const missing = datesOf(bundled?.restDays).filter((date) => !datesOf(changed.restDays).includes(date));
    expect(missing).toEqual([]);
  });

  test("several lie upon each other, in the order of storing", async () => {
    const { client } = memoryCore();
    await client.holidays.store({ text: lengthened("国庆节", "10月8日") });
    const twice = await client.holidays.store({ text: lengthened("国庆节", "10月9日") });
    expect(datesOf(twice.restDays).slice(-2)).toEqual(["2026-10-08", "2026-10-09"]);
    expect(twice.changes.map(({ days }) => days.length)).toEqual([1, 1]);
  });

  test("of a year without a notice is refused", async () => {
    const { client } = memoryCore();
    const text = lengthened("国庆节", "10月9日").replaceAll("2026年国", "2027年国");
    expect(await failureOf(client.holidays.store({ text }))).toMatchObject({
      code: "holiday-notice-unreadable",
      details: { fault: { kind: "no-year-notice", year: 2027 } },
    });
  });
});

test("a whole year's notice takes the place of the changes, and says how many", async () => {
  const { client } = memoryCore();
  await client.holidays.store({ text: lengthened("国庆节", "10月9日") });
  expect(await client.holidays.preview({ text: NOTICE_2026 })).toMatchObject({
    kind: "year",
    replacedChanges: 1,
    days: [{ date: "2026-10-08" }, { date: "2026-10-09" }],
  });
  expect(await client.holidays.store({ text: NOTICE_2026 })).toMatchObject({ changes: [], origin: "pasted" });
});

describe("taken back", () => {
  test("a pasted year is the bundled one again", async () => {
    const { client } = memoryCore();
    const before = await yearOf(client, 2026);
    await client.holidays.store({ text: NOTICE_2026.replace("10月10日（周六）", "10月11日（周日）") });
    const asked = { year: 2026, changeId: null };
    expect(await client.holidays.previewWithdrawal(asked)).toMatchObject({
      published: true,
      days: [
        { date: "2026-10-10", from: "weekend", to: "makeup" },
        { date: "2026-10-11", from: "makeup", to: "weekend" },
      ],
    });
    expect(await client.holidays.withdraw(asked)).toEqual(before);
  });

  test("a pasted year that no release knows is provisional again, and its dates with it", async () => {
    const { client } = memoryCore();
    const { id } = await client.obligations.create({
      title: "例会",
      requirement: quarterly,
      effectiveFrom: "2027-01-01",
    });
    await client.holidays.store({ text: NOTICE_2027 });
    expect((await rowOf(client, id, "2027-Q1")).basis).toBe("published");
    const asked = { year: 2027, changeId: null };
    const preview = await client.holidays.previewWithdrawal(asked);
    expect(preview.published).toBe(false);
    expect(preview.dates.filter(({ confirmed }) => confirmed).length).toBeGreaterThan(2);
    expect(await client.holidays.withdraw(asked)).toMatchObject({ published: false, origin: null, restDays: [] });
    expect((await rowOf(client, id, "2027-Q1")).basis).toBe("provisional");
    expect(await failureOf(client.holidays.withdraw(asked))).toMatchObject({ code: "not-found" });
  });

  test("a change goes by itself; the year's notice takes its changes along", async () => {
    const { client } = memoryCore();
    await client.holidays.store({ text: NOTICE_2026 });
    const { changes } = await client.holidays.store({ text: lengthened("国庆节", "10月9日") });
    await client.holidays.store({ text: lengthened("端午节", "6月22日") });
    const left = await client.holidays.withdraw({ year: 2026, changeId: changes[0]?.id ?? "" });
    expect(left.changes).toHaveLength(1);
    expect(datesOf(left.restDays)).toContain("2026-06-22");
    expect(datesOf(left.restDays)).not.toContain("2026-10-08");
    expect(await client.holidays.withdraw({ year: 2026, changeId: null })).toMatchObject({
      origin: "bundled",
      changes: [],
    });
  });
});

test("a notice that is unlike any before is stored only when somebody has compared it", async () => {
  const { client } = memoryCore();
  const text = NOTICE_2026.replace("2月14日（周六）、", "");
  expect(await failureOf(client.holidays.store({ text }))).toMatchObject({
    details: { fault: { kind: "too-many-off", names: ["春节"], off: 19, worked: 5, granted: 13 } },
  });
  const { doubts } = await client.holidays.preview({ text, confirmed: true });
  expect(doubts.map(({ kind }) => kind)).toEqual(["too-many-off", "half-weekend"]);
  expect(await client.holidays.store({ text, confirmed: true })).toMatchObject({ origin: "pasted" });
});
