import { timingOf } from "../../domain/compliance/counted-credits.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";

/**
 * Whether an activity of that day may count for the occurrence.
 * @throws {DutyError} `credit-before-period` when it lies before the period and no reason is given; `credit-after-period` when
 * a quota's period was over: what is missed of a quota stays missed. A late activity for a dated occurrence is made up (补办).
 */
export function checkCredit(occurrence: Occurrence, happenedOn: PlainDate, reason: string | null): void {
  const { period, requirement } = occurrence;
  if (period === null) return;
  if (timingOf(occurrence, happenedOn) === "early" && isBlank(reason))
    throw new DutyError("credit-before-period", { happenedOn, first: period.first });
  if (isAccumulating(requirement) && happenedOn > period.last)
    throw new DutyError("credit-after-period", { happenedOn, last: period.last });
}

/** A reason of blanks is none. */
export const isBlank = (text: string | null): boolean => text === null || text.trim() === "";
