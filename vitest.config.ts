import path from "node:path";
import { defineConfig } from "vitest/config";

const fonts = "test/support/only-test-fonts.ts";
/** Threads that read plans run the bundle which `test/support/bundle-plan-reader.ts` makes. */
const globalSetup = ["test/support/bundle-plan-reader.ts", fonts];
const bundledProgram = path.join(import.meta.dirname, "test/support/plan-reader-program.ts");
/**
 * A click into a page that is still being drawn, a thread that starts late: a busy machine loses such a race now and then. A real
 * fault fails twice, and `test/support/unsteady-reporter.ts` names whatever needed the second try.
 */
const retry = 1;
const resolve = { alias: [{ find: /^.*\/plan-reader-program\.ts$/, replacement: bundledProgram }] };

/**
 * Unit, contract and property tests share their modules, which loads the core once and not per file; those of the
 * window replace the module `electron` and so load their own; the end-to-end ones run alone because they own Chromium.
 * The limits only end what hangs: they are wide, because a busy machine is no fault of a test.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          globalSetup,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/electron/**"],
          setupFiles: ["test/support/property-seed.ts", "test/support/zone-report.ts"],
          expect: { poll: { timeout: 60_000 } },
          retry,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: "electron",
          globalSetup,
          include: ["test/electron/**/*.test.ts"],
          expect: { poll: { timeout: 60_000 } },
          retry,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        resolve,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup,
          expect: { poll: { timeout: 60_000 } },
          retry,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
