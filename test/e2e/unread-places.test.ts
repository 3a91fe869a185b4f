import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";
import { skippedName } from "../support/skipped.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** Full of figures that the reader does not understand, beside some that it does. */
const PLAN = `东湖市科学技术协会2026年党建工作要点
东科协党发〔2026〕8号

一、抓实理论学习
1.党组学习全年不少于24次。（责任单位：办公室）
2.办公室分三批完成党务干部轮训，与其他干部谈话人数每年应
3.机关党委分3批组织学员，全年轮训不少于应训人数的20%。（责任单位：机关党委）

二、建强基层组织
4.各支部每季度开展1次主题党日，每个党支部全年学习不少于12次。
5.编制教师发展规划，除三年内退休的以外。
`;

const SHARED = path.join(import.meta.dirname, "../../../shared");
const PROSE = path.join(SHARED, "plans/000_34df374f3fcc5a38.txt");
const TABLE = path.join(SHARED, "reading/files/01-sx1z-yaodian-2021.docx");

let host: HostUnderTest;
let page: Page;

beforeAll(async () => {
  host = await startHost("2026-03-10");
  page = await host.newPage();
  await page.goto(host.address);
});
afterAll(() => host?.close());

const open = (file: string): Promise<void> => clerkAt(page).openPlan(file);

const list = () => page.getByRole("region", { name: "责任事项", exact: true });
const card = () => list().locator("[aria-current]");
const status = (words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
/** Figures of the head: 全文 n 处, 属于事项, 不是事项, 没读懂. */
async function sums(): Promise<number[]> {
  const parts = ["全文", "属于事项", "不是事项", "没读懂"].map(async (name) => {
    const words = await page
      .locator("main")
      .getByText(new RegExp(`^${name} \\d+(?: 处：)?$`))
      .first()
      .innerText();
    return Number(/\d+/.exec(words)?.[0]);
  });
  return Promise.all(parts);
}
async function addsUp(): Promise<number[]> {
  const found = await sums();
  const [all = 0, duties = 0, dismissed = 0, unread = 0] = found;
  expect(duties + dismissed + unread).toBe(all);
  return found;
}
/** What was reviewed is what was accepted, edited and sent back. */
async function headAgrees(): Promise<void> {
  const head = await page
    .locator("main")
    .getByText(/^(?:采纳|改后采纳|退回) \d+$/)
    .allInnerTexts();
  const decided = head.map((words) => Number(/\d+/.exec(words)?.[0])).reduce((sum, n) => sum + n, 0);
  await status(`${decided} /`);
}

describe("a plan full of figures that are not understood", () => {
  test("says how many there are, marks each in the text and in the list, and goes to them by key", async () => {
    const file = path.join(temporaryFolder(), "要点.txt");
    writeFileSync(file, PLAN);
    await open(file);
    await status("还有4处数字或日期没有读懂");
    expect((await addsUp()).at(-1)).toBe(4);
    expect(await page.locator("article [data-state='unread']").allInnerTexts()).toEqual([
      "三批",
      "每年",
      "3批",
      "三年内",
    ]);
    await press("]");
    await card().getByText("1 / 4").waitFor();
    await press("]", "]", "]");
    await card().getByText("4 / 4").waitFor();
    await press("]");
    await card().getByText("1 / 4").waitFor();
    await press("[");
    await card().getByText("4 / 4").waitFor();
    expect(await page.locator("article [data-current]").first().innerText()).toBe("三年内");
  });

  test("X says that one is no duty, and goes on; U and Ctrl Z take it back", async () => {
    const before = await sums();
    await press("x");
    await status("还有3处");
    await addsUp();
    await card().getByText("1 / 3").waitFor();
    await press("u");
    await status("还有4处");
    expect(await sums()).toEqual(before);
    await press("[", "x");
    await status("还有3处");
    await press("Control+z");
    await status("还有4处");
  });

  test("D makes a duty of one with its sentence open to be edited; undone, nothing is left of it", async () => {
    await page.locator("article [data-state='unread']").filter({ hasText: "3批" }).click();
    await card().getByText("没有读懂").waitFor();
    await press("d");
    await page.getByRole("textbox", { name: "事项名称" }).waitFor();
    await status("还有3处");
    await card().getByText("机关党委分3批组织学员").first().waitFor();
    await page.getByRole("textbox", { name: "事项名称" }).fill("分批组织学员");
    await page.getByRole("textbox", { name: "简称" }).focus();
    await list().getByText("改后采纳").first().waitFor();
    await addsUp();
    await headAgrees();
    await page.keyboard.press("Escape");
  });

  test("what asks for nothing is looked at with its reason, and can be made a duty", async () => {
    await page.getByRole("button", { name: /^不是事项 \d+$/ }).click();
    await list().getByText("文号、文件名").first().waitFor();
    await list().getByRole("button", { name: /2026/ }).first().click();
    await card().getByRole("button", { name: "作为事项" }).waitFor();
    await page.getByRole("button", { name: /^不是事项 \d+$/ }).click();
  });

  test("the cursor goes on to the end and back, whatever is decided on the way", async () => {
    const seen = new Set<string>();
    // What was looked at last stands in the list only while the cursor is on it.
    for (let step = 0; step < 30; step++) await press("j");
    for (let step = 0; step < 30; step++) {
      seen.add((await card().getAttribute("data-open")) ?? "");
      await press("k");
    }
    const rows = await list().locator("button[class*=row]").count();
    expect(seen.size).toBe(rows + 1);
  });

  test("the finish page says what is still unread and asks who the members of a kind are", async () => {
    await page.getByRole("button", { name: "全部采纳" }).click();
    await headAgrees();
    await press("Control+Enter");
    await page.getByText(/原文还有 3 处数字或日期没有读懂/).waitFor();
    const names = page.getByRole("combobox", { name: "各支部：有哪些？" });
    await names.focus();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("机关第一党支部\n机关第二党支部\n科技馆党支部\n"));
    await press("Control+v");
    await page.getByRole("button", { name: "记为一组" }).click();
    await page.getByText("各支部：按名单“支部”，3 个").waitFor();
    await press("Control+Enter");
    await page.waitForURL(/#\/board/);
  });

  test("the plan keeps what is unread", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "导入" }).click();
    await page.getByRole("listitem").filter({ hasText: "东湖市" }).getByText("没读懂 3 处").waitFor();
  });
});

const NEEDS = "the given plans stand beside the project";

describe.skipIf(!existsSync(PROSE))(skippedName("the first of the given plans", !existsSync(PROSE), NEEDS), () => {
  test("accounts for every figure, and its counters agree", async () => {
    await open(PROSE);
    await status("都有着落");
    expect((await addsUp()).at(-1)).toBe(0);
    await page.getByRole("button", { name: "全部采纳" }).click();
    await headAgrees();
    await page.getByText(/^无量化 \d+ 条另列，采纳 \d+$/).waitFor();
  });
});

describe.skipIf(!existsSync(TABLE))(skippedName("a table of 93 rows as .docx", !existsSync(TABLE), NEEDS), () => {
  test("is one group under its caption, its cells framed where they are not understood", async () => {
    await open(TABLE);
    await status("处数字或日期没有读懂");
    expect((await addsUp()).at(-1)).toBeGreaterThan(0);
    await list().getByRole("heading", { name: /93项/ }).waitFor();
    await list().getByText("表1", { exact: true }).first().waitFor();
    await press("]");
    await card().getByText("没有读懂").waitFor();
    await press("j", "j", "j", "k");
    expect(await card().count()).toBe(1);
  });
});
