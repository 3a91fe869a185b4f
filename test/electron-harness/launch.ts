import { mkdtempSync, rmSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Page, chromium } from "playwright-core";
import type * as stubModule from "./electron-stub.ts";
import type { HarnessState } from "./harness-state.ts";

const STUB = path.join(import.meta.dirname, "electron-stub.ts");
// Main is loaded by Node itself, as Electron does it: a test runner's own loader would find the real package.
const native = createRequire(import.meta.url);

export interface Launched {
  readonly electron: typeof stubModule;
  readonly state: HarnessState;
  readonly page: Page;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/**
 * Runs the built main with the built preload and screens in Chromium; only the `electron` module is replaced. Once in
 * a process, because main is a module.
 *
 * @param mainFile  `out/electron/main.js`, or the one taken out of a packaged program.
 */
export async function launch(mainFile: string, { today }: { today: string }): Promise<Launched> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "duty-electron-"));
  const dataFolder = path.join(folder, "data");
  const { electron, state } = replaceElectron();
  Object.assign(state.paths, { appData: folder, documents: folder });
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
  state.browser = browser;
  process.argv = [process.execPath, mainFile, "--data", dataFolder, "--today", today];
  native(path.resolve(mainFile));
  const page = await firstPage(state);
  return {
    electron,
    state,
    page,
    dataFolder,
    async close() {
      for (const window of electron.BrowserWindow.getAllWindows()) window.close();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function replaceElectron(): { electron: typeof stubModule; state: HarnessState } {
  const stub = pathToFileURL(STUB).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "electron" ? { url: stub, shortCircuit: true } : next(specifier, context),
  });
  const { state } = native("./harness-state.ts") as { state: HarnessState };
  return { electron: native(STUB) as typeof stubModule, state };
}

/** @throws when main ended, or has opened no window within 20 s. */
async function firstPage(state: HarnessState): Promise<Page> {
  for (let waited = 0; waited < 20_000; waited += 20) {
    const window = state.windows[0];
    if (window) return window.webContents.page;
    if (state.exitCode !== null) throw new Error(`main ended: ${JSON.stringify(state.errorBoxes)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("main opened no window");
}
