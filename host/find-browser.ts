import { accessSync, constants } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

type Environment = Readonly<Record<string, string | undefined>>;

export interface BrowserMachine {
  readonly platform: string;
  readonly home: string;
  readonly env: Environment;
  readonly isExecutable: (file: string) => boolean;
}

const thisMachine = (): BrowserMachine => ({
  platform: process.platform,
  home: os.homedir(),
  env: process.env,
  isExecutable: canExecute,
});

/** Chrome, Edge or Chromium on this machine, which turns a page into a PDF; null when there is none. */
export const findBrowser = (machine: BrowserMachine = thisMachine()): string | null =>
  browserPlaces(machine).find((place) => machine.isExecutable(place)) ?? null;

/**
 * The places of a browser in the order of search. `CHROMIUM` in the environment excludes the others: a wrong value is
 * not silently replaced by another browser.
 */
export function browserPlaces({ platform, home, env }: Omit<BrowserMachine, "isExecutable"> = thisMachine()): string[] {
  const named = env["CHROMIUM"];
  if (named) return [named];
  if (platform === "win32") return windowsPlaces(env);
  return platform === "darwin" ? macPlaces(home) : linuxPlaces(env);
}

function windowsPlaces(env: Environment): string[] {
  const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
    (root) => root !== undefined,
  );
  const programs = [
    ["Microsoft", "Edge", "Application", "msedge.exe"],
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
  ];
  return programs.flatMap((program) => roots.map((root) => path.win32.join(root, ...program)));
}

function macPlaces(home: string): string[] {
  const programs = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
  ];
  const roots = ["/Applications", path.posix.join(home, "Applications")];
  return programs.flatMap((program) => roots.map((root) => path.posix.join(root, program)));
}

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function linuxPlaces(env: Environment): string[] {
  const asked = (env["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  const folders = new Set([...asked, "/usr/bin", "/usr/local/bin", "/snap/bin"]);
  const named = LINUX_NAMES.flatMap((name) => [...folders].map((folder) => path.posix.join(folder, name)));
  return [...named, "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
