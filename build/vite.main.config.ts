import { builtinModules } from "node:module";
import { defineConfig } from "vite";

/** Bundles both Node doors, so that only Electron and better-sqlite3 remain outside. */
export default defineConfig({
  build: {
    ssr: true,
    target: "node24",
    outDir: "out",
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { "electron/main": "electron/main.ts", "host/main": "host/main.ts" },
      external: ["electron", "better-sqlite3", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
  ssr: { noExternal: true, external: ["electron", "better-sqlite3"] },
});
