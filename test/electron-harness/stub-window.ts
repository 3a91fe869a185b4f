import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import { state } from "./harness-state.ts";
import { preloadScript } from "./preload-script.ts";
import { strict } from "./strict.ts";
import { app } from "./stub-app.ts";
import { StubContents } from "./stub-contents.ts";
import { type StubSession, session } from "./stub-session.ts";

/** BrowserWindow on a Playwright page, hidden ones included. */
export class StubWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StubContents;
  /** What was done to it: show, focus, restore … */
  readonly calls: string[] = [];
  private minimised = false;
  private maximised = false;
  private destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    const opened = (options.webPreferences?.session as unknown as StubSession | undefined) ?? session.defaultSession;
    this.webContents = strict("webContents", new StubContents(opened, this.openPage(opened)));
    state.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  static getAllWindows(): StubWindow[] {
    return [...state.windows];
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit("ready-to-show");
  }
  reload(): void {
    this.calls.push("reload");
    void this.webContents.page.then((page) => page.reload());
  }
  show(): void {
    this.calls.push("show");
  }
  focus(): void {
    this.calls.push("focus");
  }
  minimize(): void {
    this.minimised = true;
  }
  isMinimized(): boolean {
    return this.minimised;
  }
  restore(): void {
    this.calls.push("restore");
    this.minimised = false;
  }
  maximize(): void {
    this.calls.push("maximize");
    this.maximised = true;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
  hide(): void {
    this.calls.push("hide");
  }
  close(): void {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
    this.emit("close", event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    this.destroyed = true;
    state.windows.splice(
      state.windows.findIndex((window) => window.webContents === this.webContents),
      1,
    );
    void this.webContents.page.then((page) => page.close());
    this.emit("closed");
    if (state.windows.length === 0) app.emit("window-all-closed");
  }

  private async openPage(opened: StubSession) {
    const { javascript = true, preload } = this.options.webPreferences ?? {};
    const context = await opened.context(javascript);
    const page = await context.newPage();
    await page.setViewportSize({ width: this.options.width ?? 800, height: this.options.height ?? 600 });
    if (preload) await page.addInitScript(preloadScript(preload));
    return page;
  }
}
