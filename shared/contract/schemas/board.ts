import { z } from "zod";
import { dueRow } from "./due-row.ts";
import { basis, id, plainDate } from "./values.ts";

/** How a day stands in the working calendar, with its names, for calendar cells. */
export const dayView = z.object({
  date: plainDate,
  /** `makeup` is a weekend day declared a working day (班), `rest` a declared day off (休). */
  kind: z.enum(["working", "weekend", "rest", "makeup"]),
  holiday: z.string().nullable(),
  /** 初六, or the month's name on its first day. */
  lunar: z.string(),
  festival: z.string().nullable(),
  solarTerm: z.string().nullable(),
  basis,
});
export type DayView = z.infer<typeof dayView>;

export const board = z.object({
  today: plainDate,
  /** 八月初六, 闰六月初一. */
  lunarToday: z.string(),
  isoWeek: z.int(),
  yearWorkingDays: z.int(),
  elapsedWorkingDays: z.int(),
  summary: z.object({
    overdue: z.int(),
    near: z.int(),
    behind: z.int(),
    waiting: z.int(),
    anchorUnknown: z.int(),
    missingEvidence: z.int(),
  }),
  /** Rows that a person gave a planned date, and how many of those moved it again. */
  overrides: z.object({ planned: z.int(), moved: z.int() }),
  overdue: z.array(dueRow),
  /** Open occurrences by effective date: this month's rest, at least the next eight. */
  upcoming: z.array(dueRow),
  /** Quotas whose period holds today; behind first. */
  quotas: z.array(dueRow),
  waiting: z.array(dueRow.extend({ waitingOn: z.string(), waitedWorkingDays: z.int() })),
  /** Event-born duties whose event has not been logged: no date is shown and none is guessed. */
  anchorsUnknown: z.array(
    z.object({ obligationId: id, title: z.string(), requirementText: z.string(), missing: z.string() }),
  ),
  week: z.array(dayView.extend({ rows: z.array(dueRow) })),
});
export type Board = z.infer<typeof board>;
