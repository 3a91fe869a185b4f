import { EventEmitter } from "node:events";
import type { Browser, BrowserContext } from "playwright-core";
import { state } from "./harness-state.ts";
import { strict } from "./strict.ts";

type Handler = (request: Request) => Response | Promise<Response>;
type RequestRule = (details: { url: string }, decide: (response: { cancel?: boolean }) => void) => void;

/** A partition of the profile; behind it stands one Playwright context for pages with scripts and one for those without. */
export class StubSession extends EventEmitter {
  readonly schemes = new Map<string, Handler>();
  requestRule: RequestRule | null = null;
  permissionRequestHandler: ((...args: never[]) => unknown) | null = null;
  permissionCheckHandler: ((...args: never[]) => unknown) | null = null;
  devicePermissionHandler: ((...args: never[]) => unknown) | null = null;
  private readonly contexts = new Map<boolean, Promise<BrowserContext>>();

  readonly protocol = strict("session.protocol", {
    handle: (scheme: string, handler: Handler): void => {
      if (this.schemes.has(scheme)) throw new Error(`protocol.handle: '${scheme}' is handled already`);
      this.schemes.set(scheme, handler);
    },
  });
  readonly webRequest = strict("session.webRequest", {
    onBeforeRequest: (rule: RequestRule): void => {
      this.requestRule = rule;
    },
  });
  setPermissionRequestHandler(handler: (...args: never[]) => unknown): void {
    this.permissionRequestHandler = handler;
  }
  setPermissionCheckHandler(handler: (...args: never[]) => unknown): void {
    this.permissionCheckHandler = handler;
  }
  setDevicePermissionHandler(handler: (...args: never[]) => unknown): void {
    this.devicePermissionHandler = handler;
  }

  /** Whether the session's own rule stops a request to `url`. */
  cancels(url: string): boolean {
    let isCancelled = false;
    this.requestRule?.({ url }, (response) => (isCancelled = response.cancel === true));
    return isCancelled;
  }

  context(javaScriptEnabled: boolean): Promise<BrowserContext> {
    if (!state.browser) throw new Error("this test runs without Chromium, so no window can be opened");
    const opened = this.contexts.get(javaScriptEnabled) ?? openContext(state.browser, javaScriptEnabled);
    this.contexts.set(javaScriptEnabled, opened);
    return opened;
  }
}

/** In a zone that is not the product's. What a window opened by a page asks for goes nowhere. */
async function openContext(browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "America/New_York",
    javaScriptEnabled,
    viewport: null,
  });
  await context.route("**/*", (route) => route.abort("blockedbyclient"));
  return context;
}

const partitions = new Map<string, StubSession>();
const defaultSession = strict("session", new StubSession());

export const session = strict("session", {
  defaultSession,
  fromPartition(name: string): StubSession {
    const found = partitions.get(name) ?? strict("session", new StubSession());
    partitions.set(name, found);
    return found;
  },
});
