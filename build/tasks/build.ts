import { existsSync, rmSync } from "node:fs";
import { build } from "vite";
import { isBuilt, markBuilt } from "../source-stamp.ts";

const CONFIGS = ["main", "preload", "renderer"].map((name) => `build/vite.${name}.config.ts`);

/** `npm run build`: the three bundles, from nothing. */
export async function run(): Promise<number> {
  rmSync("out", { recursive: true, force: true });
  for (const configFile of CONFIGS) await build({ configFile, logLevel: "warn" });
  markBuilt();
  return 0;
}

/** Builds when the sources changed since the last build; speaks on standard error only. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync("out/host/main.js") && isBuilt()) return;
  console.error("Building (once, a few seconds) …");
  await run();
}
