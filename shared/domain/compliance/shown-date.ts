import { type PlainDate, yearOf } from "../date/plain-date.ts";
import { type DatedOccurrence, limitOf } from "../obligation/occurrence.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type Countdown, countdownTo } from "./countdown.ts";
import type { TimeState } from "./time-state.ts";

/** The one date that a row shows, with its countdown: every list, paper and calendar uses this. */
export interface ShownDate extends Countdown {
  readonly shownDate: PlainDate;
  /** The date lies in another year than today, so that it is written with its year. */
  readonly showsYear: boolean;
}

/** The dates of a row: that of the rule, that after the shift, and the one that the row shows (`shownDateOf`). */
export interface RowDates {
  readonly nominalDate: PlainDate;
  readonly effectiveDate: PlainDate;
  readonly shownDate: PlainDate;
  /** Whether the row is still to be done: between the two dates it then shows until when it is in time. */
  readonly isOpen: boolean;
}

/**
 * A row that counts down shows its effective date; once it is overdue it shows its limit, the last day on which it would have
 * been in time, and counts from there. Source: compliance.md, Which date a row shows.
 */
export function shownDateOf(
  occurrence: Pick<DatedOccurrence, "nominalDate" | "effectiveDate">,
  state: TimeState,
  today: PlainDate,
  calendar: WorkdayCalendar,
): ShownDate {
  const shownDate = state === "overdue" ? limitOf(occurrence) : occurrence.effectiveDate;
  return { shownDate, showsYear: yearOf(shownDate) !== yearOf(today), ...countdownTo(shownDate, today, calendar) };
}
