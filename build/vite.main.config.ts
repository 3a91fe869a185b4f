import { builtinModules } from "node:module";
import { defineConfig } from "vite";

/** The doors, and what each runs in a thread of its own. */
const ENTRIES = ["electron/main", "electron/plan-reader-worker", "host/main", "host/plan-reader-worker"];

/** Bundles both Node doors, so that only Electron and better-sqlite3 remain outside. */
export default defineConfig({
  build: {
    ssr: true,
    target: "node24",
    outDir: "out",
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry, `${entry}.ts`])),
      external: ["electron", "better-sqlite3", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
  ssr: { noExternal: true, external: ["electron", "better-sqlite3"] },
});
