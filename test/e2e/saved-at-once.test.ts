import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { quarterly } from "../support/duties.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { hostClient } from "./host-client.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A Thursday. */
const TODAY = "2026-08-20";
const PLAN = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

一、学习
1.党组学习全年不少于24次。（责任单位：办公室、机关党委）
2.每季度召开1次安全生产分析会。（责任单位：宣传部、办公室）

2026年3月5日
`;
let count = 0;
/** Another number each time: the same text is the same plan, and a test may be run again. */
const next = () => ++count;
const supplement = (day: number) => `关于调整2026年工作安排的补充通知

西科协发〔2026〕3号文件部分事项调整如下：
1.党组学习全年不少于36次。（责任单位：办公室、机关党委）
2.每季度首月${day}日前召开1次安全生产分析会。（责任单位：宣传部、办公室）

2026年8月${10 + next()}日
`;
const YEAR_END = (year: number) => `东山市科学技术协会${year}年工作要点
东科协发〔${year}〕${next()}号

1.年底前完成档案整理。（责任单位：办公室）

${year}年3月5日
`;
const WRITES = ["imports.applyAmendment", "imports.finish", "imports.setYear", "occurrences.plan"];
const SLOW = ["imports.compare", "imports.previewAmendment", "imports.finishing", ...WRITES];

/** Saved in the same moment in which something else was typed, while the core takes its time to answer. */
let host: HostUnderTest;
let client: DutyClient;
let page: Page;
let clerk: Clerk;
let basePlanId: string;
/** What was stored: names and inputs of writes that the page asked for. */
let stored: { readonly name: string; readonly input: Record<string, unknown> }[];

beforeAll(async () => {
  host = await startHost(TODAY);
  client = await hostClient(host.address);
  basePlanId = await opened("工作要点.txt", PLAN);
  await acceptAll(basePlanId);
  await client.imports.finish({ planId: basePlanId });
  // From October on the plan's number is what the later supplements ask for, too.
  const first = await opened("补充通知.txt", supplement(15));
  await client.imports.applyAmendment({
    planId: first,
    basePlanId,
    effectiveFrom: plainDate("2026-10-01"),
    candidateIds: [await candidateOf(first, "党组学习")],
    setAsideIds: [],
  });
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
  await page.getByRole("navigation").waitFor();
  page.on("request", (request) => {
    if (!request.url().endsWith("/api/invoke")) return;
    const asked = request.postDataJSON() as (typeof stored)[number];
    if (WRITES.includes(asked.name)) stored.push(asked);
  });
  // What is asked about a day that was just typed is answered late.
  await page.route("**/api/invoke", async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (SLOW.includes(name)) await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
});
afterAll(() => host?.close());
beforeEach(() => {
  stored = [];
});

const opened = async (name: string, text: string): Promise<string> =>
  (await client.imports.open({ file: { name, content: Buffer.from(text).toString("base64") } })).id;
async function acceptAll(planId: string): Promise<void> {
  const { candidates } = await client.imports.candidates({ planId });
  await client.imports.decide({ planId, candidateIds: candidates.map(({ id }) => id), decision: "accepted" });
}
async function candidateOf(planId: string, title: string): Promise<string> {
  const { candidates } = await client.imports.candidates({ planId });
  return candidates.find((one) => one.title === title)?.id ?? `no ${title}`;
}
/** Another screen first, so that nothing of the last visit is left. */
async function visit(hash: string): Promise<void> {
  await page.goto(new URL("/#/calendar", host.address).href);
  await page.getByRole("navigation").waitFor();
  await page.goto(new URL(`/${hash}`, host.address).href);
}
/** Typed over what is there, and the key pressed before anything can be answered. */
async function typeAndSave(field: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: field }).fill(text);
  await page.keyboard.press("Control+Enter");
}
const START = "自哪天起执行";
const heading = (words: string) => page.getByRole("heading", { name: words });

test("an amendment takes over what differs on the day that was typed, not what differed on the day before it", async () => {
  const planId = await opened("补充通知二.txt", supplement(15));
  await visit(`#/import?plan=${planId}&compare=${basePlanId}`);
  await page.getByRole("button", { name: "采用所选 2 条" }).waitFor();
  await typeAndSave(START, "2026-10-1");
  await page.waitForURL(/#\/obligations/);
  expect(stored).toEqual([
    {
      name: "imports.applyAmendment",
      session: expect.any(String),
      input: expect.objectContaining({
        effectiveFrom: "2026-10-01",
        candidateIds: [await candidateOf(planId, "安全生产分析会")],
        backdated: false,
      }),
    },
  ]);
});

