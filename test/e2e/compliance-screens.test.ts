import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** Events, pace and history as a clerk meets them, in the browser edition, step after step in one folder. */
let host: HostUnderTest;
let page: Page;
let clerk: ReturnType<typeof clerkAt>;

const rule = { hedge: null, shift: null };
const DUTIES = [
  {
    title: "岗位变动谈话",
    requirement: { ...rule, kind: "trigger", event: "岗位变动", within: { amount: 3, unit: "working-day" } },
  },
  {
    title: "党组学习",
    requirement: { ...rule, kind: "quota", count: 30, comparator: ">=", unit: "次", period: "year", span: null },
  },
  { title: "抽查", requirement: { ...rule, kind: "deadline", due: "2026-09-11" } },
];

beforeAll(async () => {
  host = await startHost("2026-09-16");
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
  await page.getByRole("button", { name: "看示例" }).waitFor();
  for (const one of DUTIES)
    await clerk.call("obligations.create", { ...one, actor: "党组", effectiveFrom: "2026-01-01" });
});
afterAll(() => host?.close());

const sessionDay = async () => {
  const sessions = await clerk.call("occurrences.sessions", { from: "2026-09-16", to: "2026-12-31" });
  return (sessions as { date: string }[])[0]?.date;
};

test("a duty that waits for an event stands apart, with no date and none asked for", async () => {
  const waiting = clerk.region("遇事即办");
  await waiting.getByRole("button", { name: "1项" }).click();
  const row = clerk.line(waiting, "岗位变动谈话");
  await row.getByRole("button", { name: "登记事件" }).waitFor();
  expect(await page.locator('[data-figure="anchorUnknown"] b').innerText()).toBe("0");
  expect(await row.innerText()).not.toMatch(/\d天/);
});

test("V logs the event; the duty it starts is due three working days on, over the holidays", async () => {
  await page.keyboard.press("v");
  await clerk.drawer().getByRole("combobox", { name: "事件" }).fill("岗位变动");
  await clerk.drawer().getByRole("checkbox", { name: "岗位变动谈话" }).and(page.locator(":checked")).waitFor();
  await clerk.drawer().getByRole("textbox", { name: "发生日期" }).fill("2026-09-29");
  await page.keyboard.press("Enter");
  await clerk.drawer().getByRole("button", { name: "登记", exact: true }).click();
  // It is not there yet: that it was announced has to be said.
  await clerk.drawer().getByRole("button", { name: "作为预告登记" }).click();
  await clerk.drawer().getByText("岗位变动谈话：10月9日 周五到期").waitFor();
  await clerk.drawer().getByRole("button", { name: "关闭" }).click();
  await clerk.line(clerk.region("倒计时"), "岗位变动谈话").getByText("10月9日 周五").waitFor();
  await clerk.region("遇事即办").waitFor({ state: "detached" });
});

test("the pace panel says what is expected and until when, and spreads the rest over chosen weekdays", async () => {
  await clerk.region("年度进度").getByRole("button", { name: "党组学习" }).click();
  const pace = clerk.region("进度");
  await pace.getByText("30 × 176 ÷ 248 工作日").waitFor();
  await pace.getByText("最迟11月20日 周五").waitFor();
  await pace.getByText("若不再开展，11月21日 周六起不能完成。").waitFor();
  await pace.getByRole("button", { name: "修改" }).click();
  await pace.getByRole("spinbutton", { name: "数量" }).fill("24");
  await pace.getByRole("textbox", { name: "依据" }).fill("上半年台账");
  await pace.getByRole("button", { name: "保存" }).click();
  await pace.getByText("含期初24").waitFor();
  await pace.getByRole("combobox", { name: "星期几" }).click();
  await page.getByTitle("周四").click();
  await pace.getByRole("button", { name: "给出日期" }).click();
  await pace.getByRole("button", { name: "计划这6场" }).click();
  await page.getByText("已计划6场").waitFor();
  expect(await pace.getByRole("button", { name: /^取消.*的场次$/ }).count()).toBe(6);
  await clerk.drawer().getByRole("button", { name: "关闭" }).click();
});

test("planned sessions stand in the calendar, move by key, and go back with Ctrl Z", async () => {
  await clerk.open("日历");
  const session = page.locator(".duty-entry").filter({ hasText: "党组学习25" });
  await session.first().waitFor();
  const before = await sessionDay();
  await session.first().focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByText(/党组学习的计划改到/).waitFor();
  expect(await sessionDay()).not.toBe(before);
  await page.keyboard.press("Control+z");
  await page.getByText(/^已撤销：/).waitFor();
  await expect.poll(sessionDay).toBe(before);
});

test("a refusal is dated and leaves the duty late; its undo is a line of the history", async () => {
  await clerk.open("看板");
  await clerk.region("逾期").getByRole("button", { name: "抽查" }).click();
  await clerk.drawer().getByRole("button", { name: "拒办" }).click();
  await clerk.drawer().getByRole("textbox", { name: "谁拒办，原话" }).fill("办公室：人手不够");
  await clerk.drawer().getByRole("button", { name: "保存" }).click();
  await clerk.drawer().getByText("拒办，仍须办理").waitFor();
  await clerk.drawer().getByText("逾期", { exact: true }).first().waitFor();
  await clerk.drawer().getByRole("button", { name: "撤销" }).click();
  await clerk.drawer().getByText("撤销：拒办，仍须办理").waitFor();
  expect(await clerk.drawer().getByText("已撤销").count()).toBe(1);
});

test("no page error, no policy violation, no failed request", () => {
  expect(host.complaints).toEqual([]);
});
