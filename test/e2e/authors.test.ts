import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { atRest } from "./at-rest.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A record without an author asks for the clerk's name, beside its history; what comes after is signed. */
let host: HostUnderTest;
let page: Page;
let clerk: Clerk;
let activity: ActivityView;

beforeAll(async () => {
  host = await startHost("2026-09-16");
  page = await host.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${host.address}#/board`);
  clerk = clerkAt(page);
  const record = { title: "来访接待", happenedOn: "2026-09-15", credits: [] };
  activity = (await clerk.call("activities.record", record)) as ActivityView;
}, 60_000);
afterAll(() => host.close());

async function openRecord() {
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${host.port}/#/calendar?date=2026-09-15&day=2026-09-15`);
  await page
    .getByRole("list", { name: /9月15日/ })
    .getByText("来访接待")
    .click();
  const details = page.getByRole("dialog").last();
  await details.getByRole("heading", { name: "改动经过" }).waitFor();
  return details;
}

test("an unsigned history leads to the field, and the name given there signs what comes after", async () => {
  const unsigned = await openRecord();
  await unsigned.getByText(/2026年9月16日.*未署名/).waitFor();
  await atRest(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await unsigned.getByRole("link", { name: "填写填表人" }).click();

  const field = page.getByRole("textbox", { name: "填表人" });
  await field.fill("周宁");
  await field.press("Tab");
  await expect.poll(async () => (await clerk.call("settings.get", {})) as object).toMatchObject({ clerkName: "周宁" });
  await clerk.call("activities.change", { id: activity.id, note: "接待一行五人", reason: "补记人数" });

  const signed = await openRecord();
  await signed.getByText(/2026年9月16日.*周宁/).waitFor();
  await signed.getByText(/2026年9月16日.*未署名/).waitFor();
  expect(await signed.getByRole("link", { name: "填写填表人" }).count()).toBe(0);
});
