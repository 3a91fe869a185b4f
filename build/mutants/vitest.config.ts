import process from "node:process";
import { defineConfig } from "vitest/config";

/**
 * The exact tests of one folder of `shared/domain` (`MUTANTS_TESTS`): a mutant that only a random or a wide test would meet counts
 * as alive.
 */
export default defineConfig({
  test: {
    include: [`${process.env.MUTANTS_TESTS ?? "test/shared/domain"}/**/*.test.ts`],
    isolate: false,
    testTimeout: 60_000,
  },
});
