import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { RosterView } from "../../shared/contract/schemas/roster.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { axeFaults } from "./axe.ts";
import { atRest } from "./at-rest.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2026-09-16", async () => undefined);
  page = await host.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${host.address}#/board`);
  clerk = clerkAt(page);
}, 60_000);
afterAll(() => host.close());

const roster = async () => (await clerk.call("roster.get", {})) as RosterView;
const names = async () => (await roster()).persons.map(({ label }) => label);
const row = (words: string) => page.getByRole("row").filter({ hasText: words });
const dialog = (name: string) => page.getByRole("dialog", { name });
const faults = async () => {
  await atRest(page);
  return [...(await accessibilityFaults(page)), ...(await axeFaults(page))];
};

const LIST = [
  "姓名\t部门\t所在支部\t类别\t入党日期",
  "沈静\t办公室\t机关一支\t正式党员、在职\t2010-09-23",
  "陆远\t科普部\t机关二支\t预备党员\t2026-03-08",
  "魏青\t学会部\t机关二支\t正式党员\t",
  "\t学会部\t机关二支\t正式党员\t2011-01-01",
  "江帆\t学会部\t机关三支\t正式党员\t2011-02-30",
].join("\n");

test("an empty roster says how to start; a pasted list is looked through, and only what was read is stored", async () => {
  await clerk.open("人员");
  await page.getByRole("heading", { name: "名册里还没有人" }).waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole("button", { name: "导入名单" }).click();
  await dialog("导入名单").getByRole("textbox", { name: "粘贴名单" }).fill(LIST);
  await page.getByRole("button", { name: "看一遍" }).click();
  await page.getByText("新增3　没读懂2").waitFor();
  await row("江帆").getByText("没读懂：入党日期读不出").waitFor();
  // The branch of a row that is left is not entered.
  await page.getByText("名册里没有的组织，一并建立：机关一支、机关二支").waitFor();
  expect(await faults()).toEqual([]);
  expect(await names()).toEqual([]);
  await page.getByRole("button", { name: "收下3行" }).click();
  await page.getByText("无变化3　没读懂2").waitFor();
  await page.keyboard.press("Escape");
  await dialog("导入名单").waitFor({ state: "hidden" });
  expect(new Set(await names())).toEqual(new Set(["沈静", "陆远", "魏青"]));
  expect((await roster()).bodies.map(({ name }) => name).toSorted()).toEqual(["机关一支", "机关二支"].toSorted());
});

test("the table shows days and hours, and persons of one class and one branch", async () => {
  await row("沈静").getByText("2010年9月23日").waitFor();
  await row("沈静").getByText("9月23日 满16年").waitFor();
  await row("沈静").getByText("0 / 32").waitFor();
  await row("魏青").getByText("缺入党日期").waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole("combobox", { name: "所在支部" }).click();
  await page.getByTitle("机关二支", { exact: true }).click();
  await page.getByText("3人中的2人").waitFor();
  await page.getByRole("combobox", { name: "类别" }).click();
  await page.getByTitle("预备党员", { exact: true }).click();
  await page.getByText("3人中的1人").waitFor();
  await row("陆远").waitFor();
  expect(await row("魏青").count()).toBe(0);
  await page.getByText("党组织", { exact: true }).click();
  await row("机关二支").getByRole("cell", { name: "2", exact: true }).waitFor();
  await page.getByText("组", { exact: true }).click();
  await page.getByText(/^还没有组/).waitFor();
  await page.getByText("人员", { exact: true }).last().click();
});

test("a second list changes what it says, asks of a known name elsewhere, and is undone in one step", async () => {
  const before = await roster();
  await page.getByRole("button", { name: "导入名单" }).click();
  await dialog("导入名单")
    .locator('input[type="file"]')
    .setInputFiles({
      name: "名单.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "姓名,部门,所在支部,入党日期\n魏青,学会部,机关二支,2012-07-01\n沈静,宣传部,机关三支,2015-05-04\n",
      ),
    });
  await page.getByText("更新1　要问1").waitFor();
  await row("魏青").getByText("入党日期 2012年7月1日").last().waitFor();
  await page.getByText("没答和没读懂的1行不收").waitFor();
  await page.getByRole("combobox", { name: "已有沈静，是同一人吗" }).click();
  await page.getByTitle("另一人").click();
  await page.getByRole("button", { name: "收下2行" }).click();
  await dialog("导入名单").waitFor({ state: "hidden" });
  expect(await names()).toHaveLength(4);
  expect((await roster()).persons.find(({ name }) => name === "魏青")?.joinedOn).toBe("2012-07-01");
  await page.keyboard.press("Control+z");
  await expect.poll(names).toHaveLength(3);
  expect(await roster()).toEqual(before);
});

test("the roster is saved as a workbook that reads as it was", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出表格" }).click();
  const path = await (await download).path();
  await page.getByRole("button", { name: "导入名单" }).click();
  await dialog("导入名单")
    .locator('input[type="file"]')
    .setInputFiles({
      name: "名册.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await (await import("node:fs/promises")).readFile(path),
    });
  await page.getByText("无变化5", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await dialog("导入名单").waitFor({ state: "hidden" });
});

test("a person is removed only after the question", async () => {
  await page.getByRole("combobox", { name: "所在支部" }).waitFor();
  await page.getByRole("button", { name: "沈静", exact: true }).click();
  await dialog("沈静").getByText("机关一支").waitFor();
  await dialog("沈静").getByRole("button", { name: "移除此人" }).click();
  await dialog("沈静").getByText("移除沈静？不能撤销").waitFor();
  expect(await faults()).toEqual([]);
  await dialog("沈静").getByRole("button", { name: "不移除" }).click();
  expect(await names()).toHaveLength(3);
  await dialog("沈静").getByRole("button", { name: "移除此人" }).click();
  await dialog("沈静").getByRole("button", { name: "移除此人" }).click();
  await page.getByText(/^已移除，换掉/).waitFor();
  await row("沈静").waitFor({ state: "hidden" });
  expect(await names()).toEqual(["陆远", "魏青"].toSorted((a, b) => a.localeCompare(b, "zh-CN")));
});
