import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBrowser } from "../ensure-browser.ts";
import { ensureBuilt } from "./build.ts";

/** Everything that derives, keeps, words or shows a date. */
const DATED_TESTS = [
  "test/shared/domain",
  "test/shared/application",
  "test/shared/paper",
  "test/shared/words",
  "test/shared/icalendar",
  "test/compliance",
  "test/renderer",
];
/** The same through every door and over random lives: minutes long, so one more zone has to do. */
const LONG_DATED_TESTS = ["test/properties", "test/contract"];
/** Zones in which the tests run once more: no result may know the machine's. */
const OTHER_ZONES: Readonly<Record<string, readonly string[]>> = {
  UTC: DATED_TESTS,
  "America/New_York": [...DATED_TESTS, ...LONG_DATED_TESTS],
  "Pacific/Auckland": DATED_TESTS,
};

/** Left alone, the runner keeps one core for itself, which is half of a small machine. */
const EVERY_CORE = "--maxWorkers=100%";

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** `npm test`: types, lint, format, layers, then every test; ends with one line of totals. */
export async function run(): Promise<number> {
  const checks: [string, string[]][] = [
    ["types", ["npm", "run", "-s", "typecheck"]],
    ["lint", ["npm", "run", "-s", "lint"]],
    ["format", ["npm", "run", "-s", "format:check"]],
    ["layers", ["npm", "run", "-s", "layers"]],
  ];
  for (const [name, command] of checks) if (!step(name, command)) return 1;
  const browser = ensureBrowser();
  if (!browser) return 1;
  await ensureBuilt();

  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const runs: [string, string[], string][] = [
    ["unit and contract", ["--project", "unit", "--project", "electron", EVERY_CORE], "Asia/Shanghai"],
    ...Object.entries(OTHER_ZONES).map(([zone, tests]): [string, string[], string] => [
      `dates in ${zone}`,
      ["--project", "unit", EVERY_CORE, ...tests],
      zone,
    ]),
    ["end to end", ["--project", "e2e"], "UTC"],
  ];
  for (const [name, args, zone] of runs) add(totals, vitest(name, args, { TZ: zone, CHROMIUM: browser }));
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

function step(name: string, [command = "", ...args]: string[]): boolean {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds(started)})`);
  return status === 0;
}

function vitest(name: string, args: readonly string[], environment: Record<string, string>): Totals {
  const started = performance.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), "duty-test-"));
  const report = path.join(folder, "report.json");
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { stdio: "inherit", env: { ...process.env, NO_COLOR: "1", ...environment } },
  );
  const totals = readTotals(report, status === 0);
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `${status === 0 ? "✓" : "✗"} ${name}: ${totals.passed} passed, ${totals.failed} failed (${seconds(started)})`,
  );
  return totals;
}

/** A run that ended badly counts at least one failure, even when it died before it could report. */
function readTotals(report: string, isGreen: boolean): Totals {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: numPassedTests,
      failed: isGreen ? numFailedTests : Math.max(1, numFailedTests),
      skipped: numPendingTests,
    };
  } catch (cause) {
    console.error(`no test report was written: ${String(cause)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function add(totals: Totals, more: Totals): void {
  totals.passed += more.passed;
  totals.failed += more.failed;
  totals.skipped += more.skipped;
}

const seconds = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
