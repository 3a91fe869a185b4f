// `npx node test/renderer/draw-screens.mjs OUT [name …]`: pictures of the built screens over the fixture; with `--year`
// over a real host with a year in which every state occurs, `LOOKS=,dark,large,1180,1024` for more looks than one.
// Bundled first, because chinese-days and rrule cannot be loaded by name from plain Node.
import { build } from "vite";

const entry = process.argv.includes("--year") ? "year-pictures" : "screenshots";
await build({
  configFile: false,
  logLevel: "error",
  build: {
    ssr: true,
    target: "node24",
    outDir: "out/draw-screens",
    rolldownOptions: { input: `test/renderer/${entry}.ts` },
  },
  ssr: { noExternal: true, external: ["playwright-core", "vite", "better-sqlite3"] },
});
await import(new URL(`../../out/draw-screens/${entry}.js`, import.meta.url).href);
