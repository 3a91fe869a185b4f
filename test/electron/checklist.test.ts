import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { BrowserWindowConstructorOptions } from "electron";
import { afterEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";

/** Items of Electron's security checklist that no other test shows; docs/security.md names the test of each. */
const made: BrowserWindowConstructorOptions[] = [];
vi.mock("electron", async () => ({
  ...(await import("../electron-harness/electron-stub.ts")),
  BrowserWindow: class {
    readonly webContents = { on: vi.fn() };
    readonly once = vi.fn();
    readonly on = vi.fn();
    readonly loadURL = () => Promise.resolve();
    constructor(options: BrowserWindowConstructorOptions) {
      made.push(options);
    }
  },
}));
const { openMainWindow } = await import("../../electron/window.ts");
afterEach(() => void made.splice(0));

const ELECTRON = path.resolve("electron");
const sources = readdirSync(ELECTRON).map((name) => readFileSync(path.join(ELECTRON, name), "utf8"));

test("no option of a page is left to chance, and none is experimental", () => {
  openMainWindow("/preload.cjs", temporaryFolder(), { file: "", write: vi.fn() });
  expect(made).toHaveLength(1);
  expect(made[0]?.webPreferences).toEqual({
    preload: "/preload.cjs",
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    devTools: expect.any(Boolean) as boolean,
  });
});

test("nothing outside is opened but the data folder by the menu, and no page is given more than the bridge", () => {
  expect(sources.length).toBeGreaterThan(20);
  const opening = sources.flatMap((source) => source.match(/shell\.\w+\([^)]*\)/g) ?? []);
  expect(opening).toEqual(["shell.openPath(dataFolder)"]);
  for (const source of sources) {
    expect(source).not.toMatch(/openExternal/);
    expect(source).not.toMatch(/enableBlinkFeatures|experimentalFeatures|allowpopups|executeJavaScript/);
  }
  expect(sources.filter((source) => source.includes("exposeInMainWorld"))).toHaveLength(1);
});

test("Electron is pinned, and no older than 45", () => {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(devDependencies["electron"] ?? "") ?? [];
  expect(Number(major)).toBeGreaterThanOrEqual(45);
});
