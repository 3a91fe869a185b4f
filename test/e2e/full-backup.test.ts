import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { depotsIn, fullBackupsIn } from "../../db/full-backup/full-backup.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The settings choose a place on another disk, make a full backup there, and say so. */
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

const place = () => page.getByRole("textbox", { name: "整份备份的位置" });
const backUp = () => page.getByRole("button", { name: "现在备份到这里" });

test("until a place is chosen there is nothing to press", async () => {
  await place().waitFor();
  expect(await backUp().isDisabled()).toBe(true);
});

test("a place that is not there is told with what to do", async () => {
  await place().fill(path.join(disk, "没插好的U盘"));
  await place().press("Tab");
  await backUp().click();
  await page.getByText("请插好U盘或连上共享文件夹后再试").waitFor();
  await page.getByText("这里还没有整份备份。").waitFor();
  expect(existsSync(path.join(disk, "没插好的U盘"))).toBe(false);
});

test("a backup is made, verified and told, by its place and in the side bar", async () => {
  await place().fill(disk);
  await place().press("Tab");
  await backUp().click();
  await page.getByText("已备份并核验：数据库和1个佐证文件，其中新拷1个。").waitFor();
  const [made] = depotsIn(disk).flatMap(fullBackupsIn);
  await page.getByTitle(made?.folder ?? "").waitFor();
  await page.getByText(/^备份 今天/).waitFor();
  await backUp().click();
  await page.getByText("其中新拷0个").waitFor();
});
