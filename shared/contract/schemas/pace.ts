import { z } from "zod";
import { quotaFigures } from "./due-row.ts";
import { id, occurrenceKey, plainDate, timeOfDay } from "./values.ts";

/** A session of a quota that is meant to happen: movable, and binding on nobody. */
export const plannedSession = z.object({
  id,
  key: occurrenceKey,
  title: z.string(),
  shortTitle: z.string(),
  date: plainDate,
  time: timeOfDay.nullable(),
  note: z.string(),
});
export type PlannedSession = z.infer<typeof plannedSession>;

/** The figures of a quota with the facts behind them (compliance.md, Quotas). */
export const quotaPace = z.object({
  figures: quotaFigures,
  /** Working days of the period up to today, in all, and from tomorrow on. */
  elapsedWorkingDays: z.int(),
  totalWorkingDays: z.int(),
  leftWorkingDays: z.int(),
  /** Latest working day of each session still missing; empty once it cannot be met. */
  latestDates: z.array(z.object({ k: z.int(), date: plainDate })),
  /** First day on which each session still missing is expected. */
  paceDates: z.array(z.object({ k: z.int(), date: plainDate })),
  /**
   * The first day on which the quota can no longer be met if nothing more is done; null when it is met or not counted
   * in sessions.
   */
  cannotBeMetFrom: plainDate.nullable(),
  sessions: z.array(plannedSession),
});
export type QuotaPace = z.infer<typeof quotaPace>;
