import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, type Rolldown, defineConfig } from "vite";
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

/**
 * The modules that the first frame needs are one file, so that nothing of it waits for a free connection; what is loaded later keeps
 * its own files and takes from this one what it shares with it.
 */
function startChunk(): Rolldown.CodeSplittingGroup {
  let ofStart: Set<string> | null = null;
  return {
    debugName: "start",
    name: (id, context) => ((ofStart ??= reachedFrom(at("../renderer/main.tsx"), context)).has(id) ? "start" : null),
  };
}

/** A module and all that it imports, directly or not, without what it only loads when asked for. */
function reachedFrom(id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) reachedFrom(next, context, seen);
  return seen;
}

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
    rolldownOptions: { output: { codeSplitting: { groups: [startChunk()] } } },
  },
});
