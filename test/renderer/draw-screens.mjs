// `npx node test/renderer/draw-screens.mjs OUT [name …]`: pictures of the built screens over the fixture.
// Bundled first, because chinese-days and rrule cannot be loaded by name from plain Node.
import { build } from "vite";

await build({
  configFile: false,
  logLevel: "error",
  build: {
    ssr: true,
    target: "node24",
    outDir: "out/draw-screens",
    rolldownOptions: { input: "test/renderer/screenshots.ts" },
  },
  ssr: { noExternal: true, external: ["playwright-core"] },
});
await import(new URL("../../out/draw-screens/screenshots.js", import.meta.url).href);
