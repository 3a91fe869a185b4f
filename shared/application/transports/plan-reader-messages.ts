import type { ReadingStep } from "../../contract/events.ts";
import type { ReplyError } from "../../contract/reply.ts";
import type { PlanFile, PlanContent } from "../ports/plan-reader.ts";

/** What a plan reader's worker is asked: one file. */
export type PlanReaderRequest = PlanFile;

/**
 * What the worker reports: steps on the way, then what it read, why the file cannot be read, or what a fault of ours threw. Candidates and places go
 * ahead in batches, because unpacking all of a large plan at once would hold up the program; `read` has none of its own.
 */
export type PlanReaderMessage =
  | { readonly step: ReadingStep }
  | { readonly found: PlanContent["extracted"]["obligations"] }
  | { readonly unread: PlanContent["extracted"]["unread"] }
  | { readonly dismissed: PlanContent["extracted"]["dismissed"] }
  | { readonly read: PlanContent }
  | { readonly failed: ReplyError }
  | { readonly fault: unknown };
