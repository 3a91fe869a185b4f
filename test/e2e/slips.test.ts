import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atRest } from "./at-rest.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A supervision slip from the board to the unit and back, in the browser edition, step after step in one folder. */
let host: HostUnderTest;
let page: Page;
let clerk: ReturnType<typeof clerkAt>;

beforeAll(async () => {
  host = await startHost("2026-09-16");
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
  await page.getByRole("button", { name: "看示例" }).waitFor();
  const requirement = { kind: "deadline", due: "2026-09-11", hedge: null, shift: null };
  for (const [title, lead] of [
    ["抽查", "机关党委"],
    ["走访", "科普部"],
  ])
    await clerk.call("obligations.create", { title, lead, requirement, actor: lead, effectiveFrom: "2026-01-01" });
});
afterAll(() => host?.close());

const paper = () => page.frameLocator("iframe");
const panel = () => page.getByRole("complementary", { name: "督办单" });
const released = () => clerk.call("slips.list", {}) as Promise<{ name: string; lead: string; sha256: string }[]>;

test("the board leads to the drafts, one for each unit; looking at them releases nothing", async () => {
  await clerk.region("逾期").getByRole("button", { name: "开具督办单" }).click();
  await paper().getByText("草稿：未发出，未编号").waitFor();
  await paper().getByText("机关党委：").waitFor();
  expect(await paper().locator("body").innerText()).toMatch(/9月11日\s+3天/);
  await panel().getByRole("combobox", { name: "牵头单位" }).click();
  await page.getByTitle("科普部　1项").click();
  await paper().getByText("走访").first().waitFor();
  expect(await released()).toEqual([]);
});

test("the reply date follows working days until somebody chooses one", async () => {
  await panel().getByText("按3个工作日推算").waitFor();
  await paper().getByText("于2026年9月20日（周日，调休上班）前书面回复").waitFor();
  const day = panel().getByRole("textbox", { name: "要求回复日期" });
  await day.fill("2026-09-29");
  await page.keyboard.press("Enter");
  await paper().getByText("于2026年9月29日（周二）前书面回复").waitFor();
  await panel().getByText("由您选定").waitFor();
});

test("released as a PDF it has its number, no mark, and stands in the list", async () => {
  const saved = page.waitForEvent("download");
  await panel().getByRole("button", { name: "编号并存为 PDF" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "编号并存为 PDF" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("督办单〔2026〕第1号-科普部.pdf");
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await paper().getByText("编号：〔2026〕第1号").waitFor();
  expect(await paper().getByText("草稿").count()).toBe(0);
  await panel().getByRole("button", { name: "督办单〔2026〕第1号" }).waitFor();
  expect(await released()).toMatchObject([{ name: "督办单〔2026〕第1号", lead: "科普部" }]);
});

test("back at the drafts the unit's next one says that a slip went before it", async () => {
  await panel().getByRole("button", { name: "回到草稿" }).click();
  await paper().getByText("2026年9月16日已发第1号").waitFor();
});

test("the occurrence is overdue still, and its history tells of the slip", async () => {
  await clerk.open("看板");
  await clerk.region("逾期").getByRole("button", { name: "走访" }).click();
  await clerk.drawer().getByText("发出督办单第1号").waitFor();
  expect(await clerk.drawer().getByRole("button", { name: "撤销" }).count()).toBe(0);
  await clerk.drawer().getByRole("button", { name: "关闭" }).click();
});

test("what can be used there has a name and can be read, while it is asked about, too", async () => {
  await clerk.region("逾期").getByRole("button", { name: "开具督办单" }).click();
  await panel().getByRole("button", { name: "重印" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel().getByRole("button", { name: "编号并打印" }).click();
  await page.getByRole("dialog").getByText("将给它编号并原样留底").waitFor();
  await atRest(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

/** Counts what is sent to the printer instead of opening the browser's own dialog; `texts` are what the paper said then. */
const countPrints = () =>
  page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
    const texts: string[] = [];
    Object.assign(window, { printed: texts });
    Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const frame = own?.get?.call(this) as Window;
        frame.print = () => void texts.push(frame.document.body.innerText);
        return frame;
      },
    });
  });
const printed = () => page.evaluate(() => (window as unknown as { printed: string[] }).printed);

test("printed again, and once more, it is the page that left", async () => {
  await countPrints();
  for (const times of [1, 2]) {
    await panel().getByRole("button", { name: "重印" }).click();
    await expect.poll(async () => (await printed()).length).toBe(times);
  }
  for (const text of await printed()) expect(text).toMatch(/编号：〔2026〕第1号[^]*走访/);
  await panel().getByRole("button", { name: "回到草稿" }).click();
});

test("released by printing: the paper that is printed has its number and no mark", async () => {
  await panel().getByRole("button", { name: "编号并打印" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "编号并打印" }).click();
  await expect.poll(async () => (await printed()).length).toBe(3);
  const [, , paperText] = await printed();
  expect(paperText).toContain("编号：〔2026〕第2号");
  expect(paperText).not.toContain("草稿");
  await panel().getByRole("button", { name: "回到草稿" }).click();
});

test("withdrawn it keeps its place and its page", async () => {
  await panel().getByRole("button", { name: "撤回" }).last().click();
  await panel().getByRole("textbox", { name: "为什么撤回" }).fill("收件单位写错");
  await page.keyboard.press("Enter");
  await panel().getByText("9月16日撤回：收件单位写错").waitFor();
  await panel().getByRole("button", { name: "督办单〔2026〕第1号" }).click();
  await paper().getByText("编号：〔2026〕第1号").waitFor();
});

test("a unit without anything to be told has no slip", async () => {
  await page.getByText("提示单", { exact: true }).click();
  await page.getByText("没有落后或即将到期的事项，不需要提示。").waitFor();
});

test("no page error, no policy violation, no failed request", () => {
  expect(host.complaints).toEqual([]);
});
