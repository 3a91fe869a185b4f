import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NOTICE_2027 } from "../support/notices.ts";
import { addPlannedDuty } from "../support/planned-duty.ts";
import { RICH_DAY, fillRichYear } from "../support/rich-year.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** Each date can be explained and follows what it rests on: a plan's line, a rule, an event, a notice, a person. */
let host: HostUnderTest;
let page: Page;
let clerk: ReturnType<typeof clerkAt>;

beforeAll(async () => {
  host = await startHost(RICH_DAY, async (client) => {
    await fillRichYear(client);
    await addPlannedDuty(client);
  });
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());

const steps = () => clerk.drawer().getByRole("list", { name: "为什么是这天" });

test("why this date: from the plan's line to the planned day, step by step", async () => {
  await clerk
    .region("倒计时")
    .getByRole("button", { name: /廉政提醒/ })
    .first()
    .click();
  await steps().getByText("执行日期").first().waitFor();
  // The other versions and the days off come with replies of their own.
  await steps().getByText(/第1版/).waitFor();
  await steps().getByRole("list", { name: "规则日期前后的休息日" }).waitFor();
  const told = await steps().evaluate((list) =>
    [...list.querySelectorAll<HTMLElement>(":scope > li")].map((step) => [
      step.dataset["step"],
      step.innerText.replaceAll(/\s+/g, " "),
    ]),
  );
  expect(told.map(([step]) => step)).toEqual([
    "citation",
    "version",
    "anchor",
    "nominal",
    "shift",
    "effective",
    "planned",
    "planned",
  ]);
  const text = Object.fromEntries(told as [string, string][]);
  expect(text["citation"]).toContain("机关纪委每月最后一个周五开展廉政提醒");
  expect(text["version"]).toMatch(/第2版规则，自2026年9月1日起，遇休息日顺延[^]*第1版/);
  expect(text["nominal"]).toContain("9月25日 周五");
  expect(text["shift"]).toMatch(/中秋[^]*2026年部分节假日安排的通知（2025年11月4日）/);
  expect(text["effective"]).toContain("9月28日 周一");
  expect(told.filter(([step]) => step === "planned").map(([, words]) => /9月\d+日/.exec(words ?? "")?.[0])).toEqual([
    "9月23日",
    "9月24日",
  ]);
  const days = steps().getByRole("list", { name: "规则日期前后的休息日" }).getByRole("listitem");
  expect(await days.allInnerTexts()).toHaveLength(6);
});

test("the planned day moves from the panel; the due day stays, and the board counts the move", async () => {
  await clerk.drawer().getByRole("textbox", { name: "计划日期" }).fill("2026-09-22");
  await page.keyboard.press("Enter");
  await expect.poll(() => steps().locator('[data-step="planned"]').count()).toBe(3);
  expect(await steps().locator('[data-step="effective"]').innerText()).toContain("9月28日");
  await page.keyboard.press("Escape");
  await clerk.drawer().waitFor({ state: "hidden" });
  await clerk.line(clerk.region("倒计时"), "廉政提醒").getByText("计划9月22日").waitFor();
  await page.getByRole("button", { name: /改期\s*2/ }).waitFor();
});

// Five working days after the 15th: 20 September is a Sunday that is worked.
test("a date that nobody knows is asked for; once it is given, the duty is due and no longer unknown", async () => {
  const unknown = clerk.region("锚点未知");
  await clerk.line(unknown, "大会精神传达").getByRole("button", { name: "填日期" }).click();
  await clerk.drawer().getByRole("button", { name: "保存" }).and(page.locator(":disabled")).waitFor();
  await clerk.drawer().getByRole("textbox", { name: "起算日期" }).fill("2026-09-15");
  await page.keyboard.press("Enter");
  await clerk
    .drawer()
    .getByRole("textbox", { name: /依据|来源/ })
    .fill("会议通知");
  await clerk.drawer().getByRole("button", { name: "保存" }).click();
  await clerk.drawer().waitFor({ state: "hidden" });
  const row = clerk.line(clerk.region("倒计时"), "大会精神传达");
  await row.getByText("9月21日 周一").waitFor();
  await clerk.line(unknown, "大会精神传达").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await clerk.line(unknown, "大会精神传达").waitFor();
  await row.waitFor({ state: "detached" });
});

test("sessions are suggested, taken, and one of them moved; taking it back puts the day back", async () => {
  await clerk.region("年度进度").getByRole("button", { name: "讲堂与读书分享" }).click();
  const pace = clerk.region("进度");
  await pace.getByRole("combobox", { name: "星期几" }).click();
  await page.getByTitle("周三").click();
  await pace.getByRole("button", { name: "给出日期" }).click();
  await pace.getByRole("button", { name: "计划这4场" }).click();
  await page.getByText("已计划4场").waitFor();
  const moves = pace.getByRole("button", { name: /的场次改期$/ });
  await expect.poll(() => moves.count()).toBe(4);
  const first = (await moves.first().getAttribute("aria-label")) ?? "";
  await moves.first().click();
  await pace.getByRole("textbox", { name: /的场次改到$/ }).fill("2026-10-20");
  await page.keyboard.press("Enter");
  await page.getByText("场次改到10月20日 周二").waitFor();
  await pace.getByRole("link", { name: /10月20日 周二/ }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(/^已撤销：/).waitFor();
  await pace.getByRole("button", { name: first }).waitFor();
  await page.keyboard.press("Escape");
  await clerk.drawer().waitFor({ state: "hidden" });
});

test("a text that is no notice is refused; next year's shows what it moves before it is stored, and then it moves", async () => {
  const due = async () => {
    const rows = await clerk.call("occurrences.list", { from: "2027-02-01", to: "2027-02-28" });
    const row = (rows as { title: string; recurrenceId: string; effectiveDate: string; basis: string }[]).find(
      ({ title, recurrenceId }) => title === "党费收缴" && recurrenceId === "2027-02-20",
    );
    return row && `${row.effectiveDate} ${row.basis}`;
  };
  expect(await due()).toBe("2027-02-22 provisional");
  await clerk.open("设置");
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "放假安排" }) });
  await section.getByText("未公布").first().waitFor();
  await section.getByRole("button", { name: "录入下一年通知" }).click();
  const text = section.getByRole("textbox", { name: "录入下一年通知" });
  await text.fill("明年放假安排另行通知");
  await section.getByRole("button", { name: "核对" }).click();
  await section.getByRole("alert").waitFor();
  await text.fill(NOTICE_2027);
  await section.getByRole("button", { name: "核对" }).click();
  const effects = section.getByRole("region", { name: "保存后的日期变化" });
  await effects.getByRole("listitem").filter({ hasText: "党费收缴" }).getByText("2月20日 周六").waitFor();
  expect(await due()).toBe("2027-02-22 provisional");
  await section.getByRole("button", { name: "保存这份安排" }).click();
  await page.getByText("已保存2027年放假安排").waitFor();
  expect(await due()).toBe("2027-02-20 published");
  expect(await section.getByText("未公布").count()).toBe(0);
});

test("no page error, no policy violation; the one refusal that was asked for", () => {
  expect(host.complaints.filter((one) => !one.includes("/api/invoke") && !one.includes("status of 4"))).toEqual([]);
});
