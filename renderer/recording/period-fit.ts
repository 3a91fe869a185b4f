import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { periodFromKey } from "../../shared/domain/date/period.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";

/** Whether an activity of `day` lies before the period that it is to count for, so that a reason is needed. */
export function isBeforePeriod(suggestion: CreditSuggestion, row: DueRow | undefined, day: PlainDate): boolean {
  const first = row?.quota?.periodFirst ?? periodFromKey(suggestion.recurrenceId)?.first;
  return first !== undefined && day < first;
}

/** Whether an activity of `day` comes after a quota's period: on record as made up, and filling nothing. */
export const isAfterPeriod = (row: DueRow | undefined, day: PlainDate): boolean =>
  row?.quota != null && day > row.quota.periodLast;
