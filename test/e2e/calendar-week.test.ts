import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atRest } from "./at-rest.ts";
import type { DutyClient } from "../../shared/contract/client.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { dueOn, quarterly } from "../support/duties.ts";
import { axeFaults } from "./axe.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The week view: what has a time stands in its hour, all else in the band of the whole day. */
const TODAY = "2026-09-16";
const WEEK = "#/calendar?view=week&date=2026-09-16";
let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost(TODAY, fill);
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());
beforeEach(async () => {
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.location.assign("#/settings"));
  await page.evaluate((hash) => window.location.assign(hash), WEEK);
  await entry("名册核对").waitFor();
  // The hours come with the entries.
  await page.locator(".duty-calendar").getByRole("rowheader").first().waitFor();
});

async function fill(client: DutyClient): Promise<void> {
  const plan = async (title: string, day: string, time: string) => {
    const { id, subjects } = await client.obligations.create({
      title,
      requirement: quarterly,
      actor: "办公室",
      effectiveFrom: plainDate("2026-07-01"),
    });
    const key = { obligationId: id, subjectId: subjects[0]?.id ?? "", recurrenceId: "2026-Q3" };
    await client.occurrences.plan({ key, date: plainDate(day), time });
  };
  await plan("经费会审", "2026-09-17", "09:00");
  await plan("安全检查", "2026-09-17", "09:30");
  await plan("早间例会", "2026-09-18", "07:20");
  await client.obligations.create({
    title: "名册核对",
    requirement: dueOn("2026-09-17"),
    actor: "办公室",
    effectiveFrom: plainDate("2026-01-01"),
  });
  const record = (title: string, startTime: string | null) =>
    client.activities.record({
      title,
      happenedOn: plainDate("2026-09-15"),
      startTime,
      credits: [],
      evidence: [],
      noEvidenceReason: "另行归档",
    });
  await record("走访企业", "14:15");
  await record("整理档案", null);
  await record("夜间值守", "23:50");
}

const entry = (words: string): Locator => page.locator(".duty-calendar [data-entry]").filter({ hasText: words });
/** The button or link around an entry. */
const control = (words: string): Locator => entry(words).locator("xpath=ancestor::*[@tabindex][1]");
const boxOf = async (of: Locator) => {
  const box = await of.boundingBox();
  if (!box) throw new Error("not drawn");
  return box;
};
/** A label of the axis, the innermost of the elements that hold it alone. */
const hour = (words: string): Locator =>
  page
    .locator(".duty-calendar div")
    .filter({ hasText: new RegExp(`^${words}$`, "u") })
    .last();
const planOf = async (title: string) => {
  const rows = (await clerk.call("occurrences.list", { from: "2026-07-01", to: "2026-09-30" })) as {
    title: string;
    plannedDate: string;
    plannedTime: string | null;
  }[];
  const row = rows.find((one) => one.title === title);
  return row && [row.plannedDate, row.plannedTime];
};

describe("where an entry stands", () => {
  test("with a time in its hour, without one in the band above", async () => {
    const top = async (of: Locator) => (await boxOf(of)).y;
    const nine = await top(hour("09:00"));
    const ten = await top(hour("10:00"));
    const slot = ten - nine;
    expect(Math.abs((await top(entry("经费会审"))) - nine)).toBeLessThan(slot / 4);
    expect(Math.abs((await top(entry("安全检查"))) - nine - slot / 2)).toBeLessThan(slot / 4);
    expect(Math.abs((await top(entry("走访企业"))) - (await top(hour("14:00"))) - slot / 4)).toBeLessThan(slot / 4);
    const band = await top(hour("全天"));
    for (const words of ["名册核对", "整理档案"]) expect(await top(entry(words))).toBeLessThan(nine);
    expect(Math.abs((await top(entry("名册核对"))) - band)).toBeLessThan(slot);
    // The hours reach from the earliest to the latest.
    await hour("07:00").waitFor();
    await hour("23:00").waitFor({ state: "attached" });
  });

  test("side by side where they overlap, in the column of their day", async () => {
    const [one, other] = [await boxOf(entry("经费会审")), await boxOf(entry("安全检查"))];
    expect(one.y + one.height).toBeGreaterThan(other.y);
    expect(one.x + one.width).toBeLessThanOrEqual(other.x + 1);
    const due = await boxOf(entry("名册核对"));
    expect(one.x).toBeGreaterThanOrEqual(due.x - 4);
    expect(other.x + other.width).toBeLessThanOrEqual(due.x + due.width + 8);
  });

  test("each at least 24 px high, also at the end of its day", async () => {
    const heights = await page
      .locator("[data-entry]")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(23.5);
    expect((await boxOf(entry("夜间值守"))).x).toBeLessThan((await boxOf(entry("经费会审"))).x);
  });
});

