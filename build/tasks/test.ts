import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBrowser } from "../ensure-browser.ts";
import { ensureBuilt } from "./build.ts";

/**
 * Zones in which each test that can know the machine's runs once more: no result may. Which can, the first run finds out: a file
 * that asks `Date` or `Intl` nothing local gives the same in every zone (`test/support/zone-reads.ts`).
 */
const OTHER_ZONES = ["UTC", "America/New_York", "Pacific/Auckland"];
/** Through every door, over random lives, on real folders: minutes long, so one more zone has to do, the one west of Greenwich. */
const LONG_TESTS = ["test/properties", "test/contract", "test/host", "test/db"];
const ZONE_OF_LONG_TESTS = "America/New_York";

/** Left alone, the runner keeps one core for itself, which is half of a small machine. */
const EVERY_CORE = "--maxWorkers=100%";

/** A line for each file, failures whole with what their test printed, nothing of those that pass at once. */
const A_LINE_A_FILE = [
  "--reporter=default",
  "--slowTestThreshold=3600000",
  "--silent=passed-only",
  "--reporter=./test/support/unsteady-reporter.ts",
];

/** The environment of every step: no colour codes, also where a build server asks for them. */
function plain(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...environment } = process.env;
  return { ...environment, NO_COLOR: "1" };
}

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
  const report = path.join(mkdtempSync(path.join(os.tmpdir(), "duty-zones-")), "files");
  const inZone = (zone: string, name: string, args: readonly string[], more: Record<string, string> = {}) =>
    add(totals, vitest(name, args, { TZ: zone, CHROMIUM: browser, ...more }));
  inZone("Asia/Shanghai", "unit and contract", ["--project", "unit", "--project", "electron", EVERY_CORE], {
    DUTY_ZONE_REPORT: report,
  });
  const readers = linesOf(report);
  const short = readers.filter((file) => !LONG_TESTS.some((folder) => file.startsWith(`${folder}/`)));
  console.log(`${readers.length} files read the machine's zone: they run in other zones, too`);
  // `test/shared/domain/date/lunar.test.ts` reads it on purpose.
  if (short.length === 0) totals.failed += 1;
  else
    for (const zone of OTHER_ZONES) {
      const files = zone === ZONE_OF_LONG_TESTS ? readers : short;
      inZone(zone, `in ${zone}`, ["--project", "unit", EVERY_CORE, ...files]);
    }
  inZone("UTC", "end to end", ["--project", "e2e"]);
  rmSync(path.dirname(report), { recursive: true, force: true });
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

/** None where the file is not there: the run that had to write it died. */
const linesOf = (file: string): string[] =>
  existsSync(file) ? [...new Set(readFileSync(file, "utf8").trim().split("\n"))] : [];

function step(name: string, [command = "", ...args]: string[]): boolean {
  const started = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: plain(),
    shell: process.platform === "win32",
  });
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
      ...A_LINE_A_FILE,
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { stdio: "inherit", env: { ...plain(), ...environment } },
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
