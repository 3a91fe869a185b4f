import { z } from "zod";
import { datedRow, openRow } from "./due-row.ts";
import { id, month, plainDate } from "./values.ts";

/** The month's checklist as data (screens.md section 5); every format is drawn from this. */
export const monthChecklist = z.object({
  month,
  unitName: z.string(),
  number: z.string(),
  /** The lead unit that gets the checklist; null for all units. */
  lead: z.string().nullable(),
  issuedOn: plainDate,
  workingDays: z.int(),
  /** The changes of the holiday notice in the month, ascending; all days of a run are of one kind. */
  restRuns: z.array(z.object({ kind: z.enum(["rest", "makeup"]), first: plainDate, last: plainDate })),
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
  /** Occurrences that are to be done and have no day to be done by, the longest open first. */
  open: z.array(openRow),
  datesPending: z.array(z.object({ title: z.string(), missing: z.string() })),
  /**
   * 常态工作: the stage goals of the month by date, and the standing works that were added to the list, each with its
   * words for the month.
   */
  standing: z.object({
    goals: z.array(datedRow),
    works: z.array(
      z.object({
        obligationId: id,
        title: z.string(),
        item: z.string().nullable(),
        lead: z.string().nullable(),
        words: z.string().nullable(),
      }),
    ),
  }),
  /** The head in the language of the settings, for readers that make no words themselves (`checklistHead`). */
  title: z.string(),
  sentTo: z.string(),
  restNotes: z.array(z.string()),
});
export type MonthChecklist = z.infer<typeof monthChecklist>;
