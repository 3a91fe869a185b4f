import { z } from "zod";
import { YEAR_PILES } from "../../domain/compliance/year-closing.ts";
import { dueRow } from "./due-row.ts";
import { instant, plainDate, words, year } from "./values.ts";
import { yearReport } from "./year-report.ts";

export const yearPile = z.enum(YEAR_PILES);

/** One sentence for each pile. An empty pile needs none. */
export const pileWords = z.object({
  missed: words(2_000).optional(),
  late: words(2_000).optional(),
  unproven: words(2_000).optional(),
  unclosed: words(2_000).optional(),
});

const count = z.int();
const twelve = z.array(count).length(12);
const closedFigures = z.object({
  planned: count,
  onTime: count,
  late: count,
  missed: count,
  unproven: count,
  unclosed: count,
});

/** The year's closing: what is open of it, and its figures. */
export const yearClosing = z.object({
  year,
  /** Whether the year is over, so that it can be closed. */
  isOver: z.boolean(),
  /** The closing in effect; null while the year is open. */
  closed: z.object({ on: plainDate, at: instant, by: z.string(), words: pileWords, figures: closedFigures }).nullable(),
  /** Every closing and reopening, in order. */
  history: z.array(
    z.object({
      kind: z.enum(["closed", "reopened"]),
      on: plainDate,
      by: z.string(),
      /** Why it was reopened; null for a closing. */
      reason: z.string().nullable(),
    }),
  ),
  piles: z.array(z.object({ pile: yearPile, rows: z.array(dueRow) })),
  figures: closedFigures,
  /** How many had fallen due, and how many of these were done, by the end of each month. */
  pace: z.object({ due: twelve, done: twelve }),
  /** The figures by lead unit, as the year's report has them; an empty name means no lead unit. `short`: how many were missing at each month's end. */
  units: z.array(yearReport.shape.units.element.extend({ short: twelve })),
  /** The activities that count for any occurrence of the year, and their evidence files. */
  records: count,
  files: count,
  /** What goes on into the next year: the number of its rows without a limit, or with one that is not past. */
  goesOn: count,
});
export type YearClosing = z.infer<typeof yearClosing>;
