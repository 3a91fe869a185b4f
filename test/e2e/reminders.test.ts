import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import { momentAt, timeOfMoment } from "../../shared/domain/date/local-moment.ts";
import { DEFAULT_REMINDER_RULES } from "../../shared/domain/reminder/reminder-rules.ts";
import { dueOn } from "../support/duties.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The page tells what is due today in the minute of the digest, which is this one, and the settings say what comes next and why. */
let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

async function fill(client: DutyClient): Promise<void> {
  for (const title of ["报送志愿服务名单", "报送学习计划"])
    await client.obligations.create({ title, requirement: dueOn("2026-09-16"), lead: "办公室" });
  await client.obligations.create({ title: "国庆前廉洁提醒", requirement: dueOn("2026-09-30"), lead: "机关纪委" });
  await client.reminders.take({});
  const digestAt = timeOfMoment(momentAt(Date.now()));
  await client.settings.set({ reminders: { ...DEFAULT_REMINDER_RULES, digestAt, quiet: [], onRestDays: true } });
}

beforeAll(async () => {
  host = await startHost("2026-09-16", fill);
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());

const panel = () => page.getByRole("complementary", { name: "提醒" });

test("what is due today is told over the screen, and a line opens it", async () => {
  await panel().getByRole("heading", { name: "提醒 2件" }).waitFor();
  expect(await panel().getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/报送志愿服务名单 办公室\s+今天到期/),
    expect.stringMatching(/报送学习计划 办公室\s+今天到期/),
  ]);
  await panel()
    .getByRole("button", { name: /报送学习计划/ })
    .click();
  await clerk.drawer().getByText("报送学习计划").first().waitFor();
  expect(new URL(page.url()).hash).toBe("#/board");
  await page.keyboard.press("Escape");
});

test("put off until the next working day, it is gone from the page and in the list of the settings", async () => {
  await panel().getByRole("button", { name: "下一个工作日" }).click();
  await panel().waitFor({ state: "detached" });
  await page.evaluate(() => window.location.assign("#/settings?section=reminders"));
  const next = page.getByRole("table").filter({ hasText: "为什么" });
  await next.getByRole("row", { name: /报送学习计划.*稍后提醒/ }).waitFor();
  await next.getByRole("row", { name: /国庆前廉洁提醒.*提前3个工作日/ }).waitFor();
});

test("another window says nothing twice", async () => {
  const other = await host.newPage();
  await other.goto(host.address);
  await other.getByRole("navigation").first().waitFor();
  await other.waitForResponse((response) => (response.request().postData() ?? "").includes("reminders.take"));
  expect(await other.getByRole("complementary", { name: "提醒" }).count()).toBe(0);
});

test("a duty is kept quiet by an exception, and the list follows", async () => {
  await page.getByRole("combobox", { name: "哪一项" }).click();
  await page.getByRole("combobox", { name: "哪一项" }).fill("国庆前");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "另设提醒" }).click();
  await page.getByText("完全不提醒").waitFor();
  await page.getByRole("row", { name: /国庆前廉洁提醒/ }).waitFor({ state: "detached" });
});

test("no page complained", () => {
  expect(host.complaints).toEqual([]);
});
