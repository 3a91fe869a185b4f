import { type PlainDate, dateOf, earlierOf, yearOf } from "../../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import type { PlanHead } from "../../ports/stores/plan-store.ts";

/**
 * How a plan of another year is taken: as the `record` of its year, which asks for nothing any more; as a plan of
 * `this-year`, with its dates read for this year; or as the plan of its `coming-year`, in force from then on.
 */
export const TAKEN_AS = ["record", "this-year", "coming-year"] as const;
export type TakenAs = (typeof TAKEN_AS)[number];

/**
 * Checks that a plan may be finished in the requested way: a plan without a year never, a plan of this year always, a
 * plan of another year only in a way that fits it.
 *
 * @returns The year of the plan.
 * @throws {DutyError} `plan-year-unknown`; `plan-year-other` where nobody has said how the plan is taken;
 *   `invalid-input` for a record of a year that is not over, or a coming year that has begun.
 */
export function agreedYear({ title, year }: PlanHead, as: TakenAs | undefined, today: PlainDate): number {
  const thisYear = yearOf(today);
  if (year === null) throw new DutyError("plan-year-unknown", { title });
  if (year !== thisYear && as === undefined) throw new DutyError("plan-year-other", { title, year, thisYear });
  if (as === "record" && year >= thisYear) throw refusedInput("as", "year-not-over");
  if (as === "coming-year" && year <= thisYear) throw refusedInput("as", "year-has-begun");
  return year;
}

/** The day for which a plan's opening is asked: today, or the last day of its year where that is over. */
export const openingDay = (year: number, today: PlainDate): PlainDate => earlierOf(today, dateOf(year, 12, 31));
