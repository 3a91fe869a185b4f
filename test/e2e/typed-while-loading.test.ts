import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

let host: HostUnderTest;
beforeAll(async () => {
  host = await startHost("2026-09-16");
});
afterAll(() => host?.close());

/** A page at its board of which no further script arrives before `arrive` is called. */
async function slowPage(): Promise<{ page: Page; arrive: () => void }> {
  const page = await host.newPage();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  let isHeld = false;
  await page.route("**/*.js", async (route) => {
    if (isHeld) await arrived;
    await route.continue();
  });
  // Scripts that are asked for once the page has nothing else to do wait for a moment that the test chooses.
  await page.addInitScript(() => {
    Object.defineProperty(window, "requestIdleCallback", { value: () => 0 });
  });
  await page.goto(host.address);
  await page.getByRole("heading", { name: "还没有责任事项" }).waitFor();
  isHeld = true;
  return { page, arrive };
}

test.each([
  ["the search", "Control+k", "zbxx", (page: Page) => page.getByRole("dialog").getByRole("combobox")],
  ["a record", "n", "hvdyjn", (page: Page) => page.getByRole("textbox", { name: "名称" })],
  ["an event", "v", "hjbdn", (page: Page) => page.getByRole("dialog").getByRole("combobox").first()],
])("what is typed while %s is still loading stands in its field", async (_, key, letters, field) => {
  const { page, arrive } = await slowPage();
  await page.keyboard.press(key);
  await page.keyboard.type(letters.slice(0, -1));
  arrive();
  await expect.poll(() => field(page).inputValue()).toBe(letters.slice(0, -1));
  await page.keyboard.type(letters.slice(-1));
  await expect.poll(() => field(page).inputValue()).toBe(letters);
  expect(await page.getByRole("dialog").count()).toBeLessThanOrEqual(1);
  await page.context().close();
});

test("Esc gives the keys back to the screen", async () => {
  const { page, arrive } = await slowPage();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("zb");
  await page.keyboard.press("Escape");
  arrive();
  await page.keyboard.press("?");
  await page.getByRole("dialog").last().waitFor();
  await page.context().close();
});
