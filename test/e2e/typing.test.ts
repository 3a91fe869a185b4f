import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeInto, empty, typeInto } from "./typed-fields/type-into.ts";
import { CADENCE, GROUP, QUOTA, TODAY, type TypedWorld, openTypedWorld } from "./typed-fields/typed-world.ts";

/** How a field behaves while it is typed into: what stays, what comes back, what the panel does, what an input method may not do. */
let world: TypedWorld;
beforeAll(async () => {
  world = await openTypedWorld();
});
afterAll(() => world?.close());

const page = () => world.page;
const happenedOn = () => page().getByRole("textbox", { name: "发生日期" });
const startTime = () => page().getByRole("textbox", { name: "时间" });
const panel = () => page().locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)");
const sentenceOf = (field: Locator) =>
  field.evaluate((input) => document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent ?? "");
const asked = (name: string) => world.accepted.filter((one) => one.name === name);
const quiet = () => page().waitForTimeout(200);

describe("the record form", () => {
  beforeEach(async () => {
    await world.visit("#/record");
    await happenedOn().waitFor();
    const clear = page().getByRole("button", { name: "清空" });
    if (await clear.isVisible()) await clear.click();
  });

  test("nothing is rewritten while one types, and the line below says how it is read", async () => {
    await empty(world, happenedOn());
    for (const [typed, line] of [
      ["2", /可写/],
      ["20", /可写/],
      ["2026-", /可写/],
      ["2026-8", /可写/],
      ["2026-8-1", /读作2026年8月1日 周六/],
      ["2026-8-15", /读作2026年8月15日 周六/],
    ] as const) {
      await page().keyboard.type(typed.slice((await happenedOn().inputValue()).length));
      expect(await happenedOn().inputValue()).toBe(typed);
      expect(await sentenceOf(happenedOn())).toMatch(line);
    }
    await page().keyboard.press("Tab");
    expect(await happenedOn().inputValue()).toBe("2026-08-15");
  });

  test("a year that was not typed is told before the record is saved, and stays told", async () => {
    await empty(world, happenedOn());
    await page().keyboard.type("9-17");
    expect(await sentenceOf(happenedOn())).toBe("没写全年份，读作2025年9月17日 周三");
    await page().keyboard.press("Tab");
    expect(await happenedOn().inputValue()).toBe("2025-09-17");
    expect(await sentenceOf(happenedOn())).toBe("没写全年份，读作2025年9月17日 周三");
  });

  test("Tab leads from a filled field to the next one, and what is typed next arrives there", async () => {
    await empty(world, startTime());
    await page().keyboard.type("9:30");
    await page().keyboard.press("Tab");
    expect(await startTime().inputValue()).toBe("09:30");
    await page().keyboard.type("2.5");
    expect(await page().getByRole("spinbutton", { name: "学时" }).inputValue()).toBe("2.5");
    await page().keyboard.press("Shift+Tab");
    await page().keyboard.press("Control+a");
    await page().keyboard.press("Delete");
    await page().keyboard.press("Tab");
    expect(await startTime().inputValue()).toBe("");
  });

  test("nothing below the field moves when it is left, so that the next click meets its button", async () => {
    const below = page().getByRole("textbox", { name: "地点" });
    await empty(world, happenedOn());
    await page().keyboard.type("8月5日");
    const before = await below.boundingBox();
    await page().keyboard.press("Tab");
    expect(await below.boundingBox()).toEqual(before);
    await empty(world, happenedOn());
    await page().keyboard.type("13月");
    const waiting = await below.boundingBox();
    await page().keyboard.press("Tab");
    expect(Math.abs(((await below.boundingBox())?.y ?? 0) - (waiting?.y ?? 0))).toBeLessThan(1);
  });

  test("Esc closes the days and leaves the text; the next Esc leaves the form, which keeps what could not be read", async () => {
    await typeInto(world, happenedOn(), "13月5日", "typed, Tab");
    await happenedOn().click();
    await panel().waitFor();
    await page().keyboard.press("Escape");
    await panel().waitFor({ state: "hidden" });
    expect(await happenedOn().inputValue()).toBe("13月5日");
    expect(page().url()).toContain("#/record");
    await page().keyboard.press("Escape");
    await page().waitForURL(/#\/calendar/);
    await page().goto(`${new URL("/", world.host.address).href}#/record`);
    await happenedOn().waitFor();
    expect(await happenedOn().inputValue()).toBe("13月5日");
    expect(await happenedOn().getAttribute("aria-invalid")).toBe("true");
    await page().getByRole("textbox", { name: "名称" }).fill("走访");
    expect(await page().getByRole("button", { name: "保存", exact: true }).isDisabled()).toBe(true);
  });

  test("a day chosen from the panel takes the place of what could not be read", async () => {
    await typeInto(world, happenedOn(), "abc", "typed, Tab");
    await happenedOn().click();
    await panel().getByText("读不出是哪一天").waitFor();
    await panel().locator('td[title="2026-09-09"]').click();
    await panel().waitFor({ state: "hidden" });
    expect(await happenedOn().inputValue()).toBe("2026-09-09");
    expect(await happenedOn().getAttribute("aria-invalid")).toBe("false");
    expect(await happenedOn().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test("the day that stands there already, chosen again, takes the place of what could not be read as well", async () => {
    await typeInto(world, happenedOn(), "abc", "typed, Tab");
    await happenedOn().click();
    await panel().locator(`td[title="${TODAY}"]`).click();
    expect(await happenedOn().inputValue()).toBe(TODAY);
    expect(await happenedOn().getAttribute("aria-invalid")).toBe("false");
  });

  test("a day that the field does not take can be seen to be one, and says so when it is chosen", async () => {
    await happenedOn().click();
    await panel().locator('td[title="2026-09-17"]').click();
    expect(await happenedOn().inputValue()).toBe("2026-09-17");
    expect(await sentenceOf(happenedOn())).toBe("还没到这一天，不能晚于今天（2026年9月16日）");
  });

  test("today is the core's, in a browser of another zone and on another day; weeks begin on Monday", async () => {
    await happenedOn().click();
    expect(await panel().locator("td.ant-picker-cell-today").getAttribute("title")).toBe(TODAY);
    expect(await panel().locator("thead th").first().innerText()).toBe("一");
    await panel().getByText("今天", { exact: true }).click();
    expect(await happenedOn().inputValue()).toBe(TODAY);
  });

  test("hour and minute are chosen one after the other, and read when the field is left", async () => {
    await startTime().click();
    await panel().locator('.ant-picker-time-panel-column[data-type="hour"] li').nth(14).click();
    await panel().locator('.ant-picker-time-panel-column[data-type="minute"] li').nth(6).click();
    expect(await startTime().inputValue()).toBe("14:30");
    await page().getByRole("textbox", { name: "地点" }).click();
    expect(await startTime().inputValue()).toBe("14:30");
  });

  test("the arrow keys step a number within its range", async () => {
    const hours = page().getByRole("spinbutton", { name: "学时", exact: true });
    await empty(world, hours);
    await page().keyboard.press("ArrowUp");
    await page().keyboard.press("ArrowUp");
    expect(await hours.inputValue()).toBe("1");
    for (let step = 0; step < 4; step++) await page().keyboard.press("ArrowDown");
    expect(await hours.inputValue()).toBe("0.5");
  });
});

describe("a field that stores by itself", () => {
  const planned = () => page().getByRole("textbox", { name: "计划日期" });
  beforeEach(async () => {
    await world.visit("#/board");
    await world.clerk
      .region("倒计时")
      .getByRole("button", { name: new RegExp(CADENCE) })
      .first()
      .click();
    await planned().waitFor();
  });

  test("stores once what is typed in many keys, and shows it from then on", async () => {
    const before = asked("occurrences.plan").length;
    await empty(world, planned());
    await page().keyboard.type("2026-11-25", { delay: 20 });
    await quiet();
    expect(asked("occurrences.plan")).toHaveLength(before);
    await page().keyboard.press("Tab");
    expect(await planned().inputValue()).toBe("2026-11-25");
    await expect.poll(() => asked("occurrences.plan").length).toBe(before + 1);
    await quiet();
    expect(asked("occurrences.plan")).toHaveLength(before + 1);
    expect(await planned().inputValue()).toBe("2026-11-25");
  });

  test("stores nothing when the same day is written another way", async () => {
    await typeInto(world, planned(), "2026年11月26日", "typed, Tab");
    await expect.poll(() => asked("occurrences.plan").at(-1)?.input).toMatchObject({ date: "2026-11-26" });
    await quiet();
    const before = asked("occurrences.plan").length;
    await typeInto(world, planned(), "11.26", "typed, Enter");
    await quiet();
    expect(await planned().inputValue()).toBe("2026-11-26");
    expect(asked("occurrences.plan")).toHaveLength(before);
  });

  test("keeps what was typed after it while the core is still storing the one before", async () => {
    await page().route("**/api/invoke", async (route) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 400);
      });
      await route.fallback();
    });
    await typeInto(world, planned(), "2026-12-1", "typed, Tab");
    await typeInto(world, planned(), "13月5日", "typed, Tab");
    await expect.poll(() => asked("occurrences.plan").at(-1)?.input).toMatchObject({ date: "2026-12-01" });
    // The stored day comes back to the page in a reply of its own.
    await page().waitForTimeout(1_500);
    expect(await planned().inputValue()).toBe("13月5日");
    expect(await planned().getAttribute("aria-invalid")).toBe("true");
    await page().unroute("**/api/invoke");
    await world.forget();
  });

  test("goes back to what holds when the core refuses", async () => {
    await typeInto(world, planned(), "2026-11-27", "typed, Tab");
    await quiet();
    await page().route("**/api/invoke", (route) =>
      (route.request().postDataJSON() as { name: string }).name === "occurrences.plan"
        ? route.abort()
        : route.fallback(),
    );
    await typeInto(world, planned(), "2026-11-30", "typed, Tab");
    await world.clerk.drawer().getByRole("alert").first().waitFor();
    await page().unroute("**/api/invoke");
    await expect.poll(() => planned().inputValue()).toBe("2026-11-27");
    await page().evaluate(() => sessionStorage.clear());
    await page().reload();
  });
});

