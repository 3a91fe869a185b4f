import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, type Page, chromium } from "playwright-core";
import { findBrowser } from "../../../host/find-browser.ts";
import { startHttpServer } from "../../../host/http/http-server.ts";
import { EventHub } from "../../../host/machine/event-hub.ts";
import type { Reply, Request } from "../../../shared/contract/reply.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { type RunningHost, startHost, withFolder } from "../filled-folder.ts";
import { type Ratio, median } from "../measure.ts";
import { putDuties } from "./duties-folder.ts";
import { type Site, type Visit, heapMb, measuring, taskMs, visit } from "./visit.ts";

/** `BENCH_DUTIES=40` measures at one size alone. */
const SIZES = (process.env["BENCH_DUTIES"] ?? "40,1000,10000").split(",").map(Number);
const VISITS = 7;
const WRITES = 7;
const SWITCHES = 1_000;
const NEXT = 'button[aria-label="往后"]';
const EMPTY_PAGE = "<!doctype html><title>empty</title><p id=here>here</p>";
/** Screens whose lists are long, with what is on them when they are there. */
const SCREENS = {
  "#/obligations": "main [data-row], main tbody tr",
  "#/calendar?date=2026-06-15": ".fc, [data-date]",
  "#/calendar?date=2026-06-15&view=list": "main h1",
} as const;

/** The board at three sizes: painted, usable, a write while it is open, elements on the screens, the heap over many switches. */
export async function boardBench(): Promise<Ratio[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser was found for the board bench");
  const browser = await chromium.launch({ executablePath });
  try {
    return await withEmptyPage(async (empty) => {
      const rows: Ratio[] = [];
      for (const size of SIZES) rows.push(...(await atSize(browser, empty, size)));
      return rows;
    });
  } finally {
    await browser.close();
  }
}

const atSize = (browser: Browser, empty: Site, size: number): Promise<Ratio[]> =>
  withFolder(async (folder) => {
    await putDuties(folder, size);
    const host = await startHost(folder);
    try {
      const board: Site = {
        origin: new URL("/", host.address).href,
        entrance: host.address,
        painted: ["[data-figure] b", "[data-row]"],
      };
      const name = (what: string) => `${what}, ${size} duties`;
      const { ours, bare } = await visits(browser, board, empty);
      const peerMs = median(bare.map(({ paintedMs }) => paintedMs));
      const peer = "empty page";
      const open = await onOpenBoard(browser, host, size === SIZES[0]);
      return [
        { name: name("board painted"), oursMs: median(ours.map(({ paintedMs }) => paintedMs)), peer, peerMs },
        { name: name("board usable"), oursMs: median(ours.map(({ usableMs }) => usableMs)), peer, peerMs },
        { name: name("write with the board open: work of the page"), oursMs: open.writeMs, peer, peerMs },
        ...open.elements.map(({ screen, count }) => ({
          name: name(`elements on ${screen}`),
          oursMs: count,
          peer: "at most",
          peerMs: 3_000,
          unit: "elements" as const,
        })),
        ...(open.heap
          ? [{ name: name(`heap after ${SWITCHES} switches`), ...open.heap, peer: "before them", unit: "MB" as const }]
          : []),
      ];
    } finally {
      await host.stop();
    }
  });

/** The first visit warms the host and is not counted; the others take turns with the empty page. */
async function visits(browser: Browser, board: Site, empty: Site): Promise<{ ours: Visit[]; bare: Visit[] }> {
  await visit(browser, board);
  const [ours, bare]: [Visit[], Visit[]] = [[], []];
  for (let run = 0; run < VISITS; run++) {
    ours.push(await visit(browser, board));
    bare.push(await visit(browser, empty));
  }
  return { ours, bare };
}

interface OpenBoard {
  readonly writeMs: number;
  readonly elements: readonly { readonly screen: string; readonly count: number }[];
  readonly heap: { readonly oursMs: number; readonly peerMs: number } | null;
}

async function onOpenBoard(browser: Browser, host: RunningHost, withHeap: boolean): Promise<OpenBoard> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await page.goto(host.address, { timeout: 120_000 });
    await page.locator("[data-row]").first().waitFor({ timeout: 120_000 });
    await atRest(page);
    const writeMs = await writesOnOpenBoard(page);
    const elements = [{ screen: "the board", count: await countElements(page) }];
    for (const [hash, shown] of Object.entries(SCREENS)) {
      await page.evaluate((to) => (window.location.hash = to), hash);
      await page.locator(shown).first().waitFor({ timeout: 120_000 });
      await atRest(page);
      elements.push({ screen: hash, count: await countElements(page) });
    }
    return { writeMs, elements, heap: withHeap ? await heapOverSwitches(page) : null };
  } finally {
    await context.close();
  }
}

/** Median work of the page's main thread for a write that touches one row of the board, by another client. */
async function writesOnOpenBoard(page: Page): Promise<number> {
  const session = await measuring(page);
  const rows = await ask<DatedRow[]>(page, {
    name: "occurrences.list",
    input: { from: "2026-07-01", to: "2026-07-31" },
  });
  const times: number[] = [];
  for (const row of rows.filter(({ quota }) => quota === null).slice(0, WRITES)) {
    const { obligationId, subjectId, recurrenceId } = row;
    const before = await taskMs(session);
    await ask(page, {
      name: "occurrences.plan",
      input: { key: { obligationId, subjectId, recurrenceId }, date: "2026-07-02", time: null },
    });
    await atRest(page);
    times.push((await taskMs(session)) - before);
  }
  return median(times);
}

/** Through the browser's own connection and not through the page, whose work is measured. */
async function ask<T>(page: Page, request: Request): Promise<T> {
  const url = new URL("/api/invoke", page.url()).href;
  const response = await page.request.post(url, { data: request, headers: { "x-duty-client": "1" } });
  const reply = (await response.json()) as Reply;
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value as T;
}

const atRest = (page: Page) => page.waitForLoadState("networkidle").then(() => page.waitForTimeout(600));

const countElements = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll("*").length);

async function heapOverSwitches(page: Page): Promise<{ oursMs: number; peerMs: number }> {
  await page.evaluate(() => (window.location.hash = "#/calendar?date=2026-01-15"));
  await page.locator(NEXT).waitFor();
  const session = await measuring(page);
  await switchTimes(page, WARM_UP);
  const peerMs = await heapMb(session);
  await switchTimes(page, SWITCHES);
  return { oursMs: await heapMb(session), peerMs };
}

/** Half of them forth, then back, so that the years around today are passed again and again. */
const WARM_UP = 100;
const YEAR = 12;

const switchTimes = (page: Page, times: number): Promise<void> =>
  page.evaluate(
    async ({ times, year }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let turn = 0; turn < times; turn++) {
        const label = Math.floor(turn / year) % 2 === 0 ? "往后" : "往前";
        document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.click();
        await frame();
        await frame();
      }
    },
    { times, year: YEAR },
  );

/** The empty page comes from the same server as the screens, behind the same door, with the same headers; only no core answers. */
const withEmptyPage = <T>(use: (site: Site) => Promise<T>): Promise<T> =>
  withFolder(async (rendererFolder) => {
    await writeFile(path.join(rendererFolder, "index.html"), EMPTY_PAGE);
    const server = await startHttpServer({
      dispatch: async () => ({ ok: true, value: null }),
      today: () => plainDate("2026-06-30"),
      hub: new EventHub(),
      rendererFolder,
      port: 0,
    });
    try {
      return await use({ origin: new URL("/", server.address).href, entrance: server.address, painted: ["#here"] });
    } finally {
      await server.close();
    }
  });