test("what would be overdue at once on that day is shown before it is applied; then the same key applies it", async () => {
  const planId = await opened("补充通知三.txt", supplement(20));
  await visit(`#/import?plan=${planId}&compare=${basePlanId}`);
  const effects = page.getByRole("status", { name: "采用后日期的变化" });
  await page.getByRole("textbox", { name: START }).fill("2026-11-1");
  await page.keyboard.press("Tab");
  await effects.and(page.locator("[aria-busy=false]")).waitFor();
  await heading("有调整 1 条").waitFor();
  await typeAndSave(START, "2026-9-1");
  await page.getByRole("alert").filter({ hasText: "还没有保存：自2026年9月1日起，一保存就有1期逾期" }).waitFor();
  await effects.getByText("一保存就有1期逾期").waitFor();
  expect(stored).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/obligations/);
  expect(stored.map(({ input }) => input["effectiveFrom"])).toEqual(["2026-09-01"]);
});

test("agreeing to a day that is past is no agreement to another one", async () => {
  const planId = await opened("补充通知四.txt", supplement(25));
  await visit(`#/import?plan=${planId}&compare=${basePlanId}`);
  const agreed = page.getByRole("checkbox", { name: "确认从这一天起执行" });
  await page.getByRole("textbox", { name: START }).fill("2026-8-19");
  await page.keyboard.press("Tab");
  await agreed.check();
  await typeAndSave(START, "2026-1-1");
  await expect.poll(() => agreed.isChecked()).toBe(false);
  await page.getByRole("status", { name: "采用后日期的变化" }).and(page.locator("[aria-busy=false]")).waitFor();
  expect(stored).toEqual([]);
});

test("a review ends as the plan of the year that was typed last", async () => {
  const planId = await opened("年底.txt", YEAR_END(2026));
  await acceptAll(planId);
  await visit(`#/import?plan=${planId}`);
  await page.getByRole("spinbutton", { name: "年度" }).fill("2025");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/finish=1/);
  await page
    .getByRole("radio", { name: /作为 2025 年/ })
    .first()
    .waitFor();
  expect(stored.map(({ name }) => name)).toEqual(["imports.setYear"]);
});

test("an import that was just taken as this year's asks for this year before it ends", async () => {
  const planId = await opened(
    "去年.txt",
    YEAR_END(2025).replace("1.", "1.党委会学习全年不少于12次。（责任单位：办公室）\n2."),
  );
  await acceptAll(planId);
  await visit(`#/import?plan=${planId}&finish=1`);
  await page.getByRole("radio", { name: /作为 2026 年/ }).click();
  await page.keyboard.press("Control+Enter");
  await heading("期初：1 项数量已经办了多少").waitFor();
  expect(stored.map(({ name }) => name)).toEqual(["imports.setYear"]);
  await page.getByRole("spinbutton", { name: /已完成/ }).fill("5");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/board/);
  expect(stored.at(-1)?.input).toMatchObject({ openings: [{ recurrenceId: "2026", amount: 5 }] });
});

test("a time that is typed right after its day is the time of that day", async () => {
  const { id } = await client.obligations.create({
    title: "台账抽查",
    requirement: quarterly,
    actor: "办公室",
    lead: "办公室",
    effectiveFrom: plainDate("2026-07-01"),
  });
  await visit("#/board");
  await clerk
    .region("倒计时")
    .getByRole("button", { name: /^台账抽查/ })
    .first()
    .click();
  const drawer = clerk.drawer();
  await drawer.getByRole("textbox", { name: "计划日期" }).fill("2026-9-8");
  await page.keyboard.press("Tab");
  await drawer.getByRole("textbox", { name: "计划时间" }).fill("9:30");
  await page.keyboard.press("Tab");
  const planned = async () => {
    const [row] = (
      await client.occurrences.list({ from: plainDate("2026-07-01"), to: plainDate("2026-09-30") })
    ).filter(({ obligationId }) => obligationId === id);
    return [row?.plannedDate, row?.plannedTime];
  };
  await expect.poll(planned).toEqual(["2026-09-08", "09:30"]);
});

test("nothing complained on the way", () =>
  expect(host.complaints.filter((one) => !one.startsWith("failed"))).toEqual([]));
