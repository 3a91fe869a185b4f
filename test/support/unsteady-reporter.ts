import type { TestCase } from "vitest/node";

/**
 * Names every test that passed only at its second try, and what its first try met: a second try keeps a busy machine from
 * deciding about the code, and must not hide a test that rests on luck.
 */
export default class UnsteadyReporter {
  readonly #told: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const errors = (test.result().errors ?? []).map((error) => `    ${error.message}`);
    this.#told.push(`  ${test.module.relativeModuleId} > ${test.fullName}`, ...errors);
  }

  onTestRunEnd(): void {
    if (this.#told.length > 0) console.log(["Unsteady, passed at the second try:", ...this.#told].join("\n"));
  }
}
