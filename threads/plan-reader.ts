import { Worker } from "node:worker_threads";
import { READER_MEMORY_MB, workerPlanReader } from "../shared/application/transports/worker-plan-reader.ts";
import type { PlanReader } from "../shared/application/ports/plan-reader.ts";

/** The worker's program: its own bundle beside this one, or the source where the sources run. */
const PROGRAM = new URL(
  import.meta.url.endsWith(".ts") ? "plan-reader-worker.ts" : "../threads/plan-reader-worker.js",
  import.meta.url,
);

/** Reads plans in threads of this process. */
export const planReader = (): PlanReader =>
  workerPlanReader(
    () => new Worker(PROGRAM, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: READER_MEMORY_MB } }),
  );
