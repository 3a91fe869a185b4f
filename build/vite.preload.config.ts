import { defineConfig } from "vite";

/** A sandboxed preload must be one CommonJS file. */
export default defineConfig({
  build: {
    target: "chrome140",
    outDir: "out/electron",
    emptyOutDir: false,
    minify: false,
    lib: { entry: "electron/preload.ts", formats: ["cjs"], fileName: () => "preload.cjs" },
    rolldownOptions: { external: ["electron"] },
  },
});
