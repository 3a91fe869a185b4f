import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { quarterly, yearlyQuota } from "../support/duties.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** Who is assigned a duty, who belonged to a group and what counts for them, as a clerk changes it on the screens. */
let host: HostUnderTest;
let page: Page;
let clerk: ReturnType<typeof clerkAt>;
const pictures = process.env["SUBJECT_PICTURES"];

beforeAll(async () => {
  host = await startHost("2026-09-16", fill);
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());

async function fill(client: DutyClient): Promise<void> {
  const { id: groupId } = await client.subjects.create({ name: "全体支部", kind: "group" });
  for (const [name, joinedOn] of [
    ["甲支部", "2026-01-01"],
    ["乙支部", "2026-08-20"],
  ] as const) {
    const { id: subjectId } = await client.subjects.create({ name, kind: "unit" });
    await client.subjects.join({ groupId, subjectId, joinedOn });
  }
  await client.obligations.create({ title: "支部大会", requirement: quarterly, subjectIds: [groupId] });
  await client.obligations.create({ title: "讲党课", requirement: yearlyQuota(12), subjectIds: [groupId] });
  await client.obligations.create({ title: "台账抽查", requirement: quarterly, actor: "办公室" });
}

const home = () => new URL("/", host.address).href;
const picture = (name: string) => pictures && page.screenshot({ path: `${pictures}/${name}.png` });
const openDuty = async (title: string) => {
  await page.goto(`${home()}#/obligations`);
  await page.getByRole("link", { name: title }).first().click();
  await clerk.drawer().getByRole("heading", { name: "责任主体" }).waitFor();
};
const rows = () => clerk.call("occurrences.list", { from: "2026-01-01", to: "2026-12-31" }) as Promise<DueRow[]>;
const of = async (title: string) =>
  (await rows())
    .filter((row) => row.title === title)
    .map(({ subject, recurrenceId, timeState }) => [subject, recurrenceId, timeState]);

test("the subjects change from a day on: what was missed stays with the former one", async () => {
  await openDuty("台账抽查");
  const select = clerk.drawer().getByRole("combobox", { name: /由谁完成/ });
  await select.click();
  await page.getByTitle("甲支部").click();
  await page.keyboard.press("Escape");
  await clerk.drawer().getByText("从某日起变更").waitFor();
  await picture("subjects-change");
  await clerk.drawer().getByRole("button", { name: "变更", exact: true }).click();
  await clerk.drawer().getByRole("list", { name: "先后由谁负责" }).waitFor();
  await picture("subjects-terms");
  expect(await of("台账抽查")).toEqual([
    ["办公室", "2026-Q1", "overdue"],
    ["办公室", "2026-Q2", "overdue"],
    ["办公室", "2026-Q3", "scheduled"],
    ["甲支部", "2026-Q3", "scheduled"],
    ["办公室", "2026-Q4", "scheduled"],
    ["甲支部", "2026-Q4", "scheduled"],
  ]);
});

test("in the matrix a period joined within is marked, and decided with a reason", async () => {
  await openDuty("支部大会");
  await clerk.drawer().getByRole("link", { name: "看完成矩阵" }).click();
  const grid = page.getByRole("grid", { name: "支部大会的完成矩阵" });
  const cell = grid.getByRole("button", { name: /^乙支部 三季度/ });
  expect(await cell.getAttribute("data-member")).toBe("undecided");
  expect(await cell.getAttribute("aria-label")).toContain("未裁定");
  await page.getByRole("button", { name: /乙支部：期中/ }).click();
  await page.getByRole("textbox", { name: "理由" }).fill("八月底才成立");
  await picture("matrix-decide");
  await page.getByRole("button", { name: "裁定", exact: true }).click();
  await expect.poll(() => cell.getAttribute("data-member")).toBe("counts-not");
  expect(await cell.getAttribute("aria-label")).toContain("不计入：八月底才成立");
  await picture("matrix-decided");
});

test("a decision that is pressed before its question is loaded opens it when that is there", async () => {
  const slow = await host.newPage();
  let letIn: () => void = () => undefined;
  const isLetIn = new Promise<void>((resolve) => (letIn = resolve));
  let wasHeld = false;
  await slow.route(/decision-popover/, async (route) => {
    wasHeld = true;
    await isLetIn;
    await route.continue();
  });
  await slow.goto(host.address);
  const decide = slow.getByRole("button", { name: "裁定乙支部这一期是否计入" });
  await decide.click();
  await expect.poll(() => wasHeld).toBe(true);
  await decide.click();
  letIn();
  await slow.getByRole("textbox", { name: "理由" }).waitFor();
  await slow.context().close();
});

test("on the board who joined within a running number waits for the decision, which is one click away", async () => {
  await page.goto(`${home()}#/board`);
  const line = clerk.line(clerk.region("年度进度"), "讲党课");
  await line.getByText("1个主体落后").waitFor();
  await line.getByRole("list", { name: "待定" }).getByText("乙支部　8月20日加入").waitFor();
  await line.getByRole("button", { name: "裁定乙支部这一期是否计入" }).click();
  await picture("board-decide");
  await page.getByRole("textbox", { name: "理由" }).fill("明年起算");
  await page.getByRole("button", { name: "裁定", exact: true }).click();
  await line.getByRole("list", { name: "待定" }).waitFor({ state: "detached" });
  await line.getByText("1个主体落后").waitFor();
  expect(await of("讲党课")).toEqual([
    ["甲支部", "2026", "behind-pace"],
    ["乙支部", "2026", "waived"],
  ]);
});

test("a membership is corrected with its reason, which stays beside it", async () => {
  await page.goto(`${home()}#/settings?section=subjects`);
  await page.getByRole("button", { name: "成员", exact: true }).click();
  await page.getByRole("button", { name: "更正乙支部的任期" }).click();
  await page.getByRole("textbox", { name: "加入日期" }).last().fill("2026-07-01");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "更正理由" }).fill("批复为7月");
  await picture("stay-correct");
  await page.getByRole("button", { name: "更正", exact: true }).click();
  await page.getByText("更正：批复为7月").waitFor();
  await picture("stay-corrected");
  expect(host.complaints).toEqual([]);
});
