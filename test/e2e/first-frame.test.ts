import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import { dueOn } from "../support/duties.ts";
import { hostClient } from "./host-client.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

let host: HostUnderTest;
let client: DutyClient;

const deadline = (title: string, due: string) => ({ title, actor: "党组", requirement: dueOn(due) });

beforeAll(async () => {
  host = await startHost("2026-09-16", async (first) => {
    await first.obligations.create(deadline("年中总结", "2026-09-11"));
    // Not the first start of its day, which notes that somebody was here and asks again for what that changed.
    await first.app.markSeen({});
  });
  client = await hostClient(host.address);
});
afterAll(() => host?.close());

/** A page at its board that never comes to rest by itself, with all that it asked for. */
async function pageAtBoard(): Promise<{ page: Page; asked: string[] }> {
  const page = await host.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(nameOf(request.url(), request.postData())));
  await page.addInitScript(() => {
    Object.defineProperty(window, "requestIdleCallback", { value: () => 0 });
  });
  await page.goto(host.address);
  await page.getByRole("button", { name: /^年中总结/ }).waitFor();
  return { page, asked };
}

/** `start.js` for `/assets/start-1a2b.js`, `board.get` for a question to the core. */
function nameOf(url: string, body: string | null): string {
  if (body !== null) return (JSON.parse(body) as { name: string }).name;
  return (new URL(url).pathname.split("/").at(-1) ?? "").replace(/-[\w-]{8}(\.\w+)$/, "$1");
}

test("the first frame waits for the page, one script and one sheet of styles, and for no question", async () => {
  const { page, asked } = await pageAtBoard();
  const ownPage = [
    "",
    "events",
    "app.edition",
    "mark.svg",
    "before-screens.js",
    "index.js",
    "rolldown-runtime.js",
    "start.js",
    "start.css",
  ];
  expect(asked.filter((name) => !ownPage.includes(name))).toEqual([]);
  await page.mouse.move(400, 300);
  await expect.poll(() => asked).toContain("ant-scope.js");
  await page.context().close();
});

test("the board is painted before any script has run, in the look of the system", async () => {
  const context = await host.browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole("button", { name: /^年中总结/ }).waitFor();
  expect(await page.locator("[data-figure='overdue'] b").textContent()).toBe("1");
  expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe("rgb(28, 27, 25)");
  await context.close();
});

/** A page that is painted and whose screens have not begun, until they are let. */
async function paintedPage() {
  const page = await host.newPage();
  const { promise: mayRun, resolve: letRun } = Promise.withResolvers<void>();
  await page.route("**/start-*.js", async (route) => {
    await mayRun;
    await route.continue();
  });
  await page.goto(host.address, { waitUntil: "commit" });
  const row = page.getByRole("button", { name: /^年中总结/ });
  await row.waitFor();
  return { page, row, letRun };
}

test("the screens take the painted board over and do not draw it again; a click that came before them is not lost", async () => {
  const { page, row, letRun } = await paintedPage();
  await row.evaluate((element) => element.setAttribute("data-painted", "first"));
  await row.click();
  letRun();
  await page.getByRole("dialog").waitFor();
  expect(await page.locator("[data-painted]").count()).toBe(1);
  await page.context().close();
});

test("a key that was pressed before the screens heard it does what it says, once", async () => {
  const { page, letRun } = await paintedPage();
  await page.keyboard.press("Control+k");
  letRun();
  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(1);
  await page.context().close();
});

test("a link that was followed before the screens began leads to its screen", async () => {
  const { page, letRun } = await paintedPage();
  await page.getByRole("link", { name: "设置" }).click();
  letRun();
  await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
  expect(await page.locator("[data-row]").count()).toBe(0);
  await page.context().close();
});

test("at the address of another screen nothing of the board is seen", async () => {
  const page = await host.newPage();
  await page.goto(host.address);
  await page.route("**/start-*.js", () => undefined);
  await page.goto(new URL("/", host.address).href + "#/settings");
  await page.reload({ waitUntil: "commit" });
  const row = page.locator("[data-row]").first();
  await row.waitFor({ state: "attached" });
  expect(await row.isVisible()).toBe(false);
  await page.context().close();
});

test("what is written between the answers and the first event is shown", async () => {
  const page = await host.newPage();
  const { promise: written, resolve: letEventsBegin } = Promise.withResolvers<void>();
  await page.route("**/api/events", async (route) => {
    await written;
    await route.continue();
  });
  await page.goto(host.address);
  await page.getByRole("button", { name: /^年中总结/ }).waitFor();
  await client.obligations.create(deadline("报送名单", "2026-09-10"));
  letEventsBegin();
  await page.getByRole("button", { name: /^报送名单/ }).waitFor();
  await page.context().close();
});

test("no page error, no policy violation, no failed request", () => {
  expect(host.complaints).toEqual([]);
});
