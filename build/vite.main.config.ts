import { builtinModules } from "node:module";
import { readFileSync } from "node:fs";
import { type Plugin, defineConfig } from "vite";
import { hostChunks } from "./host-chunks.ts";
import { paperFonts } from "./paper-fonts.ts";
import { withoutHolidayTables } from "./without-holiday-tables.ts";

/** The doors, and what both run in a thread of its own. */
const ENTRIES = ["electron/main", "host/main", "threads/plan-reader-worker"];

const { plugin, chunkFileNames } = hostChunks(["electron/main.ts", "threads/plan-reader-worker.ts"]);

const DICTIONARY = "jieba_rs_wasm_bg.wasm";

/** Puts the segmenter's dictionary beside the bundles of both doors, which read it by its name. */
const dictionary = (): Plugin => ({
  name: "segmenter-dictionary",
  generateBundle() {
    const source = readFileSync(new URL(DICTIONARY, import.meta.resolve("jieba-wasm/web")));
    this.emitFile({ type: "asset", fileName: `chunks/${DICTIONARY}`, source });
  },
});

/** Bundles both Node doors, so that only Electron and better-sqlite3 remain outside. */
export default defineConfig({
  plugins: [dictionary(), paperFonts(), withoutHolidayTables(), plugin],
  build: {
    ssr: true,
    target: "node24",
    outDir: "out",
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry, `${entry}.ts`])),
      external: ["electron", "better-sqlite3", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames },
    },
  },
  ssr: { noExternal: true, external: ["electron", "better-sqlite3"] },
});
