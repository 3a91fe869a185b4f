import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { CoverageView } from "../../shared/contract/schemas/coverage.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

async function fill(client: DutyClient): Promise<void> {
  await client.roster.store({
    bodies: ["数学学会", "物理学会", "化学学会", "生物学会"].map((name) => ({
      name,
      kind: "学会",
      since: plainDate("2026-01-01"),
    })),
    groups: [{ name: "全体学会", condition: { over: "bodies", kinds: ["学会"] } }],
  });
  await client.obligations.create({
    title: "党建写入章程",
    actor: "学会部",
    requirement: { kind: "standing", hedge: null, shift: null },
  });
}

let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2026-09-16", fill);
  page = await host.newPage();
  await page.goto(`${host.address}#/obligations?view=standing`);
  clerk = clerkAt(page);
}, 60_000);
afterAll(() => host.close());

const lists = async () => (await clerk.call("coverage.list", {})) as CoverageView[];

test("a group is chosen, members are marked with day and proof, and one is taken back", async () => {
  await page.getByRole("button", { name: "党建写入章程", exact: true }).first().click();
  await page.getByRole("button", { name: "办理经过" }).click();
  const section = clerk.region("覆盖名单");
  await section.getByRole("combobox", { name: "要覆盖的群组" }).click();
  await page.getByTitle("全体学会").click();
  await section.getByText("0 / 4，0%").waitFor();
  await section.getByText("还差4个").waitFor();

  await section.getByRole("button", { name: "登记覆盖" }).click();
  await section.getByRole("alert").getByText("先在名单里选上已覆盖的。").waitFor();
  await section.getByRole("checkbox", { name: "选上物理学会" }).check();
  await section.getByRole("checkbox", { name: "选上生物学会" }).check();
  await section.getByRole("button", { name: "登记这2个" }).click();
  await section.getByRole("alert").getByText("写明凭据，或选一次活动。").waitFor();
  expect((await lists())[0]).toMatchObject({ covered: 0 });

  await section.getByRole("textbox", { name: "覆盖日期" }).fill("3月2日");
  await section.getByRole("textbox", { name: /^凭据/ }).fill("章程第3条");
  await section.getByRole("button", { name: "登记这2个" }).click();
  await section.getByText("2 / 4，50%").waitFor();
  await section.getByText("2026年3月2日 章程第3条").first().waitFor();
  const [list] = await lists();
  expect(list?.members.flatMap(({ name, covered }) => (covered ? [[name, covered.on, covered.proof]] : []))).toEqual([
    ["物理学会", "2026-03-02", "章程第3条"],
    ["生物学会", "2026-03-02", "章程第3条"],
  ]);

  await section.getByRole("button", { name: "去掉生物学会的登记" }).click();
  await section.getByText("1 / 4，25%").waitFor();
  await page.keyboard.press("Control+z");
  await section.getByText("2 / 4，50%").waitFor();
});

test("the target is chosen, and the list is saved as a workbook", async () => {
  const section = clerk.region("覆盖名单");
  await section.getByRole("combobox", { name: "目标（%）" }).click();
  await page.getByTitle("80", { exact: true }).click();
  await section.getByText("还差2个").waitFor();
  const download = page.waitForEvent("download");
  await section.getByRole("button", { name: "导出表格" }).click();
  expect((await download).suggestedFilename()).toBe("2026年覆盖名单.xlsx");
});

test("the list is done without, which can be undone", async () => {
  const section = clerk.region("覆盖名单");
  await section.getByRole("button", { name: "不用这份名单" }).click();
  await section.getByText("2 / 4，50%").waitFor({ state: "detached" });
  expect(await lists()).toEqual([]);
  await page.getByRole("button", { name: "撤销" }).click();
  await section.getByText("2 / 4，50%").waitFor();
});
