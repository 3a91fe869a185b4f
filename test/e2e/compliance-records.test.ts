import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";
import { MEMBERS, RICH_DAY } from "../support/rich-year.ts";
import type { Clerk } from "./clerk.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** What is on record can grow and be taken back, and nothing of it disappears: shares, proof that came late, credits. */
let page: Page;
let clerk: Clerk;
let year: RichYear;

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
});
afterAll(() => year?.close());

const openQuota = (title: string) => clerk.region("年度进度").getByRole("button", { name: title, exact: true }).click();
const closeDrawer = async () => {
  await page.keyboard.press("Escape");
  await clerk.drawer().waitFor({ state: "hidden" });
};
/** What the line of a duty says it has done of what it needs: `9 / 12`. */
const progress = async (title: string) =>
  (await clerk.line(clerk.region("年度进度"), title).innerText()).replaceAll(/\s+/g, " ");
const choose = async (field: Locator, words: string) => {
  await field.fill(words);
  await page.getByTitle(new RegExp(words)).first().click();
};

test("the week at the foot shows the meetings that are planned, and each opens its quota", async () => {
  const week = clerk.region("本周");
  await week.getByRole("button", { name: /14:30\s*党组学习/ }).click();
  await clerk.drawer().getByText("全年不少于30次").first().waitFor();
  await closeDrawer();
});

test("a share of nobody is refused with its reason, and nothing is stored", async () => {
  await openQuota("学会章程写入党建内容");
  await clerk.drawer().getByText("还没有名单，不能算出比例。").waitFor();
  await clerk.drawer().getByRole("button", { name: "填写名单" }).click();
  await clerk.drawer().getByRole("button", { name: "保存" }).click();
  await clerk.drawer().getByRole("alert").getByText("基数名单是空的，算不出比例").waitFor();
  await expect(
    clerk.call("occurrences.setPercent", { key: await percentKey(), date: RICH_DAY, base: [], numerator: [] }),
  ).rejects.toThrow(/invalid-input/);
});

test("who is counted, of whom and on which day give the share; the board says what is left", async () => {
  const form = clerk.drawer();
  await form.getByRole("textbox", { name: "截至日期" }).fill("2026-09-10");
  await page.keyboard.press("Enter");
  await form.getByRole("textbox", { name: "基数名单" }).fill("数学会、物理学会\n化学会，生物学会\n物理学会");
  await form.getByText("基数名单里有重复的名字：物理学会").waitFor();
  await form.getByRole("textbox", { name: "基数名单" }).fill("数学会、物理学会\n化学会，生物学会");
  await form.getByText("4人").first().waitFor();
  for (const name of ["数学会", "物理学会", "化学会"])
    await choose(form.getByRole("combobox", { name: "已达到的人" }), name);
  await page.keyboard.press("Escape");
  await form.getByText("3 / 4人，为75%").waitFor();
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByText("名单已更新，3 / 4人，为75%").waitFor();
  await form.getByText("2026年9月10日", { exact: true }).waitFor();
  await form.getByText("填写截至2026年9月10日的名单，75%").waitFor();
  await form.getByText("未达到：生物学会").waitFor();
  await closeDrawer();
  await expect.poll(() => progress("学会章程写入党建内容")).toMatch(/还差5个百分点 75 \/ 80%$/);
});

test("a group fills the base with those who were in it on the day", async () => {
  await openQuota("党务干部轮训");
  await clerk.drawer().getByText("2 / 15人，13.3%").waitFor();
  await clerk.drawer().getByRole("button", { name: "更新名单" }).click();
  await clerk.drawer().getByRole("combobox", { name: "取自群组" }).click();
  await page.getByTitle("全体党员").click();
  await clerk.drawer().getByText(`2 / ${MEMBERS.length}人，为6.7%`).waitFor();
  await clerk.drawer().getByRole("button", { name: "取消" }).click();
  await clerk.drawer().getByText("2 / 15人，13.3%").waitFor();
  await closeDrawer();
});

