import { globSync } from "node:fs";
import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import process from "node:process";
import { text } from "node:stream/consumers";
import type * as BareVitest from "./bare-vitest.ts";
import { SANDBOX } from "./sandbox.ts";

/** What Stryker's switches read and write. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  /** Set once it is known which test reaches what. */
  isNoted?: boolean;
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Record<string, Readonly<Record<string, number>>>;
  };
}

/** A test that takes the processor for longer while its breaks are noted is a wide one: it would be run for each of the thousands that it reaches. */
const LONGEST_MS = 700;

/** Under this name the switches are read in every broken file. */
const SWITCHES = "__stryker__";

const urlOf = (path: string): string => pathToFileURL(resolve(path)).href;
const VITEST = urlOf("build/mutants/bare-vitest.ts");
/** Node sees no names in this package, which the bundler that runs the tests otherwise does. */
const RRULE = urlOf("build/mutants/named-rrule.ts");
const STAND_INS: Readonly<Record<string, string>> = { vitest: VITEST, rrule: RRULE };
registerHooks({
  resolve: (specifier, context, next) => {
    const url = context.parentURL === RRULE ? undefined : STAND_INS[specifier];
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});

/** What earlier processes found. */
interface Known {
  /** Breaks that they went through. */
  readonly tried: readonly string[];
  /** Tests that take too long, by their places. */
  readonly wide: readonly number[];
}

/** The tests that reach a break, the quickest first, and how often one of them passes it. */
interface Reach {
  readonly ats: number[];
  hits: number;
}

/**
 * The program of the process that tries breaks: it loads the tests of the sandbox once, runs them as they are, and then with one
 * break after the other switched on. Its argument is the tests' folder; the breaks that earlier processes went through come in.
 * A line goes out before each break and after it, so that whoever waits can tell which one never ends.
 */
async function main(folder: string): Promise<void> {
  const switches: Switches = {};
  Object.assign(globalThis, { [SWITCHES]: switches });
  const { tests } = (await import(VITEST)) as typeof BareVitest;
  await import(urlOf(`${SANDBOX}/test/support/property-seed.ts`));
  for (const file of globSync(`${SANDBOX}/${folder}/**/*.test.ts`).toSorted()) await import(urlOf(file));
  const known = JSON.parse(await text(process.stdin)) as Known;
  const reaching = await noteReach(tests, switches, new Set(known.wide));
  say({
    reached: [...reaching.keys()],
    constant: Object.keys(switches.mutantCoverage?.static ?? {}).filter((id) => !reaching.has(id)),
  });
  const passed = new Set(known.tried);
  for (const [id, { ats, hits }] of reaching) {
    if (passed.has(id)) continue;
    say({ trying: id });
    Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: hits * 20 + 10_000 });
    const failed = await firstFailure(tests, ats);
    switches.activeMutant = undefined;
    say({ tried: id, killed: failed !== null });
    // A break may leave something wrong behind that was computed once: the next one needs a fresh process.
    if (failed !== null && (await firstFailure(tests, [failed])) !== null) process.exit(0);
  }
  say({ ended: true });
}

/** Runs every test as it is. @throws where one fails: nothing could be told from its failing with a break. */
async function noteReach(
  tests: readonly BareVitest.BareTest[],
  switches: Switches,
  wide: Set<number>,
): Promise<Map<string, Reach>> {
  const took: number[] = [];
  for (const [at, { name, run }] of tests.entries()) {
    if (wide.has(at)) continue;
    switches.currentTestId = String(at);
    const before = process.cpuUsage();
    const failure = await failureOf(run);
    if (failure !== null) throw new Error(`fails without a break: ${name}`, { cause: failure.reason });
    took[at] = process.cpuUsage(before).user / 1_000;
    if (took[at] > LONGEST_MS) {
      wide.add(at);
      say({ wide: at, name });
    }
  }
  switches.currentTestId = undefined;
  switches.isNoted = true;
  const reaching = new Map<string, Reach>();
  const byTime = [...tests.keys()].toSorted((a, b) => (took[a] ?? 0) - (took[b] ?? 0));
  for (const at of byTime.filter((place) => !wide.has(place)))
    for (const [id, hits] of Object.entries(switches.mutantCoverage?.perTest[at] ?? {})) {
      const reach = reaching.get(id) ?? { ats: [], hits: 0 };
      reach.ats.push(at);
      reach.hits = Math.max(reach.hits, hits);
      reaching.set(id, reach);
    }
  // Long lists by now, and nothing notes any more.
  for (const at of tests.keys()) delete switches.mutantCoverage?.perTest[at];
  return reaching;
}

async function firstFailure(tests: readonly BareVitest.BareTest[], ats: readonly number[]): Promise<number | null> {
  for (const at of ats) {
    const test = tests[at];
    if (test && (await failureOf(test.run)) !== null) return at;
  }
  return null;
}

async function failureOf(run: () => unknown): Promise<{ readonly reason: unknown } | null> {
  try {
    await run();
    return null;
  } catch (reason) {
    return { reason };
  }
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

await main(process.argv[2] ?? "");
