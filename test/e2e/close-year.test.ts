import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { YearClosing } from "../../shared/contract/schemas/year-closing.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { cadence } from "../support/duties.ts";
import { atRest } from "./at-rest.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A year of two units that is over: some done, some late, one short of its proof, the rest missed; standing work left open. */
async function fill(client: DutyClient): Promise<void> {
  const effectiveFrom = "2026-01-01";
  const meeting = { title: "支部主题党日", lead: "机关党委", requirement: cadence("month"), effectiveFrom };
  await client.obligations.create({ ...meeting, evidenceKinds: ["minutes"] });
  const standing = { kind: "standing", hedge: null, shift: null } as const;
  await client.obligations.create({ title: "科学家精神宣传", lead: "宣传部", requirement: standing, effectiveFrom });
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  const held = (recurrenceId: string, happenedOn: string, isProven: boolean) => {
    const key = rows.find((row) => row.recurrenceId === recurrenceId);
    if (!key) throw new Error(`no occurrence ${recurrenceId}`);
    const evidence = isProven ? [{ name: "记录.txt", kind: "minutes" as const, content: "5LiA" }] : [];
    return client.activities.record({ title: "主题党日", happenedOn, credits: [key], evidence });
  };
  for (const month of ["01", "02", "03", "04", "05"]) await held(`2026-${month}`, `2026-${month}-20`, true);
  await held("2026-06", "2026-08-03", true);
  await held("2026-07", "2026-07-20", false);
}

let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2027-02-10", fill);
  page = await host.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${host.address}#/years`);
  clerk = clerkAt(page);
}, 60_000);
afterAll(() => host.close());

const closing = async () => (await clerk.call("years.closing", { year: 2026 })) as YearClosing;
const pile = (name: string) => page.getByRole("region", { name, exact: true });

test("last year is shown until it is closed: its piles, how it went, and what is still to be written", async () => {
  await page.getByRole("heading", { name: "2026年结账" }).waitFor();
  await pile("未办").getByText("另2期").click();
  expect(await pile("未办").getByRole("listitem").count()).toBe(5);
  await page.getByRole("img", { name: /^到年底应办12期，已办6期/ }).waitFor();
  await page.getByText("还没有写：未办5、补办1、缺佐证1、未办结1。").waitFor();
  await atRest(page);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("with a pile unwritten the button leads to it; the words outlive another screen", async () => {
  await page.getByRole("textbox", { name: "为什么没办" }).fill("下半年搬迁，停了五个月");
  await page.keyboard.press("Control+Enter");
  expect(await page.evaluate(() => document.activeElement?.closest("[data-pile]")?.getAttribute("data-pile"))).toBe(
    "late",
  );
  expect((await closing()).closed).toBeNull();
  await clerk.open("看板");
  await clerk.open("年度");
  expect(await page.getByRole("textbox", { name: "为什么没办" }).inputValue()).toBe("下半年搬迁，停了五个月");
});

test("closed: the words are on record, the board is clear, the year can be looked at, and it is opened again with a reason", async () => {
  for (const [ask, words] of [
    ["为什么晚了", "会期冲突"],
    ["为什么不补", "纸质材料存档案室"],
    ["怎么收尾", "转入2027年继续"],
  ] as const)
    await page.getByRole("textbox", { name: ask }).fill(words);
  await page.getByRole("button", { name: "结账", exact: true }).click();
  await page.getByText("2026年已结账").waitFor();
  expect(await closing()).toMatchObject({
    closed: { on: "2027-02-10", words: { missed: "下半年搬迁，停了五个月", late: "会期冲突" } },
  });
  await page.getByText("下半年搬迁，停了五个月").waitFor();
  expect(await page.getByText("写了没存的内容").count()).toBe(0);
  const { overdue } = (await clerk.call("board.get", { lead: null, lines: null })) as {
    overdue: { recurrenceId: string }[];
  };
  expect(overdue.filter(({ recurrenceId }) => recurrenceId.startsWith("2026"))).toEqual([]);
  await page.getByRole("button", { name: "回看这一年" }).click();
  await page.getByText("正在看 2026 年，不是今年（2027 年）").waitFor();
  await clerk.open("年度");
  await page.getByRole("button", { name: "重新开账" }).click();
  await page.getByRole("textbox", { name: "为什么重新开账" }).fill("漏登一次");
  await page.getByRole("button", { name: "重新开账" }).click();
  await page.getByRole("textbox", { name: "为什么没办" }).waitFor();
  expect((await closing()).history.map(({ kind, reason }) => [kind, reason])).toEqual([
    ["closed", null],
    ["reopened", "漏登一次"],
  ]);
});
