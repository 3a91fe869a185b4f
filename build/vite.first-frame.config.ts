import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
import { FRAME_FILE } from "../shared/application/transports/frame-drawer.ts";
import { withoutHolidayTables } from "./without-holiday-tables.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the screens load when it is asked for is never drawn in the first frame, and stays out of it. */
const withoutLateParts: Plugin = {
  name: "without-late-parts",
  resolveDynamicImport: (source) => ({ id: source, external: true }),
};

/**
 * What draws the board as text for the doors, beside the screens that take it over: one file, with the same names of styles.
 */
export default defineConfig({
  root: at("../renderer"),
  plugins: [withoutLateParts, withoutHolidayTables(), react()],
  publicDir: false,
  build: {
    ssr: at("../renderer/first-frame.tsx"),
    target: "node24",
    outDir: at("../out/renderer"),
    emptyOutDir: false,
    rolldownOptions: {
      output: { entryFileNames: FRAME_FILE },
    },
  },
  ssr: { noExternal: true },
});
