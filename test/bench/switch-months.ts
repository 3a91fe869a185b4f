import http from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, chromium } from "playwright-core";
import { build } from "vite";
import { findBrowser } from "../../host/find-browser.ts";
import { openCore } from "../../host/compose.ts";
import { createDutyClient } from "../../shared/contract/client.ts";
import type { Clock, Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { fillWithDuties, startHost, withFolder } from "./filled-folder.ts";
import { type Ratio, median } from "./measure.ts";
import { isDatedRow } from "../../shared/contract/row-kinds.ts";

const DUTIES = 140;
const SWITCHES = 12;
/** The calendar's own "next". */
const NEXT = 'button[aria-label="往后"]';
const CLOCK: Clock = { today: () => plainDate("2026-06-30"), now: () => "2026-06-30T01:00:00.000Z" as Instant };

/** From the press of "next" to the new month painted, against a bare FullCalendar holding the same events. */
export const switchMonthsBench = (): Promise<Ratio[]> =>
  withFolder(async (folder) => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error("no browser was found for the month bench");
    const events = await fillFolder(folder);
    const browser = await chromium.launch({ executablePath });
    try {
      const oursMs = await oursInBrowser(await browser.newPage(), folder);
      const peerMs = await bareInBrowser(await browser.newPage(), events);
      return [{ name: `switch months (${events.length} events a year)`, oursMs, peer: "bare FullCalendar", peerMs }];
    } finally {
      await browser.close();
    }
  });

interface BareEvent {
  readonly title: string;
  readonly start: string;
  readonly allDay: true;
}

async function fillFolder(folder: string): Promise<BareEvent[]> {
  const fail = (cause: unknown) => {
    throw cause;
  };
  const core = await openCore({ folder, clock: CLOCK, door: "command-line", onFault: fail });
  try {
    await fillWithDuties(core.dispatch, DUTIES);
    const rows = await createDutyClient(core.dispatch).occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    return rows
      .filter(isDatedRow)
      .map(({ shortTitle, effectiveDate }) => ({ title: shortTitle, start: effectiveDate, allDay: true }));
  } finally {
    await core.close();
  }
}

async function oursInBrowser(page: Page, folder: string): Promise<number> {
  const host = await startHost(folder);
  try {
    await page.goto(host.address);
    await page.evaluate(() => (window.location.hash = "#/calendar?date=2026-01-15"));
    await page.locator(NEXT).waitFor();
    return await timeSwitches(page, NEXT);
  } finally {
    await host.stop();
  }
}

async function bareInBrowser(page: Page, events: readonly BareEvent[]): Promise<number> {
  const site = await serveBareCalendar(events);
  try {
    await page.goto(site.address);
    await page.locator("#grid *").first().waitFor({ state: "attached" });
    return await timeSwitches(page, "#next");
  } finally {
    site.close();
  }
}

/** Median over a year of switches. Painted: two frames after the page has been quiet for a frame. */
async function timeSwitches(page: Page, button: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < SWITCHES; turn++) times.push(await page.evaluate(switchOnce, button));
  return median(times.slice(1));
}

/** Runs in the page: presses, then waits until the grid has changed and no more changes come in a frame. */
async function switchOnce(button: string): Promise<number> {
  const target = document.querySelector<HTMLButtonElement>(button);
  if (!target) throw new Error(`no button ${button}`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const change = { at: 0 };
  const observer = new MutationObserver(() => (change.at = performance.now()));
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  const started = performance.now();
  target.click();
  const QUIET_MS = 120;
  while (change.at === 0 || performance.now() - change.at < QUIET_MS) await frame();
  observer.disconnect();
  return change.at - started;
}

async function serveBareCalendar(events: readonly BareEvent[]): Promise<{ address: string; close(): void }> {
  const folder = path.resolve("out/bench/bare-calendar");
  const { default: react } = await import("@vitejs/plugin-react");
  await build({
    configFile: false,
    root: "test/bench/bare-calendar",
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: "chrome140" },
  });
  const server = http.createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://x").pathname;
    if (name === "/events.json") {
      response.setHeader("content-type", "application/json").end(JSON.stringify(events));
      return;
    }
    const file = path.join(
      folder,
      name === "/"
        ? "index.html"
        : path.basename(path.dirname(name)) === "assets"
          ? `assets/${path.basename(name)}`
          : path.basename(name),
    );
    const types: Readonly<Record<string, string>> = {
      ".html": "text/html",
      ".js": "text/javascript",
      ".css": "text/css",
    };
    response.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream").end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