describe("the day panel", () => {
  const panel = () => clerk.region("2026年9月15日");

  test("opens on a click into an hour; a record opens itself, as in the month", async () => {
    const noon = await boxOf(hour("12:00"));
    const column = await boxOf(entry("走访企业"));
    await page.mouse.click(column.x + 10, noon.y + 8);
    await panel().waitFor();
    await page.keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
    await entry("走访企业").click();
    await clerk.drawer().waitFor();
    await page.keyboard.press("Escape");
    await clerk.drawer().waitFor({ state: "hidden" });
  });

  test("opens by the keyboard from the head of the day; an entry opens itself", async () => {
    await control("走访企业").focus();
    await page.keyboard.press("Enter");
    await clerk.drawer().waitFor();
    await page.keyboard.press("Escape");
    await clerk.drawer().waitFor({ state: "hidden" });
    await page.getByRole("link", { name: /^2026年9月\s*15/ }).focus();
    await page.keyboard.press("Enter");
    await panel().waitFor();
    await page.keyboard.press("Escape");
  });
});

test("a plan is dragged to another hour and day, and undone; Alt and an arrow keep its hour", async () => {
  const from = await boxOf(entry("安全检查"));
  const [nine, eleven] = [await boxOf(hour("09:00")), await boxOf(hour("11:00"))];
  const friday = await boxOf(entry("早间例会"));
  // Within the first quarter of an hour of it.
  const [x, y] = [from.x + from.width / 2, from.y + (eleven.y - nine.y) / 16];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(friday.x + friday.width / 2, y + 20, { steps: 4 });
  await page.mouse.move(friday.x + friday.width / 2, y + eleven.y - nine.y, { steps: 4 });
  await page.mouse.up();
  // It falls on a quarter of an hour.
  await expect.poll(async () => (await planOf("安全检查"))?.join(" ")).toMatch(/^2026-09-18 11:(?:15|30|45)$/);
  await page.getByText(/安全检查的计划改到9月18日 周五 11:\d\d/).waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => planOf("安全检查")).toEqual(["2026-09-17", "09:30"]);
  await expect.poll(async () => Math.round((await boxOf(entry("安全检查"))).x)).toBe(Math.round(from.x));
  await control("安全检查").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => planOf("安全检查")).toEqual(["2026-09-18", "09:30"]);
  await page.getByText("安全检查的计划改到9月18日 周五 09:30").waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => planOf("安全检查")).toEqual(["2026-09-17", "09:30"]);
});

test("a week in which nothing has a time shows no hours", async () => {
  await page.evaluate(() => window.location.assign("#/calendar?view=week&date=2026-09-28"));
  await entry("经费会审").waitFor();
  expect(await hour("09:00").count()).toBe(0);
  expect(await hour("全天").count()).toBe(0);
});

test.each(["列表", "月", "年"])("from the hours to %s no scroll is asked of what has gone", async (view) => {
  const errors: string[] = [];
  const note = (error: Error) => errors.push(error.message);
  page.on("pageerror", note);
  await page.locator(".ant-segmented-item").filter({ hasText: view }).click();
  await page.locator(".duty-calendar").getByRole("rowheader").first().waitFor({ state: "detached" });
  // FullCalendar scrolls in the frame after the one in which it measures.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  });
  page.off("pageerror", note);
  expect(errors).toEqual([]);
});

test("on paper the week has its days as columns and its hours as rows", async () => {
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("[data-for-paper]");
  await paper.waitFor();
  const cellsOf = (name: string) => paper.getByRole("row", { name }).getByRole("cell").allInnerTexts();
  const words = async (name: string) => (await cellsOf(name)).map((cell) => cell.replaceAll(/\s+/gu, " ").trim());
  expect(await paper.getByRole("columnheader").count()).toBeGreaterThanOrEqual(7);
  const nine = await words("09:00");
  expect(nine[3]).toMatch(/09:00 ?经费会审.*09:30 ?安全检查/);
  expect((await words("14:00"))[1]).toMatch(/14:15 ?走访企业/);
  expect((await words("全天"))[3]).toMatch(/名册核对/);
});

describe.each([
  ["zh-CN", "light", "全天"],
  ["en", "dark", "All-day"],
] as const)("%s, %s", (locale, theme, words) => {
  test("its hours are named, and axe finds nothing serious", async () => {
    await clerk.call("settings.set", { locale, theme });
    await page.reload();
    await hour(words).waitFor();
    // Colours move to the other look.
    await atRest(page);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test("no page error, no policy violation", () => {
  expect(host.complaints.filter((one) => !one.startsWith("failed: "))).toEqual([]);
});
