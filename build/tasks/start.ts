import process from "node:process";
import { fetchElectron, findElectron } from "../packaging/electron-runtime.ts";
import { runChild } from "../run-child.ts";
import { ensureBuilt } from "./build.ts";

/**
 * `npm start`: the desktop program where there is a screen and Electron's runtime is there or can be fetched;
 * otherwise it says in one line why and serves the same program to the browser.
 */
export async function run(args: readonly string[]): Promise<number> {
  await ensureBuilt();
  const desktop = await openDesktop();
  if ("path" in desktop) return runChild(desktop.path, [".", ...args]);
  console.log(`Browser edition, because ${desktop.missing}.`);
  return runChild(process.execPath, ["out/host/main.js", "serve", "--open", ...args]);
}

async function openDesktop(): Promise<{ path: string } | { missing: string }> {
  if (process.env["DUTY_DOOR"] === "browser") return { missing: "DUTY_DOOR=browser asks for it" };
  if (!hasDisplay()) return { missing: "there is no display for a window" };
  if (isRootOnLinux()) return { missing: "Electron's sandbox does not run as root" };
  const found = findElectron();
  return "path" in found ? found : fetchElectron();
}

const isRootOnLinux = (): boolean => process.platform === "linux" && process.getuid?.() === 0;

/** A window needs a display server on Linux. */
function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}
