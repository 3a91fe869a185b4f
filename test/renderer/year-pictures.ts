import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Settings } from "../../shared/contract/schemas/settings.ts";
import { clerkAt } from "../e2e/clerk.ts";
import { startHost } from "../e2e/host-under-test.ts";
import { NOTICE_2027 } from "../support/notices.ts";
import { addPlannedDuty } from "../support/planned-duty.ts";
import { RICH_DAY, fillRichYear } from "../support/rich-year.ts";

/** Where a picture is taken, and what is pressed there; the look is Chinese, light, of 1440 × 900. */
interface Picture {
  readonly hash: string;
  readonly go?: (page: Page) => Promise<unknown>;
}

const pressIn = (region: string, name: string | RegExp) => (page: Page) =>
  clerkAt(page).region(region).getByRole("button", { name }).first().click();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
/** The drawer of a duty, where its row is one of the table's. */
const duty = (title: string) => (page: Page) => page.getByRole("link", { name: title }).first().click();
const matrixOf = (title: string) => async (page: Page) => {
  await duty(title)(page);
  await page.getByRole("link", { name: "看完成矩阵" }).click();
};
const quota = (title: string) => pressIn("年度进度", title);
const part = (page: Page, heading: string) => page.getByText(heading, { exact: true }).last().scrollIntoViewIfNeeded();

const PICTURES: Readonly<Record<string, Picture>> = {
  board: { hash: "#/board" },
  "overdue-open": { hash: "#/board", go: pressIn("逾期", "党费收缴") },
  why: {
    hash: "#/board",
    go: async (page) => {
      await pressIn("倒计时", /廉政提醒/)(page);
      await page.getByText("规则版本").first().waitFor();
      await page.getByText("为什么是这天").evaluate((heading) => heading.scrollIntoView());
    },
  },
  overdue: { hash: "#/board", go: pressIn("逾期", /支部主题党日/) },
  history: {
    hash: "#/board",
    go: async (page) => {
      await pressIn("逾期", "半年党建工作报告")(page);
      await part(page, "办理经过");
    },
  },
  pace: { hash: "#/board", go: quota("党组学习") },
  "planned-sessions": {
    hash: "#/board",
    go: async (page) => {
      await quota("党组学习")(page);
      await press(page, "给出日期");
      await page.getByRole("button", { name: /^计划这/ }).waitFor();
      await part(page, "已登记的活动");
    },
  },
  subjects: { hash: "#/board", go: quota("支部学习") },
  percent: {
    hash: "#/board",
    go: async (page) => {
      await quota("党务干部轮训")(page);
      await press(page, "更新名单");
    },
  },
  "late-proof": {
    hash: "#/board",
    go: async (page) => {
      await quota("中心组学习")(page);
      await press(page, "添加佐证");
      await part(page, "已登记的活动");
    },
  },
  "credit-add": {
    hash: "#/board",
    go: async (page) => {
      await quota("中心组学习")(page);
      await press(page, "也计入");
      await part(page, "已登记的活动");
    },
  },
  "credit-withdraw": {
    hash: "#/board",
    go: async (page) => {
      await quota("中心组学习")(page);
      await press(page, "撤回计入");
      await part(page, "已登记的活动");
    },
  },
  anchors: { hash: "#/board", go: (page) => press(page, "填日期") },
  events: {
    hash: "#/board",
    go: async (page) => {
      await page.keyboard.press("v");
      await page.getByRole("combobox", { name: "事件" }).fill("岗位变动");
    },
  },
  duties: { hash: "#/obligations" },
  editor: { hash: "#/obligations", go: duty("支部主题党日") },
  amend: {
    hash: "#/obligations",
    go: async (page) => {
      await duty("支部主题党日")(page);
      await press(page, "改规则");
    },
  },
  create: { hash: "#/obligations?new=1" },
  layers: { hash: "#/obligations", go: duty("书记讲党课") },
  floor: { hash: "#/obligations", go: duty("党费收缴") },
  statute: { hash: "#/obligations?advice=1" },
  matrix: { hash: "#/obligations", go: matrixOf("支部主题党日") },
  "matrix-hours": { hash: "#/obligations", go: matrixOf("党员集中学习") },
  record: {
    hash: "#/record",
    go: (page) => page.getByRole("textbox", { name: "名称" }).fill("中心组宪法专题学习"),
  },
  "record-late": {
    hash: "#/board",
    go: (page) =>
      clerkAt(page).line(clerkAt(page).region("逾期"), "支部主题党日").getByRole("button", { name: "补办" }).click(),
  },
  calendar: { hash: "#/calendar?day=2026-09-18" },
  people: {
    hash: "#/settings?section=subjects",
    go: (page) => press(page, /^成员$/),
  },
  notice: {
    hash: "#/settings?section=holidays",
    go: async (page) => {
      await press(page, "录入下一年通知");
      await page.getByRole("textbox", { name: "录入下一年通知" }).fill(NOTICE_2027);
      await press(page, "核对");
      await page.getByRole("region", { name: "保存后的日期变化" }).scrollIntoViewIfNeeded();
    },
  },
  export: { hash: "#/settings?section=data" },
};

/** The looks that each picture can be drawn in. */
const LOOKS: Readonly<Record<string, { settings?: Partial<Settings>; size?: readonly [number, number] }>> = {
  "": {},
  dark: { settings: { theme: "dark" } },
  large: { settings: { textSize: "large" } },
  /** The smallest screen that offices still have: a laptop under a task bar and a browser's own bars. */
  "1366x640-large": { settings: { textSize: "large" }, size: [1366, 640] },
  "1366x768": { size: [1366, 768] },
  "1180": { size: [1180, 820] },
  "1024": { size: [1024, 768] },
};

const [, , folder = "/tmp/duty-year", ...wanted] = process.argv.filter((one) => one !== "--year");
const looks = (process.env["LOOKS"] ?? "").split(",");
mkdirSync(folder, { recursive: true });
const host = await startHost(RICH_DAY, async (client) => {
  await fillRichYear(client);
  await addPlannedDuty(client);
  await client.settings.set({ unitName: "东湖市科协" });
});
const first = await host.newPage();
await first.goto(host.address);
await first.locator("h1").waitFor();
const cookies = await first.context().cookies();
for (const look of looks) {
  const { settings, size: [width, height] = [1440, 900] } = LOOKS[look] ?? {};
  await clerkAt(first).call("settings.set", { theme: "light", textSize: "standard", ...settings });
  for (const [name, { hash, go }] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await host.newPage();
    await page.context().addCookies(cookies);
    await page.setViewportSize({ width, height });
    await page.goto(new URL(`/${hash}`, host.address).href);
    await page.locator("h1").waitFor();
    await go?.(page);
    // What is asked for is there, and what fades in has done so.
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `${[name, look].filter(Boolean).join("-")}.png`) });
    await page.context().close();
  }
}
for (const complaint of new Set(host.complaints)) console.error(complaint);
await host.close();
