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
 * 期初未填: tells until when an occurrence waits for its opening, because nobody has entered the work done before the day
 * of the import. It is either a number that was imported within its period, is behind, and has neither an opening
 * balance (0 is one) nor a record from before that day; or an occurrence that fell due before that day and has no
 * record at all. No list, paper or mark shows it as behind or overdue. The waiting ends with the entry,
 * `DAYS_FOR_OPENING` working days after the import, and for a running number with its period.
 *
 * @returns The last day of waiting; null for an occurrence that does not wait.
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
