import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { Period } from "../../domain/date/period.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { isSettled, lacksEvidence } from "../due-row-filters.ts";

/** Rows by the place on the board where they belong, each list in the order of the rows. */
export interface SortedRows {
  readonly overdue: DueRow[];
  /** Not settled, not overdue and no quota. */
  readonly open: DueRow[];
  /** Quotas whose period holds today. */
  readonly quotas: DueRow[];
  readonly waiting: DueRow[];
  /** Due or planned within the week. */
  readonly week: DueRow[];
  readonly near: number;
  readonly missingEvidence: number;
}

/** One pass over the rows: years of them lie behind every board. */
export function sortRows(rows: readonly DueRow[], today: PlainDate, week: Pick<Period, "first" | "last">): SortedRows {
  const sorted = { overdue: [], open: [], quotas: [], waiting: [], week: [], near: 0, missingEvidence: 0 } as {
    -readonly [K in keyof SortedRows]: SortedRows[K];
  };
  for (const row of rows) {
    const { timeState, quota, effectiveDate, plannedDate } = row;
    if (timeState === "overdue") sorted.overdue.push(row);
    else if (quota === null && !isSettled(row)) sorted.open.push(row);
    if (timeState === "near") sorted.near++;
    if (quota !== null && quota.periodFirst <= today && today <= quota.periodLast) sorted.quotas.push(row);
    if (row.handling === "waiting") sorted.waiting.push(row);
    if (lacksEvidence(row)) sorted.missingEvidence++;
    if (isWithin(effectiveDate, week) || (plannedDate !== null && isWithin(plannedDate, week))) sorted.week.push(row);
  }
  return sorted;
}

const isWithin = (date: PlainDate, { first, last }: Pick<Period, "first" | "last">): boolean =>
  first <= date && date <= last;
