import { runChild } from "../run-child.ts";
import { ensureBuilt } from "./build.ts";

/** `npm run -s duty -- …`: the command line, in the folder the person called from. */
export async function run(args: readonly string[]): Promise<number> {
  await ensureBuilt();
  return runChild(process.execPath, [`${process.cwd()}/out/host/main.js`, ...args], {
    cwd: process.env["INIT_CWD"] ?? process.cwd(),
  });
}
