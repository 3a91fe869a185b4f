import { EventEmitter } from "node:events";
import type { Page, Request as PageRequest, Route } from "playwright-core";
import { state } from "./harness-state.ts";
import { strict } from "./strict.ts";
import { stubFrame, toApp, toWeb } from "./stub-frames.ts";
import { type Crossing, callMain } from "./stub-ipc.ts";
import type { StubSession } from "./stub-session.ts";

type OpenHandler = (details: { url: string }) => { action: "allow" | "deny" };
interface PdfOptions {
  preferCSSPageSize?: boolean;
  printBackground?: boolean;
}

/** webContents on a Playwright page: Electron's rules about requests, navigation and messages are applied here. */
export class StubContents extends EventEmitter {
  readonly session: StubSession;
  readonly page: Promise<Page>;
  openHandler: OpenHandler | null = null;
  private loading: string | null = null;

  constructor(session: StubSession, page: Promise<Page>) {
    super();
    this.session = session;
    this.page = page.then((opened) => this.adopt(opened));
  }

  /** Harmless in Chromium under test, which has no network. */
  webRtcPolicy: string | null = null;
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const cloned = structuredClone(args);
    void this.page.then((page) =>
      page
        .evaluate(
          ([name, values]) =>
            (globalThis as { dutyIpcEmit?: (channel: string, args: unknown[]) => void }).dutyIpcEmit?.(name, values),
          [channel, cloned] as const,
        )
        .catch((error: Error) => page.isClosed() || state.pageErrors.push(error)),
    );
  }

  async printToPDF({ preferCSSPageSize, printBackground, ...others }: PdfOptions): Promise<Buffer> {
    const unknown = Object.keys(others);
    if (unknown.length > 0) throw new Error(`the Electron stub has no printToPDF option ${unknown.join(", ")}`);
    const page = await this.page;
    return page.pdf({ preferCSSPageSize: preferCSSPageSize === true, printBackground: printBackground === true });
  }

  async load(url: string): Promise<void> {
    const page = await this.page;
    this.loading = url;
    await page.goto(toWeb(url));
  }

  private async adopt(page: Page): Promise<Page> {
    page.on("pageerror", (error) => state.pageErrors.push(error));
    page.on("console", (message) => message.type() === "error" && state.consoleErrors.push(message.text()));
    page.on("popup", (popup) => void this.decideOpening(popup));
    await page.route("**/*", (route) => this.answer(route, page));
    await page.exposeBinding("dutyIpcInvoke", ({ frame }, channel: string, args: unknown[]): Promise<Crossing> => {
      const event = strict("event", { sender: this, senderFrame: stubFrame(frame) });
      return callMain(event, channel, args);
    });
    return page;
  }

  /** Electron asks before it opens a window; Playwright can only close it again. */
  private async decideOpening(popup: Page): Promise<void> {
    if (this.openHandler?.({ url: toApp(popup.url()) }).action !== "deny") return;
    state.deniedWindows.push(toApp(popup.url()));
    await popup.close();
  }

  private async answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (request.isNavigationRequest() && this.refusesNavigation(request, page)) {
      state.deniedNavigations.push(url);
      return route.abort("aborted");
    }
    if (this.session.cancels(url)) {
      state.cancelledRequests.push(url);
      return route.abort("blockedbyclient");
    }
    const handler = this.session.schemes.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return route.abort("internetdisconnected");
    const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** Pages and people are asked about; what main loads itself is not. */
  private refusesNavigation(request: PageRequest, page: Page): boolean {
    const url = toApp(request.url());
    const isMainFrame = request.frame() === page.mainFrame();
    if (isMainFrame && url === this.loading) {
      this.loading = null;
      return false;
    }
    let isRefused = false;
    const event = strict("event", { url, isMainFrame, preventDefault: () => (isRefused = true) });
    if (isMainFrame) this.emit("will-navigate", event);
    this.emit("will-frame-navigate", event);
    return isRefused;
  }
}
