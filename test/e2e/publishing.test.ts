import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import { dueOn } from "../support/duties.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A clerk publishes a calendar into a folder and as a feed, and sees what its readers see. */
let host: HostUnderTest;
let page: Page;
const share = mkdtempSync(path.join(os.tmpdir(), "duty-share-"));
const file = path.join(share, "办公室日历.ics");

async function fill(client: DutyClient): Promise<void> {
  await client.obligations.create({ title: "报送名单", requirement: dueOn("2026-09-30"), lead: "办公室" });
  await client.obligations.create({ title: "廉洁提醒", requirement: dueOn("2026-11-30"), lead: "机关纪委" });
}

beforeAll(async () => {
  host = await startHost("2026-09-16", fill);
  page = await host.newPage();
  await page.goto(host.address);
  await page.evaluate(() => window.location.assign("#/settings?section=publishing"));
});
afterAll(async () => {
  await host?.close();
  rmSync(share, { recursive: true, force: true });
});

const section = () =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "日历发布" }) })
    .last();
const field = (name: string) => section().getByRole("textbox", { name, exact: true });
const add = () => section().getByRole("button", { name: "添加", exact: true }).click();

test("into a folder, for one unit, with what is in it shown before", async () => {
  await section().getByText("还没有发布。").waitFor();
  await field("名称").fill("办公室日历");
  await field("文件夹").fill(share);
  await section().getByRole("combobox", { name: "牵头单位" }).fill("办公室");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await section()
    .getByText(/1条日程/)
    .waitFor();
  await add();
  await section().getByText("1条日程 · 内容更新于今天").waitFor();
  expect(readFileSync(file, "utf8")).toContain("SUMMARY:报送名单");
  expect(readFileSync(file, "utf8")).not.toContain("廉洁提醒");
});

test("a date that moves is in the file a moment later", async () => {
  rmSync(file);
  await page.evaluate(async () => {
    const headers = { "content-type": "application/json", "x-duty-client": "1" };
    await fetch("/api/invoke", {
      method: "POST",
      headers,
      body: JSON.stringify({ name: "settings.set", input: { leadDays: 6 } }),
    });
  });
  await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
});

test("a folder that is not there is said on its line", async () => {
  await field("名称").fill("走失");
  await field("文件夹").fill(path.join(share, "none"));
  await add();
  await section()
    .getByRole("alert")
    .getByText(/找不到文件夹/)
    .waitFor();
});

test("as a feed: the address answers until it is renewed", async () => {
  await section().getByRole("combobox", { name: "发布到" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: "订阅地址" }).click();
  await field("名称").fill("手机订阅");
  await add();
  const address = section().locator("code").filter({ hasText: "/feed/" });
  await address.waitFor();
  const first = await address.innerText();
  expect((await (await fetch(first)).text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);
  await section().getByRole("button", { name: "换地址 手机订阅" }).click();
  await page.getByRole("button", { name: "换地址", exact: true }).click();
  await expect.poll(() => address.innerText()).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
});

test("removed, it is gone from the list, and the file stays", async () => {
  await section().getByRole("button", { name: "删除 办公室日历" }).click();
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await section().getByText("办公室日历", { exact: true }).waitFor({ state: "detached" });
  expect(existsSync(file)).toBe(true);
});

test("no page complained", () => {
  expect(host.complaints).toEqual([]);
});
