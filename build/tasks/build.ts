import { existsSync, rmSync } from "node:fs";
import { build } from "vite";
import { isBuilt, markBuilt } from "../source-stamp.ts";

const CONFIGS = ["main", "preload", "renderer", "first-frame"].map((name) => `build/vite.${name}.config.ts`);

/** `npm run build`: the four bundles, from nothing. */
export async function run(): Promise<number> {
  rmSync("out", { recursive: true, force: true });
  await asProduction(async () => {
    for (const configFile of CONFIGS) await build({ configFile, logLevel: "warn" });
  });
  markBuilt();
  return 0;
}

/** Vite takes `NODE_ENV` where it is set: built from within a test, the libraries' test code would be bundled. */
export async function asProduction(work: () => Promise<void>): Promise<void> {
  const { NODE_ENV: before } = process.env;
  process.env["NODE_ENV"] = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

/** Builds when the sources changed since the last build; speaks on standard error only. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync("out/host/main.js") && isBuilt()) return;
  console.error("Building (once, a few seconds) …");
  await run();
}
