import { spawn } from "node:child_process";
import process from "node:process";
import { fetchElectron, findElectron } from "../packaging/electron-runtime.ts";
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

/** Hands signals on, so that Ctrl C lets the child close its database before this process ends. */
function runChild(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: "inherit" });
  const hand = (signal: NodeJS.Signals) => () => void child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, hand(signal));
  return new Promise((resolve) => {
    child.on("error", (cause) => {
      console.error(`${command} did not start: ${cause.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
