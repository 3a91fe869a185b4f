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

test("nothing of this made the page complain", () => expect(year.host.complaints).toEqual([]));
