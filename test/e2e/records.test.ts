import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** What is on record is found, opened, mended and taken back, as a clerk does it in a browser. */
let year: RichYear;
let activity: ActivityView;

const TITLE = "来访接待";
const DAY = "2026-09-15";

beforeAll(async () => {
  year = await openRichYear();
  activity = (await year.clerk.call("activities.record", {
    title: TITLE,
    happenedOn: DAY,
    credits: [],
    note: "接待了县科协一行",
    participants: [{ name: "单立新" }],
    evidence: [{ name: "来访登记表.txt", kind: "sign-in", content: btoa("5") }],
  })) as ActivityView;
});
afterAll(() => year?.close());
beforeEach(() => visit("#/board"));

async function visit(hash: string): Promise<void> {
  const { page, host } = year;
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${host.port}/${hash}`);
  await page.getByRole("navigation").first().waitFor();
}

const now = async (): Promise<ActivityView> =>
  (await year.clerk.call("activities.get", { id: activity.id })) as ActivityView;
const details = (): Locator => year.page.getByRole("dialog").last();
const heading = (name: string): Locator => details().getByText(name, { exact: true }).first();
const press = (key: string) => year.page.keyboard.press(key);
const closed = () => year.page.getByRole("dialog").waitFor({ state: "detached" });

async function search(words: string): Promise<Locator> {
  await press("Control+k");
  const field = year.page.getByRole("combobox", { name: "搜事项、活动、佐证、人员" });
  await field.fill(words);
  return year.page.getByRole("listbox", { name: "搜索结果" });
}

async function openByEdit(): Promise<Locator> {
  const found = await search(TITLE);
  await found.getByRole("group", { name: "活动" }).getByRole("option").first().waitFor();
  await press("Enter");
  await details().getByRole("button", { name: "修改", exact: true }).click();
  return details().getByRole("textbox", { name: "名称" });
}

test("what is on record of that day already is said while it is typed, and opens", async () => {
  await visit(`#/record?date=${DAY}`);
  const { page } = year;
  const title = page.getByRole("textbox", { name: "名称" });
  await title.fill(`${TITLE}与座谈`);
  expect(await page.getByText("已登记过").count()).toBe(0);
  await title.fill(`“${TITLE}”`);
  await page.getByText(`9月15日已登记过“${TITLE}”`).waitFor();
  await page.getByRole("button", { name: "看已登记的" }).click();
  await heading("来访登记表.txt").waitFor();
});

describe("an activity that counts for nothing opens", () => {
  test("from the week strip", async () => {
    await year.page
      .getByRole("button", { name: new RegExp(TITLE) })
      .first()
      .click();
    await heading("接待了县科协一行").waitFor();
    await press("Escape");
    await closed();
  });

  test("from the calendar and its day panel", async () => {
    const { page } = year;
    await visit(`#/calendar?date=${DAY}`);
    await page.getByText(TITLE).first().click();
    await heading("接待了县科协一行").waitFor();
    await press("Escape");
    await closed();
    await visit(`#/calendar?date=${DAY}&day=${DAY}`);
    await page
      .getByRole("list", { name: /9月15日/ })
      .getByText(TITLE)
      .click();
    await heading("接待了县科协一行").waitFor();
  });

  test.each([
    ["its title", TITLE, "活动"],
    ["the initials of its title", "lfjd", "活动"],
    ["who came, by another reading of the name", "shanlixin", "活动"],
    ["the name of its file", "登记表", "佐证"],
  ])("from the search, by %s", async (_, words, kind) => {
    const found = await search(words);
    await found
      .getByRole("group", { name: kind })
      .getByRole("option", { name: new RegExp(TITLE) })
      .click();
    await heading("接待了县科协一行").waitFor();
  });
});

test("the search goes by the keyboard alone: arrows, Enter, and Esc gives the focus back", async () => {
  const { page } = year;
  const button = page.getByRole("button", { name: /搜事项/ });
  await button.focus();
  const found = await search("xuexi");
  await found.getByRole("option").nth(2).waitFor();
  await press("ArrowDown");
  await press("ArrowDown");
  await press("ArrowUp");
  expect(await found.getByRole("option", { selected: true }).count()).toBe(1);
  expect(await found.getByRole("option").nth(1).getAttribute("aria-selected")).toBe("true");
  await press("Escape");
  await closed();
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await search("没有这样的记录");
  await page.getByText("没有找到").waitFor();
  await press("Enter");
  expect(await page.getByRole("dialog").count()).toBe(1);
});

test("a person that was found stands in the register with the focus on the name", async () => {
  const found = await search("shanlixin");
  await found.getByRole("group", { name: "人员" }).getByRole("option").first().click();
  await year.page.waitForURL(/#\/settings\?section=subjects/);
  await expect
    .poll(() => year.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? ""))
    .toBe("单立新");
});

