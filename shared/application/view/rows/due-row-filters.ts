import type { DatedRow, DueRow } from "../../../contract/schemas/due-row.ts";
import { compareDates } from "../../../domain/date/plain-date.ts";

/** Whether nothing is left to do for the row. */
export const isRowSettled = ({ timeState }: DueRow): boolean =>
  timeState === "done" || timeState === "made-up-late" || timeState === "waived";

/** Whether a row is behind its pace, and not only because earlier work is not entered yet (期初未填). */
export const isBehind = ({ timeState, awaitsOpening }: DueRow): boolean =>
  timeState === "behind-pace" && awaitsOpening === undefined;

/** Missed, and not only because what was done before the import is not entered yet (期初未填). */
export const isOverdue = ({ timeState, awaitsOpening }: DueRow): boolean =>
  timeState === "overdue" && awaitsOpening === undefined;

/** The missed rows by the limit that they show, the longest overdue first. */
export const longestOverdueFirst = (rows: readonly DatedRow[]): DatedRow[] =>
  rows.filter(isOverdue).toSorted((a, b) => compareDates(a.shownDate, b.shownDate));

/** Whether an activity is recorded for the row and its evidence is missing. */
export const lacksEvidence = (row: DueRow): boolean =>
  row.missingEvidence.length > 0 && row.recorded > 0 && row.timeState !== "waived";
