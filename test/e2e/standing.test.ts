import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { StandingBoard } from "../../shared/contract/schemas/standing.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

const standing = { kind: "standing", hedge: null, shift: null } as const;

/** What was done of each: title, unit, days. */
const WORKS: readonly [string, string, readonly string[]][] = [
  ["线上学习平台自学", "机关党委", []],
  ["科学家精神宣传", "机关党委", ["2026-03-04", "2026-04-22", "2026-05-30"]],
  ["党员先锋岗创建", "机关党委", ["2026-03-31", "2026-06-24", "2026-07-01", "2026-09-08"]],
  ["意识形态阵地管理", "办公室", ["2026-02-10", "2026-03-27", "2026-04-20", "2026-05-20"]],
  ["信息报送规范", "办公室", ["2026-03-11", "2026-04-15", "2026-08-26"]],
  ["党务干部能力提升", "组织人事部", []],
];

async function fill(client: DutyClient): Promise<void> {
  for (const [title, lead] of WORKS) await client.obligations.create({ title, lead, requirement: standing });
  const { items } = await client.standing.list({});
  for (const [title, , days] of WORKS) {
    const item = items.find(({ row }) => row.title === title);
    if (!item) throw new Error(`${title} is not listed`);
    for (const happenedOn of days)
      await client.activities.record({
        title: `${title}检查`,
        happenedOn,
        credits: [item.row],
        noEvidenceReason: "在册",
      });
  }
}

let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2026-09-16", fill);
  page = await host.newPage();
  await page.goto(host.address);
  clerk = clerkAt(page);
}, 60_000);
afterAll(() => host.close());

const board = async () => (await clerk.call("standing.list", {})) as StandingBoard;
const itemOf = async (title: string) => (await board()).items.find(({ row }) => row.title === title);
const rowButton = (title: string) => page.getByRole("button", { name: title, exact: true }).first();

test("from the board to the list: by lead unit, what was done last, what is long not done", async () => {
  const section = clerk.region("常态工作");
  await section.getByRole("button", { name: "6项" }).click();
  await section.getByText("全年还没有登记").first().waitFor();
  await section.getByRole("link", { name: "看全部" }).click();
  await page.getByRole("region", { name: "机关党委" }).waitFor();
  await page.getByText("久未开展", { exact: true }).first().waitFor();
  expect(await page.getByRole("region", { name: "办公室" }).getByRole("button").first().textContent()).toBe(
    "意识形态阵地管理",
  );
});

test("G writes a goal with its day; a pasted list is read before it is stored, and what is not understood stays", async () => {
  await rowButton("意识形态阵地管理").focus();
  await page.keyboard.press("g");
  const words = page.getByRole("textbox", { name: "阶段目标" });
  await words.fill("完成三季度展厅复核");
  await page.getByRole("textbox", { name: "完成日期" }).fill("9月30日");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "添加", exact: true }).click();
  await page.getByText("加了1个阶段目标").waitFor();
  expect((await itemOf("意识形态阵地管理"))?.goals).toMatchObject([
    { title: "完成三季度展厅复核", lead: "办公室", effectiveDate: "2026-09-30" },
  ]);
  await page.getByRole("button", { name: "写多条" }).click();
  await words.fill("4季度形成整改清单；10月底前公示（科普部）；择日总结");
  await page.getByText("没有读懂日期").waitFor();
  await page.getByRole("button", { name: "添加2条" }).click();
  await page.getByText("加了2个阶段目标").waitFor();
  expect(await words.inputValue()).toBe("择日总结");
  expect((await itemOf("意识形态阵地管理"))?.goals.map(({ title, lead }) => [title, lead])).toEqual([
    ["完成三季度展厅复核", "办公室"],
    ["公示", "科普部"],
    ["形成整改清单", "办公室"],
  ]);
  await page.keyboard.press("Escape");
});

test("L puts it on the month's list, the words go with it, and the printed list has both", async () => {
  await rowButton("科学家精神宣传").focus();
  await page.keyboard.press("l");
  const words = page.getByRole("textbox", { name: "“科学家精神宣传”的本月做法" });
  await words.fill("进校园一次");
  await words.blur();
  await page.getByText("本月做法已存").waitFor();
  expect((await itemOf("科学家精神宣传"))?.sheet).toEqual({ isListed: true, words: "进校园一次" });
  await page.getByRole("button", { name: "看月单预览" }).click();
  const paper = page.frameLocator("iframe");
  await paper.getByText("五、常态工作").waitFor();
  await paper.getByText("进校园一次").waitFor();
  await page.goBack();
});

test("it is recorded, C closes it, and what was done is undone", async () => {
  await rowButton("党务干部能力提升").click();
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByRole("textbox", { name: "名称" }).first().fill("党务干部培训");
  await page.getByRole("checkbox", { name: /党务干部能力提升/ }).waitFor();
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await itemOf("党务干部能力提升"))?.row.standing.times).toBe(1);
  await clerk.open("事项");
  await page.getByText("常态工作", { exact: true }).first().click();
  await rowButton("信息报送规范").focus();
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "凭佐证办结" }).click();
  await expect.poll(async () => (await itemOf("信息报送规范"))?.row.standing.progress).toBe("closed");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await itemOf("信息报送规范"))?.row.standing.progress).toBe("under-way");
  expect(host.complaints).toEqual([]);
});
