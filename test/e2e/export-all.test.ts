import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The settings write everything to a folder on another disk and say where it is. */
const disk = mkdtempSync(path.join(os.tmpdir(), "duty-disk-"));
let host: HostUnderTest;
let page: Page;

beforeAll(async () => {
  host = await startHost("2026-09-16", async (client) => {
    await client.activities.record({
      title: "例会",
      happenedOn: "2026-09-10",
      credits: [],
      evidence: [{ name: "纪要.txt", kind: "minutes", content: "5LiA" }],
    });
  });
  page = await host.newPage();
  await page.goto(host.address);
  await page.getByRole("navigation").first().waitFor();
  await page.evaluate(() => window.location.assign("#/settings?section=data"));
});
afterAll(async () => {
  await host?.close();
  rmSync(disk, { recursive: true, force: true });
});

const place = () => page.getByRole("textbox", { name: "导出到" });
const press = () => page.getByRole("button", { name: "导出全部数据" });

test("until a place is named there is nothing to press, and a place that is not there is told", async () => {
  await place().waitFor();
  expect(await press().isDisabled()).toBe(true);
  await place().fill(path.join(disk, "没插好的U盘"));
  await place().press("Tab");
  await press().click();
  await page.getByText("请插好U盘或连上共享文件夹后再试").waitFor();
});

test("all of it is written and told by its place; a second one has a folder of its own", async () => {
  await place().fill(disk);
  await place().press("Tab");
  await press().click();
  const folder = path.join(disk, "履责日历全部数据-2026-09-16");
  await page.getByText(`：${folder}`).waitFor();
  expect(readdirSync(path.join(folder, "evidence"))).toEqual(["纪要.txt"]);
  expect(readFileSync(path.join(folder, "activities.csv"), "utf8")).toContain("例会");
  expect(existsSync(path.join(folder, "交接说明.html"))).toBe(true);
  await press().click();
  await page.getByText(`：${folder}-2`).waitFor();
});

test("the hand-over page opens by itself and says where things are", async () => {
  await page.goto(`file://${path.join(disk, "履责日历全部数据-2026-09-16", "交接说明.html")}`);
  await page.getByText("密码不在这里").waitFor();
  await page.getByText("今后90天要办的").waitFor();
});
