import type { PlainDate } from "../date/plain-date.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { type Occurrence, isQuota } from "../obligation/occurrence.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type CountedCredit, totalOf } from "./counted-credits.ts";
import type { OccurrenceState } from "./history-event.ts";
import { expectedBy, quotaOf } from "./quota.ts";

/** Working days after the day of entry for which an imported number is not called behind while nobody said what was done before. */
export const DAYS_FOR_OPENING = 10;

interface OpeningFacts {
  readonly obligation: Pick<Obligation, "planId" | "createdOn">;
  readonly state: Pick<OccurrenceState, "opening">;
  readonly counted: readonly CountedCredit[];
  readonly today: PlainDate;
  readonly calendar: WorkdayCalendar;
}

/**
 * 期初未填: a number that was imported in the middle of its period, and of which nobody has said yet what was done before that
 * day, neither by an opening balance (0 is one) nor by a record of something that happened before it. Its figures are behind, and
 * what it lacks is an entry, not sessions: no list, paper or mark calls it behind. It ends with the entry, with the period, or
 * `DAYS_FOR_OPENING` working days after the import.
 *
 * @returns The last day on which it waits for its opening; null where it does not, or would not be behind.
 */
export function awaitedOpening(occurrence: Occurrence, facts: OpeningFacts): PlainDate | null {
  const { obligation, state, counted, today, calendar } = facts;
  if (!isQuota(occurrence) || obligation.planId === null || state.opening !== null) return null;
  const quota = quotaOf(occurrence, occurrence.requirement);
  const entered = obligation.createdOn;
  if (entered <= quota.first || today > quota.last) return null;
  const until = calendar.addWorkingDays(entered, DAYS_FOR_OPENING);
  if (today > until) return null;
  if (counted.some(({ activity }) => activity.happenedOn < entered)) return null;
  return totalOf(counted).inTime < expectedBy(quota, today, calendar) ? until : null;
}
