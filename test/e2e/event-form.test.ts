import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The form of an event keeps quiet: no list opens by itself over what is to be filled in. */
let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  host = await startHost("2026-09-16", async (client) => {
    const requirement = { kind: "trigger", event: "岗位变动", within: null, hedge: null, shift: null } as const;
    await client.obligations.create({ title: "岗位变动谈话", requirement, lead: "机关纪委" });
    for (const name of ["办公室", "科普部", "学会部"]) await client.subjects.create({ name, kind: "unit" });
  });
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());

const lists = () => page.locator(".ant-select-dropdown:visible").count();

test("neither on opening nor on a click into a field does a list open; it does over letters that more names hold", async () => {
  await page
    .getByRole("button", { name: /登记事件/ })
    .first()
    .click();
  const name = page.getByRole("combobox", { name: "事件" });
  await name.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
  expect(await lists()).toBe(0);
  await name.click();
  expect(await lists()).toBe(0);
  const subject = page.getByRole("combobox", { name: "涉及" });
  await subject.click();
  expect(await lists()).toBe(0);
  await name.pressSequentially("岗位");
  await expect.poll(lists).toBe(1);
  await name.pressSequentially("变动");
  await expect.poll(lists).toBe(0);
  await subject.pressSequentially("学");
  await expect.poll(lists).toBe(1);
  await page.keyboard.press("Tab");
  await expect.poll(lists).toBe(0);
  await subject.fill("沈静");
  await page.getByRole("textbox", { name: "日期" }).fill("9月10日");
  await page.keyboard.press("Control+Enter");
  await expect
    .poll(
      async () =>
        ((await clerk.call("subjects.list", {})) as { name: string; kind: string }[]).find(
          ({ name: is }) => is === "沈静",
        )?.kind,
    )
    .toBe("person");
  expect(host.complaints).toEqual([]);
});
