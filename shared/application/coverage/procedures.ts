import { os } from "../core/procedure-builder.ts";
import { coverageLists, coverageOf } from "./coverage-view.ts";
import { markCovered } from "./mark-covered.ts";
import { setCoverage } from "./set-coverage.ts";

/** 覆盖名单: who of a group a duty has reached, by name. */
export const coverage = os.coverage.router({
  list: os.coverage.list.handler(({ context, input }) => coverageLists(context.core, input)),
  get: os.coverage.get.handler(({ context, input }) => coverageOf(context.core, input.key, input.on)),
  set: os.coverage.set.handler(({ context, input }) => setCoverage(context.core, input)),
  mark: os.coverage.mark.handler(({ context, input }) => markCovered(context.core, input)),
});
