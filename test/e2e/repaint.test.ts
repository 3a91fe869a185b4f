import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import { dueOn } from "../support/duties.ts";
import { hostClient } from "./host-client.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

let host: HostUnderTest;
let client: DutyClient;
let page: Page;

/** 2026-09-17 … 2026-09-28: each on a line of its own. */
const DAYS = Array.from({ length: 12 }, (_, n) => `2026-09-${17 + n}`);

beforeAll(async () => {
  host = await startHost("2026-09-16", async (first) => {
    for (const [n, due] of DAYS.entries())
      await first.obligations.create({ title: `报送材料${n + 1}`, actor: "党组", requirement: dueOn(due) });
    await first.app.markSeen({});
  });
  client = await hostClient(host.address);
  page = await host.newPage();
  await page.goto(host.address);
  await page.getByRole("button", { name: /^报送材料1\b/ }).waitFor();
  await page.waitForLoadState("networkidle");
});
afterAll(() => host?.close());

/** Notes each line of a list that is drawn, drawn again or taken away from now on, by what its button says. */
const watchLines = () =>
  page.evaluate(() => {
    const touched = new Set<string>();
    const note = (node: Node | null) => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      for (const line of [element?.closest("li"), ...(element?.querySelectorAll("li") ?? [])])
        if (line) touched.add(line.querySelector("[data-row]")?.textContent ?? line.textContent);
    };
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes, removedNodes } of changes)
        if (type === "childList") for (const node of [...addedNodes, ...removedNodes]) note(node);
        else note(target);
    });
    const main = document.querySelector("main");
    if (main) observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { touched });
  });

const touchedLines = () =>
  page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched].filter((text) => text !== ""));

test("a write draws the line that it changed, and no other", async () => {
  await watchLines();
  const [row] = await client.occurrences.list({ from: "2026-09-21", to: "2026-09-21" });
  if (!row) throw new Error("nothing is due on the day");
  const { obligationId, subjectId, recurrenceId } = row;
  await client.occurrences.handle({
    key: { obligationId, subjectId, recurrenceId },
    action: "waiting",
    note: "等科技处回复",
  });
  await page.getByText("等科技处回复").first().waitFor();
  const touched = await touchedLines();
  expect(touched.length).toBeGreaterThan(0);
  // The duty's own line, and its line among those that wait.
  expect(touched.filter((text) => !text.startsWith(row.title) && !text.includes("等科技处回复"))).toEqual([]);
});

test("a write that the board does not show draws no line", async () => {
  await watchLines();
  await client.settings.set({ unitName: "市科协机关党委" });
  await page.getByText("市科协机关党委").first().waitFor();
  expect(await touchedLines()).toEqual([]);
});
