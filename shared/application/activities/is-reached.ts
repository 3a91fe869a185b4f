import { countedCredits, totalOf } from "../../domain/compliance/counted-credits.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Facts } from "../derived/facts.ts";
import { creditsFor } from "../due-rows/counted-for.ts";

/** Credited sessions that an occurrence needs before it is closed; null for a quota, which a figure tells and nobody closes. */
const neededFor = ({ requirement }: Occurrence): number | null => {
  if (isAccumulating(requirement)) return null;
  return "count" in requirement ? requirement.count : 1;
};

/** Whether a dated occurrence has all it needs once `amount` more is credited. */
export function isReachedWith(occurrence: Occurrence, amount: number, facts: Facts): boolean {
  const needed = neededFor(occurrence);
  return needed !== null && creditedTo(occurrence, facts, null) + amount >= needed;
}

/** Whether it still has all it needs without that activity. */
export function isReachedWithout(occurrence: Occurrence, activityId: string, facts: Facts): boolean {
  const needed = neededFor(occurrence);
  return needed !== null && creditedTo(occurrence, facts, activityId) >= needed;
}

/** Sum of what counts for an occurrence, late ones too, without those of one activity. */
export function creditedTo(occurrence: Occurrence, facts: Facts, without: string | null): number {
  const credits = creditsFor(occurrence, facts).filter(({ activityId }) => activityId !== without);
  const { inTime, late } = totalOf(countedCredits(occurrence, credits, facts.activities));
  return inTime + late;
}
