import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ImportReview } from "../../shared/contract/schemas/import-review.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A plan of 2021 in 2026: asked about, kept as a record, looked at, taken back, and taken for this year instead. */
const planOf = (year: string) => `西山市科学技术协会${year}工作要点

1.党组学习全年不少于24次。（责任单位：办公室）
2.每季度开展1次安全检查。（责任单位：办公室）
3.档案整理6月底前完成。（责任单位：办公室）
4.中心组学习全年不少于12次。（责任单位：宣传部）
`;

let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2026-07-15");
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());

const year = () => page.getByRole("navigation").getByRole("combobox", { name: "年度" });
const figure = async (name: string) => {
  const board = (await clerk.call("board.get", {})) as { summary: Record<string, number> };
  return board.summary[name];
};

async function review(name: string, text: string): Promise<void> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  await clerk.open("导入");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("article", { name: "工作要点原文" }).waitFor();
}

/** Every candidate is decided, and the page knows it: only then does the key lead on. */
const allReviewed = () =>
  page
    .getByRole("status")
    .filter({ hasText: /4 \/ 4 已审/ })
    .waitFor();

async function toFinish(): Promise<void> {
  await page.getByRole("button", { name: "全部采纳" }).click();
  await allReviewed();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "完成导入" }).waitFor();
}

test("the review shows the year, and the days that a rule would make carry it", async () => {
  await review("要点.txt", planOf("2021年"));
  await page.getByText("不是今年（2026年）的").waitFor();
  const card = page.getByRole("region", { name: "责任事项", exact: true });
  await card.getByRole("button", { name: /档案整理/ }).click();
  await card
    .getByText(/2021年6月30日/)
    .first()
    .waitFor();
});

test("it does not end before somebody says as what it is taken; cancelled, everything stays under review", async () => {
  await toFinish();
  const finish = page.getByRole("button", { name: /完成导入/ });
  expect(await finish.isDisabled()).toBe(true);
  await page.getByRole("button", { name: "返回审核" }).click();
  const [plan] = (await clerk.call("imports.list", {})) as ImportReview["plan"][];
  expect(plan).toMatchObject({ status: "reviewing", accepted: 4, waiting: 0, measured: 4 });
});

test("as a record: the opening is typed and pasted, and this year's board stays empty", async () => {
  await page.keyboard.press("Control+Enter");
  await page.getByRole("radio", { name: /作为 2021 年的记录/ }).click();
  const first = page.getByRole("spinbutton", { name: "党组学习（党组）已完成" });
  await first.fill("20");
  await first.evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text", "24\n若干\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText("第 2 行“若干”不是数字").waitFor();
  await first.evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text", "24\n11\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText("粘贴了 2 行").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/board/);
  await page.getByText("2 项数量填了期初").waitFor();
  for (const name of ["overdue", "behind", "near", "awaitsOpening"]) expect(await figure(name)).toBe(0);
});

test("the year at the top left switches duties, calendar and checklist, and every screen says so", async () => {
  await clerk.open("事项");
  await page.getByText("2026年没有责任事项").waitFor();
  await year().selectOption("2021");
  await page.getByText("正在看 2021 年，不是今年（2026 年）").waitFor();
  await page.getByRole("columnheader", { name: "2021年状态" }).waitFor();
  await page.getByRole("row", { name: /党组学习.*已办/ }).waitFor();
  await page.getByRole("row", { name: /档案整理.*记录未齐/ }).waitFor();
  await clerk.open("日历");
  await page.getByRole("heading", { name: /2021年12月/ }).waitFor();
  await page.getByRole("button", { name: "往后" }).click();
  await expect.poll(() => year().inputValue()).toBe("2022");
  await page.getByRole("button", { name: "往前" }).click();
  await expect.poll(() => year().inputValue()).toBe("2021");
  await clerk.open("打印");
  const paper = page.frameLocator("iframe[data-paper]");
  await paper.getByText("2021年12月工作提示单").waitFor();
  // The day carries its year, and stays within its column.
  const day = paper.locator("td.date").first();
  expect(await day.innerText()).toMatch(/^2021年\s*12月31日\s*周五$/);
  const [width, needed] = await day.evaluate((cell) => [cell.clientWidth, cell.scrollWidth]);
  expect(needed).toBeLessThanOrEqual(width ?? 0);
  await clerk.open("看板");
  await page.getByText("看板只看今天（2026 年）").waitFor();
  await page.getByRole("button", { name: "回到 2026 年" }).click();
  expect(await year().inputValue()).toBe("2026");
});

test("the whole import is taken back, and taken as this year's plan: what lies before waits for its opening", async () => {
  await clerk.open("导入");
  await page.getByRole("button", { name: "整份撤回" }).click();
  await page.getByRole("listitem").filter({ hasText: "已审 4 / 4" }).getByRole("button", { name: "打开" }).click();
  await page.getByRole("article", { name: "工作要点原文" }).waitFor();
  await allReviewed();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("radio", { name: /作为 2026 年的要点/ }).click();
  await page.getByRole("radio", { name: /都先不登记：3 期/ }).waitFor();
  await page.getByRole("button", { name: /完成导入/ }).click();
  await page.waitForURL(/#\/board/);
  expect(await figure("overdue")).toBe(0);
  const waiting = page.locator('button[data-figure="awaitsOpening"]');
  const count = Number(await waiting.locator("b").innerText());
  expect(count).toBeGreaterThanOrEqual(5);
  await waiting.click();
  const list = page.locator('section[data-figure="awaitsOpening"]');
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => list.getByRole("listitem").count()).toBe(count);
  expect(await list.getByRole("listitem").filter({ hasText: "安全检查" }).count()).toBe(2);
  await page.emulateMedia({ media: null });
});

test("set aside whole with a reason, it asks for nothing, and the number of what is out of use opens it", async () => {
  await clerk.open("导入");
  await page.getByRole("button", { name: "整份停用" }).click();
  await page.getByRole("textbox", { name: "停用的理由" }).fill("换了新要点");
  await page.getByRole("button", { name: "停用", exact: true }).click();
  await page.getByText("已停用 4 个责任事项").waitFor();
  await clerk.open("事项");
  await page.getByRole("button", { name: "另有4项已搁置" }).click();
  await expect.poll(() => page.getByRole("row", { name: /已搁置/ }).count()).toBe(4);
  expect(host.complaints).toEqual([]);
});
