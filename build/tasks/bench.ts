import { spawnSync } from "node:child_process";
import { builtinModules } from "node:module";
import { build } from "vite";
import { ensureBuilt } from "./build.ts";

const OUT = "out/bench";
/** Run as their users would run them. rrule has no ES module that Node could read, so that one is bundled with ours. */
const PEERS = ["better-sqlite3", "playwright-core", "vite", "@vitejs/plugin-react", "ical-generator", "ics"];

/** `npm run bench [-- NAME …]`: ratios against peers in one run; the names are those the table prints. */
export async function run(args: readonly string[]): Promise<number> {
  await ensureBuilt();
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: "test/bench/main.ts",
      outDir: OUT,
      target: "node24",
      minify: false,
      rolldownOptions: {
        external: [...PEERS, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { entryFileNames: "main.js" },
      },
    },
    ssr: { noExternal: true, external: PEERS },
  });
  return spawnSync(process.execPath, [`${OUT}/main.js`, ...args], { stdio: "inherit" }).status ?? 1;
}