test("Esc in the middle of a correction loses nothing", async () => {
  const name = await openByEdit();
  await name.fill("来访接待（县科协");
  await press("Escape");
  await closed();
  expect((await now()).title).toBe(TITLE);
  const again = await openByEdit();
  expect(await again.inputValue()).toBe("来访接待（县科协");
  await again.fill(TITLE);
});

test("over a question in the middle of the page the events do not open", async () => {
  const { page } = year;
  await page.getByRole("button", { name: "填日期" }).first().click();
  const layers = () => page.locator('[role="dialog"][aria-modal="true"]:visible');
  await layers().first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press("v");
  await page.waitForTimeout(300);
  expect(await layers().count()).toBe(1);
  await press("Escape");
  await expect.poll(() => layers().count()).toBe(0);
});

test("the list of steps and the events never lie one above the other", async () => {
  const { page } = year;
  const layers = () => page.locator('[role="dialog"][aria-modal="true"]:visible');
  await press("h");
  await layers().getByText("本次操作", { exact: true }).waitFor();
  await press("v");
  await layers().getByRole("button", { name: "登记事件" }).or(layers().getByText("登记事件")).first().waitFor();
  await expect.poll(() => layers().count()).toBe(1);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press("h");
  await expect.poll(() => layers().count()).toBe(1);
  expect(await layers().getByText("本次操作", { exact: true }).count()).toBe(0);
  await press("Escape");
  await expect.poll(() => layers().count()).toBe(0);
});

test("title, day, hours and credits are changed, the history says what was, and Ctrl Z goes back step by step", async () => {
  const { page, clerk } = year;
  const first = await now();
  const name = await openByEdit();
  await name.fill("县科协来访");
  await details().getByRole("textbox", { name: "发生日期" }).fill("9月14日");
  await details().getByRole("spinbutton", { name: /学时/ }).fill("2");
  await details()
    .getByRole("button", { name: /^保存改动/ })
    .click();
  await heading("2026年9月14日 周一").waitFor();
  expect(await now()).toMatchObject({ title: "县科协来访", happenedOn: "2026-09-14", hours: 2 });
  const history = details().getByRole("list").last();
  await history.getByText(/来访接待.*县科协来访/).waitFor();

  await details().getByRole("button", { name: "再计入一项" }).click();
  await details().getByRole("combobox").last().fill("党组学习");
  await page.locator(".ant-select-item-option").filter({ hasText: "党组学习" }).first().click();
  await details().getByRole("button", { name: "也计入" }).click();
  await expect.poll(async () => (await now()).credits.filter(({ withdrawn }) => !withdrawn).length).toBe(1);

  await details().getByRole("button", { name: "撤回这条记录" }).click();
  await details().getByRole("textbox", { name: "撤回的理由" }).fill("与另一条重复");
  await details().getByRole("button", { name: "撤回这条记录" }).last().click();
  await details().getByText("这条记录已撤回：与另一条重复").waitFor();
  expect((await now()).withdrawn).toBe(true);
  await press("Escape");
  await closed();
  expect(await (await search("县科协来访")).getByRole("option").first().innerText()).toContain("已撤回");
  await press("Escape");
  await closed();

  for (const words of ["已撤销：撤回活动", "已撤销：把", "已撤销：修改活动"]) {
    await press("Control+z");
    await page.getByText(words).last().waitFor();
  }
  const last = await now();
  expect(last).toMatchObject({ title: first.title, happenedOn: first.happenedOn, hours: null, withdrawn: false });
  expect(last.credits.filter(({ withdrawn }) => !withdrawn)).toEqual([]);
  const entries = (await clerk.call("activities.history", { id: activity.id })) as unknown[];
  expect(entries).toHaveLength(7);
  await press("h");
  await expect.poll(() => details().getByText("已撤销", { exact: true }).count()).toBe(3);
});

test("under the details, J and K leave the duty as it is; a record opens from its duty", async () => {
  const { page, clerk } = year;
  const duties = (await clerk.call("obligations.list", {})) as { id: string; title: string }[];
  const duty = duties.find(({ title }) => title === "党组学习");
  await visit(`#/obligations?id=${duty?.id}`);
  const drawer = page.getByRole("dialog").first();
  const onRecord = drawer
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "已登记", exact: true }) });
  await onRecord.getByRole("button").first().click();
  await details().getByRole("button", { name: "修改", exact: true }).waitFor();
  const address = page.url();
  await press("j");
  await press("k");
  await press("j");
  expect(page.url()).toBe(address);
  await press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(1);
  await press("j");
  await page.waitForURL((url) => url.href !== address);
});

test("nothing of this made the page complain", () => expect(year.host.complaints).toEqual([]));
