import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evidencePath } from "../../db/evidence-store.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/**
 * A calendar with two records is backed up to another disk; a third record comes; then the folder is destroyed. The way back is shown
 * from the settings, from the page of a damaged database, and on a machine that has nothing yet.
 */
const disk = mkdtempSync(path.join(os.tmpdir(), "duty-disk-"));
const folder = mkdtempSync(path.join(os.tmpdir(), "duty-home-"));
const data = path.join(folder, "data");
let host: HostUnderTest;
let page: Page;

const proof = (name: string) => ({ name, kind: "minutes" as const, content: Buffer.from(name).toString("base64") });
const record = (title: string, happenedOn: string) => ({
  title,
  happenedOn,
  credits: [],
  evidence: [proof(`${title}.txt`)],
});

async function begin(options: Parameters<typeof startHost>[2], fill?: Parameters<typeof startHost>[1]): Promise<void> {
  host = await startHost("2026-09-16", fill, options);
  page = await host.newPage();
  await page.goto(host.address);
}

beforeAll(async () => {
  await begin({ dataFolder: data }, async (client) => {
    await client.activities.record(record("例会", "2026-09-10"));
    await client.activities.record(record("集中学习", "2026-09-11"));
    await client.settings.set({ backupPlace: disk });
    await client.backups.createFull({ place: disk });
    await client.activities.record(record("警示教育", "2026-09-15"));
  });
});
afterAll(async () => {
  await host?.close();
  for (const each of [disk, folder]) rmSync(each, { recursive: true, force: true });
});

const evidenceFiles = () =>
  readdirSync(path.join(data, "evidence"), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
const fullBackup = () => page.getByRole("listitem").filter({ hasText: "整份：数据库和佐证" }).getByRole("button");
const titles = async () =>
  ((await clerkAt(page).call("activities.list", { from: "2026-01-01", to: "2026-12-31" })) as { title: string }[])
    .map(({ title }) => title)
    .toSorted();

test("the settings show what a restore would change, and lost evidence comes back by itself", async () => {
  rmSync(evidencePath(data, createHash("sha256").update("例会.txt").digest("hex")));
  await page.getByRole("navigation").first().waitFor();
  await page.evaluate(() => window.location.assign("#/settings?section=data"));
  await fullBackup().first().click();
  const preview = page.getByRole("region", { name: /会变什么$/ });
  await preview.getByText("少1", { exact: true }).first().waitFor();
  await preview.getByText("9月15日 警示教育").waitFor();
  await preview.getByText("例会.txt").waitFor();
  await preview.getByRole("button", { name: "只找回这1件佐证" }).click();
  await preview.getByText("找回佐证1件，记录没有变。").waitFor();
  expect(evidenceFiles()).toHaveLength(3);
  expect(await titles()).toEqual(["例会", "警示教育", "集中学习"].toSorted());
});

test("a restore asks once more, then everything shows the backup; what was there can be taken back", async () => {
  await page.reload();
  await fullBackup().first().click();
  await page.getByRole("button", { name: /^恢复到9月16日/ }).click();
  await page.getByRole("button", { name: "确定恢复" }).click();
  await page.getByText(/^已恢复到9月16日/).waitFor();
  expect(await titles()).toEqual(["例会", "集中学习"].toSorted());
  await page.reload();
  await page.getByRole("listitem").filter({ hasText: "恢复前的留底" }).getByRole("button").click();
  await page.getByText("多1", { exact: true }).first().waitFor();
});

test("beside a destroyed database the page says so and leads back", async () => {
  await host.close();
  for (const name of readdirSync(data).filter((each) => each.startsWith("duty.sqlite-"))) rmSync(path.join(data, name));
  writeFileSync(path.join(data, "duty.sqlite"), Buffer.alloc(8_192, 7));
  await begin({ dataFolder: data });
  await page.getByRole("heading", { name: "数据打不开" }).waitFor();
  await fullBackup().first().click();
  await page.getByText("读不出").first().waitFor();
  await page.getByRole("button", { name: /^恢复到9月16日/ }).click();
  await page.getByRole("button", { name: "确定恢复" }).click();
  await page.getByRole("button", { name: "打开程序" }).click();
  await page.getByRole("navigation").first().waitFor();
  expect(await titles()).toEqual(["例会", "集中学习"].toSorted());
  expect(readdirSync(path.join(data, "backups")).filter((name) => name.startsWith("replaced-")).length).toBeGreaterThan(
    1,
  );
});

test("a new machine takes everything over from the stick", async () => {
  await host.close();
  const machine = path.join(folder, "new");
  await begin({ dataFolder: machine });
  await page.getByRole("navigation").first().waitFor();
  await page.evaluate(() => window.location.assign("#/settings?section=data"));
  await page.getByText("没有找到备份。").waitFor();
  const place = page.getByRole("textbox", { name: "备份所在的文件夹" });
  await place.fill(disk);
  await place.press("Tab");
  await fullBackup().first().click();
  await page.getByRole("button", { name: /^恢复到9月16日/ }).click();
  await page.getByRole("button", { name: "确定恢复" }).click();
  await page.getByText(/^已恢复到9月16日.*找回佐证2件。$/).waitFor();
  expect(await titles()).toEqual(["例会", "集中学习"].toSorted());
  expect(existsSync(path.join(machine, "duty.sqlite"))).toBe(true);
});
