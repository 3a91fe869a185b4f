import { firstDayInTime, timingOf } from "../../../domain/compliance/counted-credits.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { DutyError } from "../../../domain/errors.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";

/**
 * Whether an activity of that day may count for the occurrence. One that comes after its limit, or after a quota's period, is
 * made up (补办): it is on record, and what was missed stays missed.
 * @throws {DutyError} `credit-before-period` when it lies before the period, or the event, and no reason is given.
 */
export function checkCredit(occurrence: Occurrence, happenedOn: PlainDate, reason: string | null): void {
  const first = firstDayInTime(occurrence);
  if (first !== null && timingOf(occurrence, happenedOn) === "early" && isBlank(reason))
    throw new DutyError("credit-before-period", { happenedOn, first });
}

/** A reason of blanks is none. */
export const isBlank = (text: string | null): boolean => text === null || text.trim() === "";
