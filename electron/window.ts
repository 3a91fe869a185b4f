import { BrowserWindow, type BrowserWindowConstructorOptions, app, screen } from "electron";
import { APP_ORIGIN } from "./app-scheme.ts";
import type { ErrorLog } from "./error-log.ts";
import { readWindowState, writeWindowState } from "./window-state.ts";

const MINIMUM = { minWidth: 960, minHeight: 640 };
const MOST_REVIVALS = 3;
const USUAL = { width: 1280, height: 840 };

/**
 * Opens the program's window in its last place and shows it once its first screen is drawn.
 *
 * @param stateFolder  The folder of the window's state.
 * @param isHidden     The window is drawn and waits for the tray, or for a second start.
 */
export function openMainWindow(preload: string, stateFolder: string, log: ErrorLog, isHidden = false): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const state = readWindowState(stateFolder, areas);
  const window = new BrowserWindow({ ...windowOptions(preload), ...state?.bounds });
  if (state?.isMaximized) window.maximize();
  if (!isHidden) window.once("ready-to-show", () => window.show());
  window.on("close", () => keepState(window, stateFolder, log));
  reviveWhenGone(window, log);
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => log.write("the page did not load", error));
  return window;
}

/** A page whose process ended is loaded again; one that ends again and again is left, and the log tells why. */
function reviveWhenGone(window: BrowserWindow, log: ErrorLog): void {
  let revivals = 0;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    log.write("the page's process ended", reason);
    if (reason !== "clean-exit" && ++revivals <= MOST_REVIVALS) window.reload();
  });
}

/** Brings the window forward, as a person who starts the program a second time expects. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The page has no access to Node, and to Electron only through the preload. */
function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    ...USUAL,
    ...MINIMUM,
    show: false,
    title: "履责日历",
    backgroundColor: "#FFFFFF",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      // Chromium would fetch dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  };
}

function keepState(window: BrowserWindow, folder: string, log: ErrorLog): void {
  try {
    writeWindowState(folder, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  } catch (error) {
    log.write("the window's place was not kept", error);
  }
}
