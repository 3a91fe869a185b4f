import { z } from "zod";
import { evidenceKind } from "./activity.ts";
import { datedRow, standingRow } from "./due-row.ts";
import { id, month, plainDate, words, wordsOrNull, year } from "./values.ts";

/** Which standing work (常态工作) is asked for. */
export const standingRequest = z.object({
  /** Null: this year. */
  year: year.nullable().default(null),
  /** Only that of this lead unit. */
  lead: z.string().nullable().default(null),
  /** Whose checklist `isListed` and `words` speak of; null: this month's. */
  month: month.nullable().default(null),
});

/** From when on a duty is on the month's checklist, and what is to be done of it in the month (本月做法). */
export const sheetPlace = z.object({
  isListed: z.boolean(),
  words: z.string().nullable(),
});

/** One year of standing work of one subject. */
export const standingItem = z.object({
  row: standingRow,
  /** The days on which something was done of it, ascending. */
  doneOn: z.array(plainDate),
  /** Its stage goals (阶段目标) of the year, by date; a goal is a duty of its own. */
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
  /** Of the lead unit that was asked for. */
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
  /** Lead units of all standing work of the year, to choose from; empty words for work without one. */
  leads: z.array(z.string()),
  /** By lead unit; in it what is not begun, what is 久未开展 (the longest first), the rest (the oldest first), what is closed. */
  items: z.array(standingItem),
});
export type StandingBoard = z.infer<typeof standingBoard>;

export const goalsText = z.object({
  text: z.string().max(20_000),
  /** Of times without a year; null: this year. */
  year: year.nullable().default(null),
});

/** A stage goal as it is written. */
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
  /** The standing work that they are of. */
  obligationId: id,
  goals: z
    .array(
      z.object({
        text: words(200),
        due: plainDate,
        /** The unit that leads; null: that of the work itself. */
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
  /** From this month on; left out: as before. */
  isListed: z.boolean().optional(),
  /** Of this month alone; null: none; left out: as they are. */
  words: wordsOrNull(200).optional(),
});
export const sheetView = sheetPlace.extend({ obligationId: id, month });
