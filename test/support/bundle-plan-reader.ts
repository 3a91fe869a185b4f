import { build } from "vite";
import { asProduction } from "../../build/tasks/build.ts";
import main from "../../build/vite.main.config.ts";
import { oneAtATime } from "./built.ts";
import { BUNDLED } from "./plan-reader-program.ts";

/**
 * Bundles the program of the threads that read plans, before the tests of its sources. Run unbundled, each thread would strip
 * the types of a hundred files, and Node does that by WebAssembly of its own, compiled and freed with every thread: V8 may end the
 * whole process over it (nodejs/node#64500).
 */
export const setup = (): Promise<void> =>
  oneAtATime(() =>
    asProduction(async () => {
      const input = { "threads/plan-reader-worker": "threads/plan-reader-worker.ts" };
      await build({
        ...main,
        plugins: [],
        configFile: false,
        logLevel: "error",
        build: { ...main.build, outDir: BUNDLED, rolldownOptions: { ...main.build?.rolldownOptions, input } },
      });
    }),
  );
