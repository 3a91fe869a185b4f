import type { ReadingStep } from "../../contract/events.ts";
import type { ReplyError } from "../../contract/reply.ts";
import type { PlanFile, ReadPlan } from "../imports/read-plan.ts";

/** The one thing that a plan reader's worker is told. */
export type ReadingOrder = PlanFile;

/** What it says: steps on the way, then what it read, why the file cannot be read, or what a fault of ours threw. */
export type ReadingReport =
  | { readonly step: ReadingStep }
  | { readonly read: ReadPlan }
  | { readonly failed: ReplyError }
  | { readonly fault: unknown };
