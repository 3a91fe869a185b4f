import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evidencePath } from "../../db/evidence-store.ts";
import { lastFriday } from "../support/duties.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The ledger's dialog writes a kit into a folder; where a file of evidence is gone, it says so and asks before it makes one without it. */
const stick = mkdtempSync(path.join(os.tmpdir(), "duty-stick-"));
let host: HostUnderTest;
let page: Page;
let hash = "";

beforeAll(async () => {
  host = await startHost("2026-09-16", async (client) => {
    const { id, subjects } = await client.obligations.create({
      title: "例会",
      lead: "办公室",
      requirement: lastFriday,
    });
    const key = { obligationId: id, subjectId: subjects[0]?.id ?? "", recurrenceId: "2026-08-28" };
    const { evidence } = await client.activities.record({
      title: "例会",
      happenedOn: "2026-08-28",
      credits: [key],
      evidence: [{ name: "纪要.txt", kind: "minutes", content: "5LiA" }],
    });
    hash = evidence[0]?.sha256 ?? "";
  });
  page = await host.newPage();
  await page.goto(host.address);
  await page.getByRole("navigation").first().waitFor();
  await page.evaluate(() => window.location.assign("#/ledger"));
  await page.getByRole("button", { name: "佐证包…" }).click();
});
afterAll(async () => {
  await host?.close();
  rmSync(stick, { recursive: true, force: true });
});

const place = () => page.getByRole("textbox", { name: "放到哪里" });
const make = () => page.getByRole("button", { name: "做佐证包" });

test("a folder that is not there is told with what to do, and is not made", async () => {
  await place().fill(path.join(stick, "没插好"));
  await make().click();
  await page.getByText(/无法写入 .*没插好（没有这个文件夹），请换一个位置/).waitFor();
  expect(readdirSync(stick)).toEqual([]);
});

test("the kit of a quarter is written for its purpose, and says its hash", async () => {
  await page.getByRole("textbox", { name: "用途" }).fill("年中检查");
  await page.getByRole("combobox", { name: "期间" }).click();
  await page.getByTitle("第三季度").click();
  await place().fill(stick);
  await make().click();
  await page.getByText(/已做好并读回核对：.*佐证包-2026年-年中检查-0701至0930\.zip（佐证 1 件/).waitFor();
  await page.getByText(/^[0-9a-f]{64}$/).waitFor();
  expect(readdirSync(stick)).toEqual(["佐证包-2026年-年中检查-0701至0930.zip"]);
});

test("a file that is gone is named, and the kit without it is made when the person says so", async () => {
  rmSync(evidencePath(host.dataFolder, hash));
  await make().click();
  await page.getByText(/纪要\.txt（缺失）/).waitFor();
  await page.getByRole("button", { name: "按不完整做" }).click();
  await page.getByText("这份不完整，缺：纪要.txt").waitFor();
  expect(readdirSync(stick).toSorted()).toEqual([
    "佐证包-2026年-年中检查-0701至0930-不完整.zip",
    "佐证包-2026年-年中检查-0701至0930.zip",
  ]);
});