describe("Enter of an input method chooses a word and does nothing else", () => {
  // What is left of a composition, and the layer it was in, are gone with the page.
  beforeEach(() => world.forget());

  /** Composes words, presses Enter and says whether anything was stored. */
  const composeAndEnter = async (field: Locator, words: string) => {
    const before = world.accepted.filter(
      ({ name }) => !/\.(list|get|match|suggest|preview|explain|figures)$/.test(name),
    );
    await field.click();
    await composeInto(world, words);
    await page().keyboard.press("Enter");
    await quiet();
    return world.accepted
      .filter(({ name }) => !/\.(list|get|match|suggest|preview|explain|figures)$/.test(name))
      .slice(before.length)
      .map(({ name }) => name);
  };

  test("in the search", async () => {
    await world.visit("#/board");
    await world.clerk.region("倒计时").waitFor();
    await page().keyboard.press("Control+k");
    const search = page().getByRole("dialog").getByRole("combobox");
    await search.waitFor();
    await page().keyboard.type("党组");
    await composeAndEnter(search, "xue");
    expect(page().url()).toContain("#/board");
    await search.waitFor();
  });

  test("in a form that Enter sends", async () => {
    await world.visit("#/board");
    await world.clerk.region("年度进度").getByRole("button", { name: QUOTA, exact: true }).click();
    const pace = world.clerk.region("进度");
    await pace.getByRole("button", { name: "修改" }).click();
    const reason = pace.getByRole("textbox", { name: "依据" });
    await reason.fill("上半年");
    expect(await composeAndEnter(reason, "tai'zhang")).toEqual([]);
    await world.keyboard.send("Input.insertText", { text: "台账" });
    await reason.press("Enter");
    await expect.poll(() => asked("occurrences.setOpening").at(-1)?.input).toMatchObject({ note: "上半年台账" });
  });

  test("in a number, a day and a time of such a form", async () => {
    await world.visit("#/board");
    await world.clerk.region("年度进度").getByRole("button", { name: QUOTA, exact: true }).click();
    const pace = world.clerk.region("进度");
    await pace.getByRole("button", { name: "修改" }).click();
    await pace.getByRole("textbox", { name: "依据" }).fill("上半年台账");
    const amount = pace.getByRole("spinbutton", { name: "数量" });
    await empty(world, amount);
    expect(await composeAndEnter(amount, "十五")).toEqual([]);
    await world.keyboard.send("Input.insertText", { text: "十五" });
    await amount.press("Enter");
    await expect.poll(() => asked("occurrences.setOpening").at(-1)?.input).toMatchObject({ amount: 15 });
  });

  test("in names that Enter adds, renames or tags", async () => {
    await world.visit("#/settings?section=subjects");
    const names = page().getByRole("textbox", { name: /^名称，可粘贴多个/ });
    await names.waitFor();
    expect(await composeAndEnter(names, "zhi'bu")).toEqual([]);
    await world.keyboard.send("Input.insertText", { text: "" });
    await names.fill("");
    const groupName = page().getByRole("textbox", { name: `${GROUP}的名称` });
    expect(await composeAndEnter(groupName, "zu")).toEqual([]);
    await world.keyboard.send("Input.insertText", { text: "" });
    await groupName.fill(GROUP);
    await groupName.press("Tab");
  });

  test("Ctrl Enter while one composes saves nothing either", async () => {
    await world.visit("#/record");
    const title = page().getByRole("textbox", { name: "名称" });
    await title.fill("走访");
    await title.click();
    await composeInto(world, "diao'yan");
    await page().keyboard.press("Control+Enter");
    await quiet();
    expect(asked("activities.record")).toEqual([]);
    expect(page().url()).toContain("#/record");
    await world.keyboard.send("Input.insertText", { text: "调研" });
    await page().keyboard.press("Control+Enter");
    await expect.poll(() => asked("activities.record").at(-1)?.input).toMatchObject({ title: "走访调研" });
  });
});

test("in English the days of the screens are read back, and the sentences are English", async () => {
  await world.client.settings.set({ locale: "en" });
  await world.forget();
  await world.visit("#/record");
  const field = page().getByRole("textbox", { name: "Happened on" });
  await typeInto(world, field, "Wed 5 Aug", "typed, Tab");
  expect(await field.inputValue()).toBe("2026-08-05");
  expect(await sentenceOf(field)).toBe("year not given in full, read as 5 Aug 2026 Wed");
  await typeInto(world, field, "soon", "typed, Tab");
  expect(await sentenceOf(field)).toBe("This is no day that can be read: try 2026-8-5, 8-5 or 5 Aug");
  await field.click();
  expect(await panel().locator("thead th").first().innerText()).toBe("Mo");
  await world.client.settings.set({ locale: "zh-CN" });
});

test("no page error and no policy violation; requests were cut off by reloading, and one on purpose", () => {
  expect(world.host.complaints.filter((words) => !/^failed: |ERR_FAILED/.test(words))).toEqual([]);
});
