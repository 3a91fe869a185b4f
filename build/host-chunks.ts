import type { Plugin, Rolldown } from "vite";

/**
 * Names the chunks of the bundles of both doors. What only the browser edition and the command line load goes to `host-chunks/`,
 * so that the packed desktop program, which takes `chunks/` whole, has nothing of it.
 *
 * @param packed The entries that the desktop program runs, by their paths.
 */
export function hostChunks(packed: readonly string[]): {
  readonly plugin: Plugin;
  readonly chunkFileNames: (chunk: Rolldown.PreRenderedChunk) => string;
} {
  /** Modules that the packed entries lead to, and those of them that are loaded late. */
  const reached = new Set<string>();
  const reachedLate = new Set<string>();
  const isPacked = ({ moduleIds, facadeModuleId }: Rolldown.PreRenderedChunk): boolean => {
    const own = moduleIds.filter((id) => !isOfBundler(id));
    // Without modules of its own it only hands on what a late import asks for.
    if (own.length === 0 && facadeModuleId) return reachedLate.has(facadeModuleId);
    return own.every((id) => reached.has(id));
  };
  return {
    plugin: {
      name: "host-chunks",
      renderStart() {
        reached.clear();
        reachedLate.clear();
        const entries = [...this.getModuleIds()].filter((id) => packed.some((entry) => id.endsWith(entry)));
        for (const id of entries) reached.add(id);
        for (const id of reached) {
          const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
          for (const late of dynamicallyImportedIds) reachedLate.add(late);
          for (const next of [...importedIds, ...dynamicallyImportedIds]) reached.add(next);
        }
      },
    },
    chunkFileNames: (chunk) => `${isPacked(chunk) ? "chunks" : "host-chunks"}/[name]-[hash].js`,
  };
}

/** Rolldown's own helpers belong to nobody; it marks them as every plugin does. */
const isOfBundler = (id: string): boolean => id.startsWith("\0");
