import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { dueOn } from "../support/duties.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The search while the core takes its time to answer, and by days. */
let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2026-09-16", async (client) => {
    const effectiveFrom = plainDate("2026-01-01");
    await client.obligations.create({ title: "名单报送", requirement: dueOn("2026-10-15"), effectiveFrom });
    for (const [title, happenedOn] of [
      ["走访企业", "2026-08-15"],
      ["座谈交流", "2026-08-20"],
    ] as const)
      await client.activities.record({
        title,
        happenedOn: plainDate(happenedOn),
        credits: [],
        noEvidenceReason: "在册",
      });
  });
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
  await clerk.region("倒计时").waitFor();
  await page.route("**/api/invoke", async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (name === "search.find") await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
});
afterAll(() => host?.close());
beforeEach(async () => {
  await page.goto(new URL("/#/board", host.address).href);
  await clerk.region("倒计时").waitFor();
  await page.keyboard.press("Control+k");
  await field().waitFor();
});

const field = () => page.getByRole("combobox", { name: "搜事项、活动、佐证、人员" });
const hits = () => page.getByRole("listbox", { name: "搜索结果" }).getByRole("option");
const drawer = (title: string) =>
  page.getByRole("dialog").filter({ hasNot: field() }).getByText(title, { exact: true });

test("what answers to other words is never shown for these", async () => {
  await field().fill("走访");
  await hits().filter({ hasText: "走访企业" }).waitFor();
  await field().fill("座谈");
  expect(await hits().filter({ hasText: "走访" }).count()).toBe(0);
  await hits().filter({ hasText: "座谈交流" }).waitFor();
  expect(await hits().allInnerTexts()).toHaveLength(1);
  await page.keyboard.press("Escape");
});

test("Enter right after typing opens what was typed, as soon as it is found", async () => {
  await field().fill("走访");
  await hits().filter({ hasText: "走访企业" }).waitFor();
  await field().fill("座谈");
  await page.keyboard.press("Enter");
  await drawer("座谈交流").first().waitFor();
  await field().waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("Enter and then other words opens nothing by itself", async () => {
  await field().fill("交流");
  await page.keyboard.press("Enter");
  await field().fill("走访");
  await hits().filter({ hasText: "走访企业" }).waitFor();
  expect(await drawer("座谈交流").count()).toBe(0);
  await page.keyboard.press("Escape");
});

test("a day finds what was recorded or is due on it", async () => {
  for (const [typed, title] of [
    ["8月15日", "走访企业"],
    ["2026-8-20", "座谈交流"],
    ["10.15", "名单报送"],
  ] as const) {
    await field().fill(typed);
    await hits().filter({ hasText: title }).waitFor();
    expect(await hits().allInnerTexts(), typed).toHaveLength(1);
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/obligations\?id=/);
});

test("nothing complained on the way", () => expect(host.complaints).toEqual([]));
