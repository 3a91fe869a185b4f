import type { ReadingStep } from "../../contract/events.ts";
import type { DateWindow } from "../../domain/date/date-window.ts";
import type { ReadCalendar } from "../../icalendar/read/read-calendar.ts";
import type { ReplyError } from "../../contract/reply.ts";
import type { PlanFile, PlanContent } from "../ports/plan-reader.ts";

/** The request to the worker of a plan reader: one plan, or (`calendar`) one calendar file with the days to look at. */
export type PlanReaderRequest = PlanFile & { readonly calendar?: DateWindow };

/**
 * The messages of the worker: progress, then the result, a reason why the file cannot be read, or an unexpected
 * exception. Candidates and places are sent ahead in batches, because unpacking a large plan at once would hold up the
 * program; `read` contains none.
 */
export type PlanReaderMessage =
  | { readonly step: ReadingStep }
  | { readonly found: PlanContent["extracted"]["obligations"] }
  | { readonly unread: PlanContent["extracted"]["unread"] }
  | { readonly dismissed: PlanContent["extracted"]["dismissed"] }
  | { readonly read: PlanContent }
  | { readonly calendar: ReadCalendar }
  | { readonly failed: ReplyError }
  | { readonly fault: unknown };
