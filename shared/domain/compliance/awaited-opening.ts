import type { PlainDate } from "../date/plain-date.ts";
import type { Obligation } from "../obligation/obligation.ts";
import {
  type DatedOccurrence,
  type Occurrence,
  type QuotaOccurrence,
  isDated,
  isQuota,
  limitOf,
} from "../obligation/occurrence.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type CountedCredit, totalOf } from "./counted-credits.ts";
import type { OccurrenceState } from "./history-event.ts";
import { expectedBy, quotaOf } from "./quota.ts";

/**
 * How many working days after the import its rows are shown as neither behind nor overdue while the earlier work is
 * not entered.
 */
export const DAYS_FOR_OPENING = 10;

interface OpeningFacts {
  readonly obligation: Pick<Obligation, "planId" | "createdOn">;
  readonly state: OccurrenceState;
  readonly counted: readonly CountedCredit[];
  readonly today: PlainDate;
  readonly calendar: WorkdayCalendar;
}

/**
 * 期初未填: nobody has said yet what was done before the day of an import, so that what is missing is an entry and not work. Either a
 * number that was imported in the middle of its period, is behind, and has neither an opening balance (0 is one) nor a record of
 * something that happened before that day; or what fell due before that day and has nothing on record at all. No list, paper or mark
 * calls it behind or overdue. It ends with the entry, `DAYS_FOR_OPENING` working days after the import, and for a number that runs
 * with its period.
 *
 * @returns The last day on which it waits for its opening; null where it does not.
 */
export function awaitedOpening(occurrence: Occurrence, facts: OpeningFacts): PlainDate | null {
  const { obligation, today, calendar } = facts;
  if (obligation.planId === null || !isDated(occurrence)) return null;
  const until = calendar.addWorkingDays(obligation.createdOn, DAYS_FOR_OPENING);
  if (today > until) return null;
  return wasDueBefore(occurrence, facts) || (isQuota(occurrence) && runsBehind(occurrence, facts)) ? until : null;
}

/**
 * Whether the occurrence fell due before the day of entry and has nothing on record. An occurrence that an event
 * started is left out, because the clerk entered that event knowingly.
 */
const wasDueBefore = (occurrence: DatedOccurrence, { obligation, state, counted }: OpeningFacts): boolean =>
  limitOf(occurrence) < obligation.createdOn &&
  occurrence.eventId === null &&
  counted.length === 0 &&
  state.opening === null &&
  state.closedOn === null &&
  state.handling === null;

function runsBehind(
  occurrence: QuotaOccurrence,
  { obligation, state, counted, today, calendar }: OpeningFacts,
): boolean {
  if (state.opening !== null) return false;
  const quota = quotaOf(occurrence, occurrence.requirement);
  const entered = obligation.createdOn;
  if (entered <= quota.first || today > quota.last) return false;
  if (counted.some(({ activity }) => activity.happenedOn < entered)) return false;
  return totalOf(counted).inTime < expectedBy(quota, today, calendar);
}
