import { spawnSync } from "node:child_process";
import { extractPlan } from "../support/extract.ts";
import { normalise } from "../../shared/extraction/normalise/normalise.ts";
import { type Ratio, medianCpuMs } from "./measure.ts";
import { type PlanState, planText, realPlans } from "./plan-text.ts";

const PLAN_BYTES = 20_000;
const LARGE_BYTES = 10_000_000;
/** One reading of a plan is too short to be timed. */
const READINGS = 100;
const MILLION = 1_000_000;

/** Extraction of a large text against a plan, by the character; of a plan against its repair alone; its memory against the text. */
export async function extractBench(): Promise<Ratio[]> {
  const states: readonly PlanState[] = ["clean", "damaged"];
  const real = realPlans();
  if (real === null) console.error("no real plans beside the project: their rows are left out");
  return [
    byLength(),
    ...(real === null
      ? []
      : [
          againstRepair("extract real plans as given", real.given),
          againstRepair("extract real plans, repaired before", real.repaired),
        ]),
    ...states.map((state) => againstRepair(`extract a ${state} sample plan of 20 kB`, planText(state, PLAN_BYTES))),
    ...states.map(memory),
  ];
}

function byLength(): Ratio {
  const plan = planText("clean", PLAN_BYTES);
  const large = planText("clean", LARGE_BYTES);
  return {
    name: "extract 10 MB, a million characters",
    oursMs: (medianCpuMs(3, () => extractPlan(large)) / large.length) * MILLION,
    peer: "the same in plans of 20 kB",
    peerMs: (perReading(() => extractPlan(plan)) / plan.length) * MILLION,
  };
}

function againstRepair(name: string, text: string): Ratio {
  return {
    name,
    oursMs: perReading(() => extractPlan(text)),
    peer: "its normalisation alone",
    peerMs: perReading(() => normalise(text)),
  };
}

function perReading(read: () => unknown): number {
  const several = () => {
    for (let reading = 0; reading < READINGS; reading++) read();
  };
  return medianCpuMs(5, several) / READINGS;
}

/** What a process needs more for the large text than for a plan: the program and its tables are in both. */
function memory(state: PlanState): Ratio {
  return {
    name: `memory to extract ${state} 10 MB`,
    oursMs: (peakMemory(state, LARGE_BYTES) - peakMemory(state, PLAN_BYTES)) / MILLION,
    peer: "the text",
    peerMs: Buffer.byteLength(planText(state, LARGE_BYTES)) / MILLION,
    unit: "MB",
  };
}

function peakMemory(state: PlanState, bytes: number): number {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["test/bench/extract-memory.ts", state, String(bytes)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
