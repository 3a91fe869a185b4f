import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Electron's program, or in a few words why there is none. */
export type ElectronRuntime = { readonly path: string } | { readonly missing: string };

const PACKAGE = path.join(import.meta.dirname, "../../node_modules/electron");
const PROBE_LIMIT_MS = 5_000;
const FETCH_LIMIT_MS = 10 * 60_000;

/**
 * Looks where the electron package keeps its runtime, without importing that package, which would start a download.
 * `ELECTRON_OVERRIDE_DIST_PATH` names a folder that holds it, as Electron itself has it.
 */
export function findElectron(
  folder: string = PACKAGE,
  env: Readonly<Record<string, string | undefined>> = process.env,
): ElectronRuntime {
  const dist = env["ELECTRON_OVERRIDE_DIST_PATH"] || path.join(folder, "dist");
  const program = path.join(dist, programName(folder));
  return existsSync(program) ? { path: program } : { missing: "Electron's runtime is not installed" };
}

/** The package writes it to path.txt when it unpacks the runtime; before that it follows from the platform. */
function programName(folder: string): string {
  const written = path.join(folder, "path.txt");
  if (existsSync(written)) return readFileSync(written, "utf8").trim();
  const names: Partial<Record<string, string>> = {
    win32: "electron.exe",
    darwin: "Electron.app/Contents/MacOS/Electron",
  };
  return names[process.platform] ?? "electron";
}

/**
 * Lets the electron package fetch its runtime (about 110 MB), when it may and when its server can be reached.
 * `ELECTRON_SKIP_BINARY_DOWNLOAD` forbids it; `ELECTRON_MIRROR` names another server.
 */
export async function fetchElectron(): Promise<ElectronRuntime> {
  if (process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"]) return { missing: "its download is switched off" };
  const server = process.env["ELECTRON_MIRROR"] || "https://github.com/";
  if (!(await isReachable(server)))
    return { missing: `Electron's runtime is not installed and ${server} cannot be reached` };
  console.log("Fetching Electron's runtime (once, about 110 MB) …");
  return (await install()) ? findElectron() : { missing: "Electron's runtime could not be fetched" };
}

/** Asked first, because a closed network often answers by silence. */
const isReachable = (server: string): Promise<boolean> =>
  fetch(server, { method: "HEAD", signal: AbortSignal.timeout(PROBE_LIMIT_MS) }).then(
    () => true,
    () => false,
  );

function install(): Promise<boolean> {
  const script = path.join(PACKAGE, "install.js");
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "ignore", "inherit"], timeout: FETCH_LIMIT_MS });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}
