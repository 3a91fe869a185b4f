import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
import { withoutHolidayTables } from "./without-holiday-tables.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The pickers' adapter loads every language of date-fns, 600 kB of them. It gets the screens' own two.
 */
const ownDateLocales: Plugin = {
  name: "own-date-locales",
  enforce: "pre",
  resolveId: (source) => (source === "date-fns/locale" ? at("../renderer/text/date-locales.ts") : null),
};

/** The screens: one bundle of static files that both doors serve, so every address in it is relative. */
export default defineConfig({
  root: at("../renderer"),
  base: "./",
  plugins: [ownDateLocales, withoutHolidayTables(), react()],
  build: {
    target: "chrome140",
    outDir: at("../out/renderer"),
    emptyOutDir: true,
    // Served from this machine's disk: the size of one file costs milliseconds, not a download.
    chunkSizeWarningLimit: 2_000,
  },
});
