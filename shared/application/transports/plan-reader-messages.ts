import type { ReadingStep } from "../../contract/events.ts";
import type { ReplyError } from "../../contract/reply.ts";
import type { PlanFile, ReadPlan } from "../ports/plan-reader.ts";

/** The one thing that a plan reader's worker is told. */
export type ReadingOrder = PlanFile;

/**
 * What it says: steps on the way, then what it read, why the file cannot be read, or what a fault of ours threw. Candidates and places go
 * ahead in parcels, because unpacking all of a large plan at once would hold up the program; `read` has none of its own.
 */
export type ReadingReport =
  | { readonly step: ReadingStep }
  | { readonly found: ReadPlan["extracted"]["obligations"] }
  | { readonly unread: ReadPlan["extracted"]["unread"] }
  | { readonly dismissed: ReadPlan["extracted"]["dismissed"] }
  | { readonly read: ReadPlan }
  | { readonly failed: ReplyError }
  | { readonly fault: unknown };
