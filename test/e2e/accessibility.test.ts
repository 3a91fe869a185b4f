import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest } from "./at-rest.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import type { Clerk } from "./clerk.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** What WCAG 2.2 AA asks of every screen, looked for in the page as it is drawn; and where the keys lead. */
let page: Page;
let clerk: Clerk;
let year: RichYear;

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
});
afterAll(() => year?.close());

/** Closes what is open and goes to a screen without loading the page again. */
const visit = async (hash: string) => {
  if ((await clerk.drawer().count()) > 0) {
    await page.keyboard.press("Escape");
    await clerk.drawer().first().waitFor({ state: "hidden" });
  }
  await page.evaluate((to) => window.location.assign(to), hash);
  await page.locator("h1").waitFor();
};
const idOf = async (title: string) => {
  const duties = (await clerk.call("obligations.list", {})) as { id: string; title: string }[];
  return duties.find((one) => one.title === title)?.id ?? "";
};
const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();

const pressIn = (region: string, name: string) => clerk.region(region).getByRole("button", { name }).click();

/** What opens over the screen may have to be loaded first: the page at rest is not yet it. */
const opening = async (act: () => Promise<void>) => {
  await act();
  await clerk.drawer().first().waitFor();
};

/** Each screen, and what is pressed there. */
const SCREENS: Readonly<Record<string, () => Promise<unknown>>> = {
  board: () => visit("#/board"),
  pile: () => page.getByRole("button", { name: "周例会 36期" }).click(),
  occurrence: () => opening(() => pressIn("逾期", "半年党建工作报告")),
  pace: () => visit("#/board").then(() => opening(() => pressIn("年度进度", "党组学习"))),
  suggested: () => press("给出日期"),
  percent: () => visit("#/board").then(() => opening(() => pressIn("年度进度", "党务干部轮训"))),
  lists: () => press("更新名单"),
  anchor: () => visit("#/board").then(() => opening(() => press("填日期"))),
  events: () => visit("#/board").then(() => opening(() => page.keyboard.press("v"))),
  calendar: () => visit("#/calendar?day=2026-09-18"),
  duties: () => visit("#/obligations"),
  duty: async () => visit(`#/obligations?id=${await idOf("书记讲党课")}`),
  amend: () => press("改规则"),
  matrix: async () => visit(`#/obligations?id=${await idOf("支部主题党日")}&view=matrix`),
  hours: async () => visit(`#/obligations?id=${await idOf("党员集中学习")}&view=matrix`),
  create: () => visit("#/obligations?new=1"),
  statute: () => visit("#/obligations?advice=1"),
  record: () => visit("#/record").then(() => page.getByRole("textbox", { name: "名称" }).fill("宪法专题学习")),
  settings: () => visit("#/settings"),
};
/** The colours of the dark look are on these; the names are the same. */
const DARK = ["board", "occurrence", "pace", "suggested", "matrix", "record"];

describe.each([
  ["light", Object.keys(SCREENS)],
  ["dark", DARK],
] as const)("%s", (theme, names) => {
  test("has names for all that can be used, words that can be read, one way through each page", async () => {
    await clerk.call("settings.set", { theme });
    const faults: string[] = [];
    for (const name of names) {
      await SCREENS[name]?.();
      await atRest(page);
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

describe("what is opened from a button closes with Esc and gives the focus back to it", () => {
  test.each<[string, string, RegExp]>([
    ["an overdue occurrence", "#/board", /^半年党建工作报告/],
    ["a quota", "#/board", /^党组学习/],
    ["a date that is missing", "#/board", /^填日期/],
    ["the events", "#/board", /^登记事件/],
    ["a new duty", "#/obligations", /^手工添加/],
  ])("%s", async (_, hash, name) => {
    await visit(hash);
    const opener = page.getByRole("button", { name }).first();
    await opener.focus();
    await page.keyboard.press("Enter");
    await clerk.drawer().first().waitFor();
    await page.keyboard.press("Escape");
    await clerk.drawer().first().waitFor({ state: "hidden" });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toContain(hash);
  });
});

test("Esc closes the days of a date field and leaves the form where it is", async () => {
  await visit("#/record");
  await page.getByRole("textbox", { name: "发生日期" }).click();
  await page.locator(".ant-picker-dropdown").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".ant-picker-dropdown").waitFor({ state: "hidden" });
  expect(page.url()).toContain("#/record");
});

test("the Tab key goes through the board from top to bottom, and what has the focus is marked", async () => {
  await visit("#/board");
  const seen: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    seen.push(await focusFault(page));
  }
  expect(seen.filter(Boolean)).toEqual([]);
});

/** What is wrong with how the focused element shows that it is; empty where nothing is. */
const focusFault = (at: Page) =>
  at.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "nothing has the focus";
    const marks = [
      element,
      ...element.querySelectorAll("*"),
      element.closest(".ant-select, .ant-picker, .ant-input-affix-wrapper"),
    ];
    const isMarked = marks.some((one) => {
      if (!one) return false;
      return [null, "::after", "::before"].some((pseudo) => {
        const style = getComputedStyle(one, pseudo);
        return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
      });
    });
    return isMarked || element.matches("input, textarea") ? "" : `${element.outerHTML.slice(0, 120)} shows no focus`;
  });

test("no page error, no policy violation, no failed request", () => {
  expect(year.host.complaints).toEqual([]);
});
