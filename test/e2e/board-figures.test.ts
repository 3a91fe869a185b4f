import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Clerk } from "./clerk.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

let year: RichYear;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
  await page.locator("h1").waitFor();
});
afterAll(() => year?.close());

const figure = (name: string) => page.locator(`button[data-figure="${name}"]`);

describe("each figure of the board opens as many lines as it says, and closes again", () => {
  test.each(["overdue", "near", "behind", "waiting", "anchorUnknown", "missingEvidence", "planned", "moved"])(
    "%s",
    async (name) => {
      const count = Number(await figure(name).locator("b").innerText());
      expect(count).toBeGreaterThan(0);
      await figure(name).click();
      const list = page.locator(`section[data-figure="${name}"]`);
      // A long list has the lines that are near to what is seen; paper has every one.
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => list.getByRole("listitem").count()).toBe(count);
      await page.emulateMedia({ media: null });
      expect(await figure(name).getAttribute("aria-pressed")).toBe("true");
      await list.getByRole("button", { name: "回到看板" }).click();
      await clerk.region("倒计时").waitFor();
    },
  );
});

test("members who are behind are opened by their number, and no others", async () => {
  const row = clerk.region("年度进度").getByRole("link", { name: "3个主体落后" });
  await row.click();
  await expect.poll(() => page.locator('section[data-figure="behind"]').getByRole("listitem").count()).toBe(3);
  await page.keyboard.press("Escape");
  await clerk.region("年度进度").waitFor();
});

test("a duty of each week is one line of the countdown, and its number opens the weeks that follow", async () => {
  const countdown = clerk.region("倒计时");
  await expect.poll(() => countdown.getByRole("button", { name: /^周例会\s*第/ }).count()).toBe(1);
  await countdown.getByRole("button", { name: "周例会年内另15期" }).click();
  const following = countdown.getByRole("list", { name: "周例会年内以后各期" });
  await expect.poll(() => following.getByRole("listitem").count()).toBe(15);
  await countdown.getByRole("button", { name: "周例会年内另15期" }).click();
});

test("at 1366 × 640 with large text five lines of the countdown are in sight, and the week is folded", async () => {
  await clerk.call("settings.set", { textSize: "large" });
  await page.setViewportSize({ width: 1366, height: 640 });
  await page.reload();
  const countdown = clerk.region("倒计时");
  await countdown.getByRole("listitem").first().waitFor();
  const foot = await clerk.region("本周").boundingBox();
  const boxes = await Promise.all(
    (await countdown.getByRole("listitem").all()).slice(0, 5).map((line) => line.boundingBox()),
  );
  expect(boxes).toHaveLength(5);
  for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  expect(await clerk.region("本周").getByRole("button", { name: "展开本周" }).count()).toBe(1);
  await clerk.call("settings.set", { textSize: "standard" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.reload();
});

test("what was recorded stands in its day beside what is due, and each day's number is what the calendar lists", async () => {
  await clerk.call("activities.record", {
    title: "支部书记座谈",
    happenedOn: "2026-09-15",
    startTime: "09:30",
    credits: [],
    evidence: [],
    noEvidenceReason: "内部座谈",
  });
  const days = page.locator("[data-day]");
  await clerk.region("本周").getByRole("button", { name: "支部书记座谈" }).waitFor();
  await clerk.region("本周").getByRole("button", { name: "收起本周" }).click();
  const counts = await days.evaluateAll((cells) =>
    cells.map((cell) => [cell.getAttribute("data-day"), Number(/(\d+)项/.exec(cell.textContent ?? "")?.[1] ?? 0)]),
  );
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBeGreaterThan(3);
  for (const [day, count] of counts) {
    await page.evaluate((hash) => (window.location.hash = hash), `#/calendar?day=${day}`);
    const panel = page.locator(`section[aria-label*="${Number(String(day).slice(8))}日"] ul`).first();
    await panel.waitFor();
    await expect.poll(() => panel.getByRole("listitem").getByRole("button").count()).toBe(count);
  }
  await page.evaluate(() => (window.location.hash = "#/board"));
});

test("the message that says what was done covers nothing that changed", async () => {
  await clerk.line(clerk.region("倒计时"), "志愿服务名单报送").locator("button").first().click();
  await clerk.drawer().getByRole("textbox", { name: "计划日期" }).first().fill("2026-09-17");
  await page.keyboard.press("Enter");
  const message = page.locator(".ant-message-notice").first();
  await message.waitFor();
  const box = await message.boundingBox();
  const bar = await page.locator("header").first().boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});
