import { z } from "zod";
import { datedRow, openRow } from "./due-row.ts";
import { month, plainDate } from "./values.ts";

/** The month's checklist as data (screens.md section 5); every format is drawn from this. */
export const monthChecklist = z.object({
  month,
  unitName: z.string(),
  title: z.string(),
  number: z.string(),
  /** Who it is handed to: one lead unit, or all of them. */
  sentTo: z.string(),
  issuedOn: plainDate,
  workingDays: z.int(),
  /** 9月20日上班，25日至27日放假 … ; empty when the month has none. */
  restNotes: z.array(z.string()),
  /** Weekend days of the month declared working days. */
  makeupDays: z.array(plainDate),
  provisional: z.boolean(),
  carriedOver: z.array(datedRow),
  /** Due in the month, grouped by lead unit in the order of the first due date. */
  due: z.array(z.object({ lead: z.string(), rows: z.array(datedRow) })),
  quotas: z.array(
    z.object({
      row: datedRow,
      done: z.number(),
      expectedAtStart: z.number(),
      expectedAtEnd: z.number(),
      /** expected at the month's end − done, at least 0. */
      atLeastThisMonth: z.number(),
    }),
  ),
  /** To be done without a day to be done by, the longest open first. */
  open: z.array(openRow),
  datesPending: z.array(z.object({ title: z.string(), missing: z.string() })),
});
export type MonthChecklist = z.infer<typeof monthChecklist>;
