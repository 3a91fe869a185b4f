import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

const PLAN = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

一、学习
1.党组学习全年不少于24次。（责任单位：办公室、机关党委）
2.每月召开1次安全生产例会。每季度召开1次安全生产分析会。（责任单位：宣传部、办公室）
3.档案整理6月底前完成。（责任单位：办公室）
4.严格落实主题党日制度。（责任单位：机关党委）

2026年3月5日
`;
const SUPPLEMENT = `关于调整2026年工作安排的补充通知

西科协发〔2026〕3号文件部分事项调整如下：
1.党组学习全年不少于36次。（责任单位：办公室、机关党委）
2.每半年开展1次消防演练。（责任单位：办公室）

2026年3月9日
`;

/** A review from the first key to the last, left and resumed on the way, then the plan amended. */
let host: HostUnderTest;
let page: Page;

beforeAll(async () => {
  host = await startHost("2026-03-10");
  page = await host.newPage();
  await page.goto(host.address);
});
afterAll(() => host?.close());

async function open(name: string, text: string): Promise<void> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  await clerkAt(page).openPlan(file);
}

const list = () => page.getByRole("region", { name: "责任事项", exact: true });
const card = () => list().locator("[aria-current]");
const reviewed = (figure: string) =>
  page
    .getByRole("status")
    .filter({ hasText: `${figure} 已审` })
    .waitFor();
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

test("keys decide and move on; each step can be taken back", async () => {
  await open("工作要点.txt", PLAN);
  await card().getByText("1.1").waitFor();
  await press("a", "r");
  await reviewed("2 / 4");
  // As `U`; here it is no step of the session.
  await press("Control+z");
  await reviewed("1 / 4");
  await card().getByText("2.2").waitFor();
});

test("M takes a duty into the one above with both quotes, U takes it out again, S splits", async () => {
  await press("m");
  await reviewed("1 / 3");
  await card().getByText("并入原文").waitFor();
  expect(await page.locator("article [data-current]").allInnerTexts()).toEqual([
    expect.stringContaining("每月召开1次"),
    expect.anything(),
    expect.stringContaining("每季度召开1次"),
  ]);
  await press("u");
  await reviewed("1 / 4");
  await press("s");
  await reviewed("1 / 5");
  await press("u");
  await reviewed("1 / 4");
});

test("what is in doubt says why; a statute's rhythm is taken by its button only", async () => {
  await page.getByText(/^存疑 \d$/).click();
  await list()
    .getByRole("button", { name: /档案整理/ })
    .click();
  await card().getByText("年份为推定").waitFor();
  await press("j");
  await card().getByText("《中国共产党党员教育管理工作条例》").waitFor();
  await card().getByRole("button", { name: "采用" }).click();
  await list().getByText("改后采纳").first().waitFor();
});

test("a review that is left goes on where it stood", async () => {
  await page.getByRole("button", { name: "稍后再审" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "西山市科学技术协会" })
    .getByRole("button", { name: "打开" })
    .click();
  await reviewed("2 / 5");
  await list().getByText("改后采纳").first().waitFor();
});

test("the end of the review takes what lies before the plan as done", async () => {
  await press("a", "a", "a");
  await reviewed("5 / 5");
  await press("Control+Enter");
  await page
    .getByRole("radio", { name: "印发日 2026年3月5日 以前的 4 期按已办登记" })
    .and(page.locator(":checked"))
    .waitFor();
  await page.getByRole("spinbutton", { name: "党组学习（党组）已完成" }).waitFor();
  await press("Control+Enter");
  await page.waitForURL(/#\/board/);
  await page.getByText("已生成 5 个责任事项，4 个期次按已办登记").waitFor();
});

test("a supplement is recognised, and its differences are taken over from its day", async () => {
  await open("补充通知.txt", SUPPLEMENT);
  await page.getByRole("button", { name: "对照差异" }).click();
  const changed = page.getByRole("listitem").filter({ hasText: "党组学习" }).first();
  await changed.getByText("全年不少于24次").waitFor();
  expect(await changed.innerText()).toMatch(/全年不少于24次[^]*→[^]*全年不少于36次/);
  await page.getByRole("button", { name: "采用所选 2 条" }).waitFor();
  await press("Control+Enter");
  await page.waitForURL(/#\/obligations/);
  await page.getByText("全年不少于36次").first().waitFor();
  await page.getByText("消防演练").first().waitFor();
});

test("a reading that is cancelled keeps nothing", async () => {
  await page.route("**/api/invoke", async (route) => {
    if (route.request().postData()?.includes("imports.open")) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.getByRole("navigation").getByRole("link", { name: "导入" }).click();
  const file = path.join(temporaryFolder(), "另一份.txt");
  writeFileSync(file, PLAN.replaceAll("西山", "东山"));
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText("识别责任事项").waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("识别责任事项").waitFor({ state: "detached" });
  await page.waitForResponse((response) => response.request().postData()?.includes("imports.open") === true);
  await page.getByRole("navigation").getByRole("link", { name: "看板" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "导入" }).click();
  await page.getByRole("listitem").filter({ hasText: "西山市" }).first().waitFor();
  expect(await page.getByText("东山市").count()).toBe(0);
});

/** Some megabytes, and some seconds of reading. */
const LONG_PLAN = PLAN.replace(
  "一、学习",
  Array.from(
    { length: 9_000 },
    (_, index) =>
      `${index + 1}.每季度召开1次第${index + 1}号会议室安全例会。${"认真做好会务保障，及时通报情况。".repeat(8)}`,
  ).join("\n"),
);

const ask = (name: string, input: unknown) =>
  page.evaluate(async (body) => {
    const headers = { "content-type": "application/json", "x-duty-client": "1" };
    return (await (await fetch("./api/invoke", { method: "POST", headers, body })).json()) as unknown;
  }, JSON.stringify({ name, input }));

test("a long reading says how far it is, lets others through, and is over at once when it is cancelled", async () => {
  const file = path.join(temporaryFolder(), "很长的要点.txt");
  writeFileSync(file, LONG_PLAN);
  const before = await ask("imports.list", {});
  const opened = page.waitForResponse((response) => response.request().postData()?.includes("imports.open") === true);
  await page.locator('input[type="file"]').setInputFiles(file);
  const bar = page.getByRole("progressbar", { name: "识别责任事项" });
  await bar.waitFor();
  expect(await ask("board.get", {})).toMatchObject({ ok: true });
  expect(await ask("settings.set", { unitName: "西山市科协" })).toMatchObject({ ok: true });
  await page.getByLabel("粘贴正文").fill("读取时也能输入");
  expect(await bar.count()).toBe(1);
  await page.getByRole("button", { name: "取消" }).click();
  await bar.waitFor({ state: "detached" });
  expect(await (await opened).json()).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect(await ask("imports.list", {})).toEqual(before);
});

test("after it a plan opens as ever", async () => {
  await page.unroute("**/api/invoke");
  await open("南山.txt", PLAN.replaceAll("西山", "南山"));
  await card().getByText("1.1").waitFor();
});

test("a review of thousands comes in pages; all of it is decided and taken back at once", async () => {
  const duties = Array.from({ length: 2_500 }, (_, at) => `${at + 1}.每季度召开1次第${at + 1}号会议室例会。`);
  await open("两千五百条.txt", PLAN.replace("一、学习", duties.join("\n")).replaceAll("西山", "北山"));
  await reviewed("0 / 2504");
  await press("a");
  await reviewed("1 / 2504");
  await page.getByRole("button", { name: "全部采纳" }).click();
  await reviewed("2504 / 2504");
  await press("u");
  await reviewed("1 / 2504");
  await press("u");
  await reviewed("0 / 2504");
  await page.getByRole("button", { name: "稍后再审" }).click();
  const resumed = page.getByRole("listitem").filter({ hasText: "北山市" }).getByRole("button", { name: "打开" });
  await resumed.click();
  await reviewed("0 / 2504");
});

test("nothing complained on the way", () => {
  expect(host.complaints).toEqual([]);
});
