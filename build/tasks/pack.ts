import { spawnSync } from "node:child_process";
import process from "node:process";
import { ensureBuilt } from "./build.ts";

/**
 * `npm run pack -- --linux AppImage --x64`: builds and packages; without arguments, for this platform. What is packed
 * is checked on the way (`build/packaging/after-pack.ts`). Electron's runtime is fetched unless
 * `-c.electronDist=FOLDER` names one.
 */
export async function run(args: readonly string[]): Promise<number> {
  await ensureBuilt();
  const builder = "node_modules/electron-builder/cli.js";
  return spawnSync(process.execPath, [builder, "--publish=never", ...args], { stdio: "inherit" }).status ?? 1;
}
