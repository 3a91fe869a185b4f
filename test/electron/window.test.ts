import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserWindowConstructorOptions } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ErrorLog } from "../../electron/error-log.ts";

/** The stub's window stands on Chromium; here only what is done to the window matters. */
class PlainWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new EventEmitter();
  readonly calls: string[] = [];
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  loadURL = (url: string) => Promise.resolve(void this.calls.push(`load ${url}`));
  reload = () => void this.calls.push("reload");
  show = () => void this.calls.push("show");
  maximize = () => void this.calls.push("maximize");
  isMaximized = () => this.calls.includes("maximize");
  getNormalBounds = () => ({ x: 40, y: 30, width: 1100, height: 700 });
}

vi.mock("electron", async () => ({
  ...(await import("../electron-harness/electron-stub.ts")),
  BrowserWindow: PlainWindow,
}));
const { openMainWindow } = await import("../../electron/window.ts");

let folder: string;
const noted: string[] = [];
const log: ErrorLog = { file: "", write: (what, error) => void noted.push(`${what}: ${String(error)}`) };
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "duty-window-"));
  noted.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (): PlainWindow => openMainWindow("/preload.cjs", folder, log) as unknown as PlainWindow;

test("it loads the screens and is shown once they are drawn", () => {
  const window = open();
  expect(window.options.show).toBe(false);
  expect(window.calls).toEqual(["load app://duty/"]);
  window.emit("ready-to-show");
  expect(window.calls).toEqual(["load app://duty/", "show"]);
});

test("it comes back where it was closed, maximised if it was", () => {
  const first = open();
  first.maximize();
  first.emit("close");
  const second = open();
  expect(second.options).toMatchObject({ x: 40, y: 30, width: 1100, height: 700 });
  expect(second.calls).toContain("maximize");
});

test("a page whose process ended is loaded again, three times at most, and each end is noted", () => {
  const window = open();
  const end = (reason: string) => window.webContents.emit("render-process-gone", {}, { reason });
  end("clean-exit");
  expect(window.calls).not.toContain("reload");
  for (let time = 0; time < 5; time++) end("crashed");
  expect(window.calls.filter((call) => call === "reload")).toHaveLength(3);
  expect(noted).toHaveLength(6);
});

test("a place that cannot be kept is noted, and the window closes all the same", () => {
  const window = openMainWindow("/preload.cjs", "/dev/null/profile", log) as unknown as PlainWindow;
  expect(() => window.emit("close")).not.toThrow();
  expect(noted.join()).toContain("the window's place was not kept");
});
