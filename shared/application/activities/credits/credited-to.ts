import { countedCredits, totalOf } from "../../../domain/compliance/counted-credits.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../../domain/obligation/requirement.ts";
import type { Facts } from "../../view/facts.ts";
import { creditsFor } from "../../view/rows/counted-for.ts";

/**
 * Credited sessions that an occurrence needs before it is closed; null for a quota, which a figure tells and nobody closes, and for
 * work without a number, which no number of activities ends.
 */
export const neededFor = ({ requirement }: Occurrence): number | null => {
  if (isAccumulating(requirement) || requirement.kind === "standing") return null;
  return "count" in requirement ? requirement.count : 1;
};

/** The sum of the credits that count for an occurrence, late ones included. */
export function creditedTo(occurrence: Occurrence, facts: Facts): number {
  const { inTime, late } = totalOf(countedCredits(occurrence, creditsFor(occurrence, facts), facts.activities));
  return inTime + late;
}
