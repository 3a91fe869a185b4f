import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BRANCHES } from "../support/rich-year.ts";
import type { Clerk } from "./clerk.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** Who has done what, over eight branches and thirty people, by keys alone; and a week's duty that was missed all year. */
let page: Page;
let clerk: Clerk;
let year: RichYear;

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
});
afterAll(() => year?.close());

/** The name of what has the focus, as a screen reader says it. */
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not drawn");
  return box;
};
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("what was missed week after week is one line with its count and its oldest day, and opens", async () => {
  const overdue = clerk.region("逾期");
  const pile = overdue.getByRole("button", { name: "周例会 36期" });
  await pile.waitFor();
  expect(await clerk.line(overdue, "周例会").innerText()).toMatch(/第1周至第37周[^]*1月4日起[^]*255\s*天/);
  expect(await overdue.getByRole("button", { name: "补办" }).count()).toBe(5);
  await pile.focus();
  await press("Enter");
  const weeks = overdue.getByRole("list", { name: "周例会逾期的各期" });
  await expect.poll(() => weeks.getByRole("listitem").count()).toBe(36);
  expect(await pile.getAttribute("aria-expanded")).toBe("true");
  await press("j");
  expect(await focused()).toContain("周例会第1周");
  await pile.click();
  await weeks.waitFor({ state: "detached" });
});

test("the matrix is a grid with one stop of the Tab key: arrows, Home, End and the page keys move in it", async () => {
  await clerk.open("事项");
  await page.getByRole("link", { name: "支部主题党日" }).first().click();
  await clerk.drawer().getByRole("link", { name: "看完成矩阵" }).click();
  const grid = page.getByRole("grid", { name: "支部主题党日的完成矩阵" });
  await grid.waitFor();
  expect(await grid.getByRole("columnheader").allInnerTexts()).toEqual([
    "责任主体",
    ..."1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月".split(" "),
    "已办",
  ]);
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  await grid.locator('[tabindex="0"]').focus();
  expect(await focused()).toBe("机关一支部 9月 临近 0/1次 9月20日，自本期起用第2版规则（本单位）");
  await press("ArrowLeft", "ArrowDown", "ArrowDown");
  expect(await focused()).toBe("科技馆支部 8月 逾期 0/1次 8月28日");
  await press("Home");
  expect(await focused()).toBe("科技馆支部 1月 已办 1/1次 1月30日");
  await press("ArrowLeft", "ArrowRight", "ArrowRight");
  expect(await focused()).toBe("科技馆支部 3月 补办 1/1次 3月27日");
  await press("PageDown");
  expect(await focused()).toMatch(/^离退休支部 3月/);
  await press("ArrowUp", "End");
  expect(await focused()).toBe("—企业科协支部 12月 这一期不在组内");
  await press("Control+Home");
  expect(await focused()).toMatch(/^机关一支部 1月/);
  await press("Control+End");
  expect(await focused()).toMatch(/^离退休支部 12月/);
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
});

test("Enter opens the cell, Esc closes it, and the focus is back on the cell; Esc again leaves the matrix", async () => {
  await press("Control+Home", "ArrowDown", "ArrowDown", "End", ...Array.from({ length: 5 }, () => "ArrowLeft"));
  expect(await focused()).toMatch(/^科技馆支部 7月 逾期/);
  await press("Enter");
  await clerk.drawer().getByText("科技馆支部").first().waitFor();
  await press("Escape");
  await clerk.drawer().waitFor({ state: "hidden" });
  await expect.poll(focused).toMatch(/^科技馆支部 7月 逾期/);
  await press("Escape");
  await clerk.drawer().getByText("每月20日").first().waitFor();
});

test("names and periods stay in sight when the grid scrolls, and the focus never hides under them", async () => {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await clerk.drawer().getByRole("link", { name: "看完成矩阵" }).click();
  await page.setViewportSize({ width: 760, height: 420 });
  const grid = page.getByRole("grid");
  await grid.locator('[tabindex="0"]').focus();
  await press("Control+End", "Home");
  const header = (name: string, role: "rowheader" | "columnheader") => boxOf(grid.getByRole(role, { name }).first());
  const cell = await boxOf(page.locator(":focus"));
  const [name, head] = [await header("离退休支部", "rowheader"), await header("1月", "columnheader")];
  expect(cell.x).toBeGreaterThanOrEqual(name.x + name.width - 1);
  expect(cell.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
  await press("End");
  expect((await header("离退休支部", "rowheader")).x).toBe(name.x);
  expect((await header("12月", "columnheader")).y).toBe(head.y);
  await page.setViewportSize({ width, height });
});

test("hours of thirty people stand as bars, those who lack most first when asked", async () => {
  await clerk.open("事项");
  await page.getByRole("link", { name: "党员集中学习" }).first().click();
  await clerk.drawer().getByRole("link", { name: "看完成矩阵" }).click();
  const members = page.getByRole("grid").getByRole("rowheader");
  await members.first().waitFor();
  await expect.poll(() => members.count()).toBe(31);
  await page.getByText("差的在前").click();
  await expect.poll(async () => (await members.allInnerTexts()).slice(0, 3)).toEqual(["赵明远", "沈文华", "严静"]);
  await page.getByRole("button", { name: /^赵明远 2026年 落后 8\/32学时/ }).waitFor();
});

test("the list of a quota's subjects leads to their whole year", async () => {
  await clerk.open("看板");
  await clerk.region("年度进度").getByRole("button", { name: "支部学习" }).click();
  const list = clerk.drawer().getByRole("list", { name: "按责任主体" });
  await expect.poll(() => list.getByRole("button").count()).toBe(BRANCHES.length);
  await clerk.drawer().getByRole("link", { name: "看全年矩阵" }).click();
  await page.getByRole("grid", { name: "支部学习的完成矩阵" }).waitFor();
});

test("on paper each month stands in one table that lies on its side, with the names and the total", async () => {
  await clerk.open("事项");
  await page.getByRole("link", { name: "支部主题党日" }).first().click();
  await clerk.drawer().getByRole("link", { name: "看完成矩阵" }).click();
  await page.getByRole("grid", { name: "支部主题党日的完成矩阵" }).waitFor();
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("[data-for-paper]");
  const heads = paper.getByRole("columnheader");
  await expect.poll(() => heads.count()).toBe(14);
  expect((await heads.allInnerTexts()).slice(-2)).toEqual(["12月", "已办"]);
  expect(await paper.getByText("方向键移动").count()).toBe(0);
  await page.emulateMedia({ media: null });
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width = "0", height = "0"] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});

test("no page error, no policy violation, no failed request", () => {
  expect(year.host.complaints).toEqual([]);
});