const dayInShanghai = (instant: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date(instant));

test("proof that comes late keeps the day it bears apart from the day it came", async () => {
  const minutes = path.join(temporaryFolder(), "第九次学习记录.txt");
  writeFileSync(minutes, "学习内容与发言要点");
  await openQuota("中心组学习");
  const record = recordOf("中心组第9次学习");
  await record.getByRole("button", { name: "添加佐证" }).click();
  await record.locator('input[type="file"]').setInputFiles(minutes);
  await record.getByText("第九次学习记录.txt").waitFor();
  await record.getByRole("textbox", { name: "材料日期" }).fill("2026-08-18");
  await page.keyboard.press("Enter");
  await record.getByRole("button", { name: "保存" }).click();
  await record.getByText("材料日期8月18日　9月16日上传").waitFor();
  const [activity] = await activities("中心组第9次学习");
  const file = activity?.evidence.find(({ name }) => name === "第九次学习记录.txt");
  expect(file?.datedOn).toBe("2026-08-18");
  // The day in the product's zone: the instant is UTC's, where that day begins eight hours later.
  expect(dayInShanghai(file?.addedAt ?? "")).toBe(RICH_DAY);
  expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("an activity on record counts for one more, and for what it counted before", async () => {
  const record = recordOf("中心组第9次学习");
  await record.getByRole("button", { name: "也计入" }).first().click();
  await choose(record.getByRole("combobox", { name: "再加一项" }), "宪法专题学习");
  await record.getByRole("button", { name: "也计入" }).last().click();
  await record.getByText("同时计入：宪法专题学习").waitFor();
  await closeDrawer();
  await expect.poll(() => progress("宪法专题学习")).toMatch(/1 \/ 1$/);
  await expect.poll(() => progress("中心组学习")).toMatch(/9 \/ 12$/);
});

test("a credit that is taken back leaves the figures and stays in sight, with the activity's others", async () => {
  await openQuota("中心组学习");
  const record = recordOf("中心组第8次学习");
  await record.getByRole("button", { name: "撤回计入" }).click();
  await record.getByRole("textbox", { name: "撤回计入的理由" }).fill("当天是专题会，不是集中学习");
  await page.keyboard.press("Enter");
  await record.getByText("已撤回").waitFor();
  await expect.poll(() => record.getByRole("button", { name: "撤回计入" }).count()).toBe(0);
  await closeDrawer();
  await expect.poll(() => progress("中心组学习")).toMatch(/8 \/ 12$/);
  const [withdrawn] = await activities("中心组第8次学习");
  expect(withdrawn?.withdrawn).toBe(false);
  expect(withdrawn?.credits.map((credit) => credit.withdrawn)).toEqual([true]);
  const history = (await clerk.call("backups.check", {})) as { ok: boolean };
  expect(history.ok).toBe(true);
});

test("no page error, no policy violation; the one refusal that was asked for", () => {
  expect(year.host.complaints.filter((one) => !one.includes("/api/invoke"))).toEqual([]);
});

const recordOf = (title: string) => clerk.drawer().getByRole("listitem").filter({ hasText: title }).first();

interface Recorded {
  readonly title: string;
  readonly withdrawn: boolean;
  readonly credits: readonly { readonly withdrawn: boolean }[];
  readonly evidence: readonly { name: string; datedOn: string | null; addedAt: string; sha256: string }[];
}
const activities = async (title: string) => {
  const all = (await clerk.call("activities.list", { from: "2026-01-01", to: "2026-12-31" })) as Recorded[];
  return all.filter((one) => one.title === title);
};

async function percentKey(): Promise<unknown> {
  const rows = (await clerk.call("occurrences.list", { from: "2026-12-31", to: "2026-12-31" })) as {
    title: string;
    obligationId: string;
    subjectId: string;
    recurrenceId: string;
  }[];
  const row = rows.find(({ title }) => title === "学会章程写入党建内容");
  return row && { obligationId: row.obligationId, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
}
