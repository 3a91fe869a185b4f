import { type PlainDate, addDaysWithin, laterOf } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import { type Occurrence, isDated, isWithoutDay, limitOf, ruleDateOf } from "../../domain/obligation/occurrence.ts";

/** How many days before its period a meeting may be planned. Earlier work does not count by itself. */
const DAYS_BEFORE_PERIOD = 31;
/**
 * How many days after its limit an overdue occurrence may be planned, and how many days before its date a dated one.
 */
const DAYS_OF_A_YEAR = 366;

/**
 * A meeting may be planned late, and in reason: up to a year after the limit, or from today where that is past; from a month before
 * its period, a year before a single date, or the day of the event that opened it.
 *
 * @throws {DutyError} `planned-day-far-off`
 */
export function refuseFarPlan(occurrence: Occurrence, date: PlainDate, today: PlainDate): void {
  const first = firstDay(occurrence);
  const limit = isDated(occurrence) ? limitOf(occurrence) : ruleDateOf(occurrence);
  const last = addDaysWithin(laterOf(limit, today), DAYS_OF_A_YEAR);
  if (date < first || date > last) throw new DutyError("planned-day-far-off", { date, first, last });
}

function firstDay(occurrence: Occurrence): PlainDate {
  if (isWithoutDay(occurrence)) return occurrence.openedOn;
  return occurrence.period === null
    ? addDaysWithin(ruleDateOf(occurrence), -DAYS_OF_A_YEAR)
    : addDaysWithin(occurrence.period.first, -DAYS_BEFORE_PERIOD);
}
