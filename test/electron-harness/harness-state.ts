import type { SaveDialogOptions } from "electron";
import type { Browser } from "playwright-core";
import type { StubMenu, StubNotification, StubTray } from "./stub-surroundings.ts";
import type { StubWindow } from "./stub-window.ts";

/** What the stub was told to answer, and what was done to it. */
export interface HarnessState {
  /** Null in tests without Chromium: no window can be opened then. */
  browser: Browser | null;
  readonly paths: Record<string, string>;
  /** Whether the next request for the single-instance lock is granted. */
  isFirstInstance: boolean;
  readonly windows: StubWindow[];
  readonly pageErrors: Error[];
  /** What Chromium or a page wrote as an error, breaches of the policy among it. */
  readonly consoleErrors: string[];
  /** Answers of the save dialogs to come; with none left, it is cancelled. */
  readonly saveAnswers: { canceled: boolean; filePath: string }[];
  readonly saveDialogs: SaveDialogOptions[];
  readonly errorBoxes: { title: string; content: string }[];
  readonly openedPaths: string[];
  menu: StubMenu | null;
  readonly notifications: StubNotification[];
  readonly trays: StubTray[];
  /** Addresses of windows that a page wanted to open and could not. */
  readonly deniedWindows: string[];
  readonly deniedNavigations: string[];
  /** Requests that the session's own rule stopped. */
  readonly cancelledRequests: string[];
  readonly registeredSchemes: Electron.CustomScheme[];
  isSandboxed: boolean;
  exitCode: number | null;
}

const holder = globalThis as { dutyElectronHarness?: HarnessState };

/** One for the process, however often the stub is loaded. */
export const state: HarnessState = (holder.dutyElectronHarness ??= {
  browser: null,
  paths: {},
  isFirstInstance: true,
  windows: [],
  pageErrors: [],
  consoleErrors: [],
  saveAnswers: [],
  saveDialogs: [],
  errorBoxes: [],
  openedPaths: [],
  menu: null,
  notifications: [],
  trays: [],
  deniedWindows: [],
  deniedNavigations: [],
  cancelledRequests: [],
  registeredSchemes: [],
  isSandboxed: false,
  exitCode: null,
});
