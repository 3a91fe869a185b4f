import { Worker } from "node:worker_threads";
import { READER_MEMORY_MB, planReaderInWorker } from "../shared/application/transports/plan-reader-in-worker.ts";
import type { PlanReader } from "../shared/application/ports/plan-reader.ts";
import { dictionary } from "./dictionary.ts";
import { PLAN_READER_WORKER } from "./plan-reader-program.ts";

const resourceLimits = { maxOldGenerationSizeMb: READER_MEMORY_MB };

/** Reads plans in threads of this process. */
export const planReader = (): PlanReader =>
  planReaderInWorker(() => new Worker(PLAN_READER_WORKER, { execArgv: [], workerData: dictionary(), resourceLimits }));
