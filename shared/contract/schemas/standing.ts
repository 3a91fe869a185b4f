import { z } from "zod";
import { evidenceKind } from "./activity.ts";
import { datedRow, standingRow } from "./due-row.ts";
import { id, month, plainDate, words, wordsOrNull, year } from "./values.ts";

/** The standing work (常态工作) that is wanted. */
export const standingRequest = z.object({
  /** Null for this year. */
  year: year.nullable().default(null),
  /** The lead unit whose work is wanted. */
  lead: z.string().nullable().default(null),
  /** The month of the checklist for `isListed` and `words`; null for this month. */
  month: month.nullable().default(null),
});

/** The month from which a duty is on the checklist, and its words for the month (本月做法). */
export const sheetPlace = z.object({
  isListed: z.boolean(),
  words: z.string().nullable(),
});

/** One year of standing work of one subject. */
export const standingItem = z.object({
  row: standingRow,
  /** The days of its activities, ascending. */
  doneOn: z.array(plainDate),
  /** The stage goals (阶段目标) of the year, by date; each goal is a duty of its own. */
  goals: z.array(datedRow),
  sheet: sheetPlace,
});
export type StandingItem = z.infer<typeof standingItem>;

export const standingBoard = z.object({
  year,
  today: plainDate,
  month,
  /** Working days of the year up to today, the whole year once it is over. */
  elapsedWorkingDays: z.int(),
  /** Working days without an activity after which work is 久未开展. */
  quietAfter: z.int(),
  /** The counts for the lead unit that was asked for. */
  counts: z.object({
    begun: z.int(),
    notBegun: z.int(),
    closed: z.int(),
    unfinished: z.int(),
    quiet: z.int(),
    goals: z.int(),
    /** Goals that are not done. */
    goalsLeft: z.int(),
  }),
  /** The lead units of all standing work of the year, to choose from; an empty text stands for work without one. */
  leads: z.array(z.string()),
  /**
   * The works by lead unit, each unit's in this order: not begun, 久未开展 (the longest first), active (the oldest
   * activity first), closed.
   */
  items: z.array(standingItem),
});
export type StandingBoard = z.infer<typeof standingBoard>;

export const goalsText = z.object({
  text: z.string().max(20_000),
  /** The year of dates that are written without one; null for this year. */
  year: year.nullable().default(null),
});

/** A stage goal read from pasted text. */
export const readGoal = z.object({
  source: z.string(),
  text: z.string(),
  due: plainDate.nullable(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  trouble: z.enum(["no-date", "no-such-day", "no-words", "past"]).nullable(),
});
export type ReadGoalView = z.infer<typeof readGoal>;

export const goalsRequest = z.object({
  /** The standing work that the goals belong to. */
  obligationId: id,
  goals: z
    .array(
      z.object({
        text: words(200),
        due: plainDate,
        /** The lead unit of the goal; null for the lead unit of the work. */
        lead: wordsOrNull(100).default(null),
        supporting: z.array(words(100)).max(50).default([]),
        evidenceKinds: z.array(evidenceKind).max(20).default([]),
      }),
    )
    .min(1)
    .max(100),
});

export const sheetRequest = z.object({
  obligationId: id,
  month,
  /** Whether the work is listed from this month on; left out, the list stays as it is. */
  isListed: z.boolean().optional(),
  /** The words for this month alone; null removes them; left out, they stay. */
  words: wordsOrNull(200).optional(),
});
export const sheetView = sheetPlace.extend({ obligationId: id, month });
