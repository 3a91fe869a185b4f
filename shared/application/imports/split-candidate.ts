import type { PlanRepository, StoredCandidate } from "../ports.ts";
import { openCandidate } from "./decide-candidates.ts";

/**
 * Takes apart what was merged into a candidate. One into which nothing was merged becomes two over the same quote, both to be
 * edited: the sentence asks for more than was read from it.
 * @throws {DutyError} `not-found`; `candidate-decided`.
 */
export async function splitCandidate(plans: PlanRepository, planId: string, candidateId: string): Promise<void> {
  const candidates = await plans.candidates(planId);
  const candidate = openCandidate(
    candidates.find(({ id }) => id === candidateId),
    candidateId,
  );
  const merged = candidates.filter(({ mergedInto }) => mergedInto === candidateId);
  for (const one of merged) await plans.updateCandidate({ ...one, mergedInto: null });
  if (merged.length === 0) await plans.addCandidates([copyOf(candidate, candidates)]);
}

/** It shares its original's place in the text and stands right behind it, ordered by id. */
function copyOf(candidate: StoredCandidate, all: readonly StoredCandidate[]): StoredCandidate {
  const known = new Set(all.map(({ id }) => id));
  let number = 2;
  while (known.has(`${candidate.id}~${number}`)) number += 1;
  return { ...candidate, id: `${candidate.id}~${number}`, decision: "pending" };
}
