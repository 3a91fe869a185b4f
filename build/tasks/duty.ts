import { spawnSync } from "node:child_process";
import { ensureBuilt } from "./build.ts";

/** `npm run -s duty -- …`: the command line, in the folder the person called from. */
export async function run(args: readonly string[]): Promise<number> {
  await ensureBuilt();
  const { status } = spawnSync(process.execPath, [`${process.cwd()}/out/host/main.js`, ...args], {
    stdio: "inherit",
    cwd: process.env["INIT_CWD"] ?? process.cwd(),
  });
  return status ?? 1;
}
