import { z } from "zod";
import { slipKind, slipNumber } from "./slip.ts";
import { id, instant, plainDate } from "./values.ts";

/** What was done about an occurrence, and what counts for it, in the order in which it was recorded. */
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
  /** The day it holds for. */
  on: plainDate,
  by: z.string(),
  /** The planned date, or the day that a list behind a percentage speaks of. */
  date: plainDate.nullable(),
  /** Of an opening balance, or the percentage that a list comes to. */
  amount: z.number().nullable(),
  /** Reason, words of a refusal, who is waited on, who is counted. */
  words: z.string().nullable(),
  /** The 提示单 or 督办单 that named it. */
  slip: z.object({ kind: slipKind, number: slipNumber }).nullable(),
  /** The record that counts for it and whose day was corrected; `date` is the day that it got. Left out elsewhere. */
  record: z.object({ activityId: id, title: z.string(), from: plainDate }).optional(),
  /** The event that it takes back. */
  undoes: id.nullable(),
  /** Taken back by a later event; it stays on record. */
  isUndone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
