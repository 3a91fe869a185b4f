import type { Browser, CDPSession, Page } from "playwright-core";

/** What a page is asked for while it loads. */
export interface Site {
  readonly origin: string;
  /** Lets the visitor in before the clock runs; null where the door is open. */
  readonly entrance: string | null;
  /** What is on the page when it is painted: every one of them. */
  readonly painted: readonly string[];
}

export interface Visit {
  /** From the address asked for to all that is looked for on the page and one frame after that, in ms. */
  readonly paintedMs: number;
  /** To the end of the last long task or file before the page came to rest, at least `paintedMs`. */
  readonly usableMs: number;
  readonly elements: number;
}

/** Nothing loads and no task is long for this time: the page is at rest. */
const REST_MS = 400;

/** Opens a site in a fresh browser context and measures until the page is at rest. */
export async function visit(browser: Browser, site: Site): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    // Let in and no further: what the page asks for belongs to what is measured.
    if (site.entrance) await context.request.get(site.entrance, { maxRedirects: 0 });
    const page = await context.newPage();
    await page.addInitScript(watchPage, { painted: site.painted, restMs: REST_MS });
    const started = Date.now();
    await page.goto(site.origin, { waitUntil: "commit" });
    const seen = await page.evaluate(() => (window as unknown as { seen: Promise<Seen> }).seen);
    const paintedMs = seen.painted - started;
    return { paintedMs, usableMs: Math.max(paintedMs, seen.lastWork - started), elements: seen.elements };
  } finally {
    await context.close();
  }
}

/** Moments on the clock of the machine, in ms. */
interface Seen {
  readonly painted: number;
  readonly lastWork: number;
  readonly elements: number;
}

/** Runs in the page before anything else of it. */
function watchPage({ painted, restMs }: { painted: readonly string[]; restMs: number }): void {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const now = () => performance.timeOrigin + performance.now();
  let lastWork = 0;
  const note = (list: PerformanceObserverEntryList) => {
    for (const entry of list.getEntries())
      lastWork = Math.max(lastWork, performance.timeOrigin + entry.startTime + entry.duration);
  };
  for (const type of ["longtask", "resource"]) new PerformanceObserver(note).observe({ type, buffered: true });
  const look = async () => {
    while (!painted.every((selector) => document.querySelector(selector))) await frame();
    await frame();
    const paintedAt = now();
    lastWork = Math.max(lastWork, paintedAt);
    while (now() - lastWork < restMs) await frame();
    return { painted: paintedAt, lastWork, elements: document.querySelectorAll("*").length };
  };
  (window as unknown as { seen: Promise<unknown> }).seen = look();
}

/** Time of tasks on the page's main thread since it began, in ms. */
export async function taskMs(session: CDPSession): Promise<number> {
  return (await metric(session, "TaskDuration")) * 1_000;
}

/** Heap in use after everything that can be let go was let go, in MB. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await metric(session, "JSHeapUsedSize")) / 1e6;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const found = metrics.find((one) => one.name === name);
  if (!found) throw new Error(`the browser has no ${name}`);
  return found.value;
}

/** A session with the browser's own figures of `page` turned on. */
export async function measuring(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return session;
}
