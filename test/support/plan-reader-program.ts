import path from "node:path";
import { pathToFileURL } from "node:url";

/** The folder that `bundle-plan-reader.ts` fills before the first test. */
export const BUNDLED = path.join(import.meta.dirname, "..", "..", ".cache", "plan-reader");

/** In place of `threads/plan-reader-program.ts`: no test's thread strips types. */
export const PLAN_READER_WORKER = pathToFileURL(path.join(BUNDLED, "threads", "plan-reader-worker.js"));
