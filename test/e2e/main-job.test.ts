import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBack } from "../shared/paper/office-files.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The clerk's whole main job in one sitting, in the browser edition, step after step in one folder. */
let host: HostUnderTest;
let page: Page;

beforeAll(async () => {
  host = await startHost("2026-09-16");
  page = await host.newPage();
  await page.goto(host.address);
});
afterAll(() => host?.close());

const open = (name: string) => page.getByRole("navigation").getByRole("link", { name }).click();
const region = (name: string) => page.getByRole("region", { name, exact: true });
const line = (within: string, words: string) => region(within).getByRole("listitem").filter({ hasText: words }).first();

test("an empty folder offers the sample plan", async () => {
  await page.getByRole("heading", { name: "还没有责任事项" }).waitFor();
  expect(page.url()).toBe(`http://127.0.0.1:${host.port}/`);
  await page.getByRole("button", { name: "看示例" }).click();
  await page.getByRole("article", { name: "工作要点原文" }).getByText("全年党组学习30次以上").waitFor();
});

test("each candidate stands beside its sentence and can be accepted or rejected; nothing enters unreviewed", async () => {
  await page.getByRole("button", { name: "完成导入" }).and(page.locator(":disabled")).waitFor();
  await page.getByRole("button", { name: "退回", exact: true }).first().click();
  await page.getByText("退回 1").first().waitFor();
  await page.getByRole("button", { name: "全部采纳" }).click();
  await page.getByRole("button", { name: "完成导入" }).click();
  const earlier = page.getByRole("radio", { name: /^印发日 .* 以前的 \d+ 期按已办登记$/ });
  await earlier.and(page.locator(":checked")).waitFor();
  await page.getByRole("button", { name: "完成导入" }).click();
  await page.waitForURL(/#\/board/);
  await region("倒计时").waitFor();
});

test("the board counts down in days and working days, and shows the pace of each quota", async () => {
  const quarterly = line("倒计时", "五化");
  await quarterly.waitFor();
  expect(await quarterly.innerText()).toMatch(/14\s*天[^]*10\s*工作日/);
  const pace = await line("年度进度", "中心组学习").getByRole("img").getAttribute("aria-label");
  expect(pace).toBe("已完成0，共需12次，今日应达8");
});

test("recording an activity with a file closes the occurrence, and the board moves", async () => {
  const evidence = path.join(temporaryFolder(), "抽查记录.txt");
  writeFileSync(evidence, "抽查了三个支部");
  await line("倒计时", "五化").getByRole("button", { name: "登记" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("三季度“五化”抽查");
  await page.getByRole("textbox", { name: "内容摘要" }).fill("三个支部，问题两条，已整改。");
  await page.locator('input[type="file"]').setInputFiles(evidence);
  await page.getByText("抽查记录.txt").first().waitFor();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.waitForURL(/#\/board/);
  await line("倒计时", "五化").waitFor({ state: "detached" });
});

/** Records a session of the centre group from the board, with the reason why there is no file. */
async function recordSession(title: string): Promise<void> {
  await page.getByRole("button", { name: "登记活动" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(title);
  const credit = page.getByRole("checkbox", { name: /^中心组学习/ });
  await credit.waitFor();
  if (!(await credit.isChecked())) await credit.check();
  await page.getByRole("button", { name: "写明理由" }).click();
  await page.getByRole("textbox", { name: /理由/ }).fill("签到表另行归档");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.waitForURL(/#\/board/);
}

const centreGroup = (on: Page, done: number) =>
  on.getByRole("region", { name: "年度进度" }).getByRole("img", { name: `已完成${done}，共需12次，今日应达8` });

test("a meeting counts for its quota at once", async () => {
  await recordSession("中心组学习第一次");
  await centreGroup(page, 1).waitFor();
});

test("the calendar shows the month with its deadlines, and the year as a list", async () => {
  await open("日历");
  await page.getByRole("table", { name: "2026年9月" }).waitFor();
  const lastDay = page.getByRole("cell", { name: /^2026年9月30日/ });
  await lastDay.getByText("风险点自查").waitFor();
  await page.getByRole("radiogroup", { name: "换一种看法" }).getByText("列表").click();
  await page.getByText("12月31日").first().waitFor();
});

test("the month's checklist is previewed as it prints, and saved as a PDF", async () => {
  await open("打印");
  const paper = page.frameLocator("iframe");
  await paper.getByText("机关党委").first().waitFor();
  expect(await paper.locator("body").innerText()).toMatch(/2026年9月[^]*签字/);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "存为 PDF" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("the checklist and the year's report are had as documents, the year as a table", async () => {
  const downloadOf = async (button: string): Promise<{ name: string; content: Uint8Array }> => {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await saved;
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };
  const checklist = await downloadOf("下载 Word");
  expect(checklist.name).toMatch(/提示单\.docx$/);
  expect(await readBack(checklist.content, checklist.name)).toContain("机关党委");
  const table = await downloadOf("全年期次表 Excel");
  expect(table.name).toBe("2026年期次表.xlsx");
  expect(await readBack(table.content, table.name)).toContain("警示教育");
  await page.getByRole("radiogroup", { name: "打印什么" }).getByText("年度报告").click();
  await page.frameLocator("iframe").getByText("逐项落实情况").waitFor();
  const report = await downloadOf("下载 Word");
  expect(report.name).toBe("2026年履责情况报告.docx");
  expect(await readBack(report.content, report.name)).toContain("警示教育");
  await page.getByRole("radiogroup", { name: "打印什么" }).getByText("清单").click();
  await page.getByRole("button", { name: "导出全年日历" }).waitFor();
});

test("the year is exported as .ics, one event for each occurrence", async () => {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出全年日历" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/2026.*\.ics$/);
  const ics = readFileSync(await download.path(), "utf8");
  expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  expect(ics.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(30);
});

test("a second window hears of changes made in the first", async () => {
  const second = await page.context().newPage();
  await second.goto(`http://127.0.0.1:${host.port}/`);
  await centreGroup(second, 1).waitFor();
  // A tab behind another one is drawn seldom.
  await page.bringToFront();
  await open("看板");
  await recordSession("中心组学习第二次");
  await centreGroup(second, 2).waitFor();
  await second.close();
});

test("nothing complained on the way: no page error, no refused request, no policy violation", () => {
  expect(host.complaints).toEqual([]);
});
