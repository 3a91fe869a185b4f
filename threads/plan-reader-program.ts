/** The worker's program: its own bundle beside this one, or the source where the sources run. */
export const PLAN_READER_WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "plan-reader-worker.ts" : "../threads/plan-reader-worker.js",
  import.meta.url,
);
