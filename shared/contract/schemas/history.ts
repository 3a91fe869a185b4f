import { z } from "zod";
import { slipKind, slipNumber } from "./slip.ts";
import { id, instant, plainDate } from "./values.ts";

/** The acts on an occurrence, and the activities that count for it, in the order in which they were recorded. */
export const historyEntry = z.object({
  id,
  type: z.enum([
    "planned",
    "plan-cleared",
    "prepared",
    "waiting",
    "closed",
    "declared",
    "reopened",
    "refused",
    "waived",
    "not-applicable",
    "member-counted",
    "member-not-counted",
    "opening-set",
    "percent-set",
    "undone",
    "slip-released",
    "slip-withdrawn",
    "record-moved",
  ]),
  at: instant,
  /** The day of the act itself. */
  on: plainDate,
  by: z.string(),
  /** The planned date, or the day that a list behind a percentage speaks of. */
  date: plainDate.nullable(),
  /** The amount of an opening balance, or the percentage of a list. */
  amount: z.number().nullable(),
  /** Reason, words of a refusal, who is waited on, who is counted. */
  words: z.string().nullable(),
  /** The 提示单 or 督办单 that named the occurrence. */
  slip: z.object({ kind: slipKind, number: slipNumber }).nullable(),
  /**
   * The activity that counts for the occurrence and whose day was corrected; `date` is the new day. Left out
   * elsewhere.
   */
  record: z.object({ activityId: id, title: z.string(), from: plainDate }).optional(),
  /** The event that this one undoes. */
  undoes: id.nullable(),
  /** Whether a later event undid this one; it stays on record. */
  isUndone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
