import type { PlanRepository, StoredCandidate } from "../../ports/stores/plan-store.ts";
import { findOpenCandidate } from "./decide-candidates.ts";

/**
 * Splits a candidate: one with merged candidates is separated from them; any other becomes two over the same quote,
 * both to be edited, because the sentence asks for more than was read.
 *
 * @returns The ids of the changed and new candidates.
 * @throws {DutyError} `not-found`; `candidate-decided`.
 */
export async function splitCandidate(plans: PlanRepository, planId: string, candidateId: string): Promise<string[]> {
  const candidate = await findOpenCandidate(plans, planId, candidateId);
  const merged = (await plans.merged(planId)).filter(({ mergedInto }) => mergedInto === candidateId);
  for (const other of merged) await plans.updateCandidate({ ...other, mergedInto: null });
  if (merged.length > 0) return [candidateId, ...merged.map(({ id }) => id)];
  const copy = { ...candidate, id: await copyId(plans, candidate), decision: "pending" } as const;
  await plans.addCandidates([copy]);
  return [candidateId, copy.id];
}

/** The id of a copy, which shares the place of the original in the text and is ordered right behind it. */
async function copyId(plans: PlanRepository, { planId, id }: StoredCandidate): Promise<string> {
  for (let number = 2; ; number += 1) {
    const copy = `${id}~${number}`;
    if ((await plans.some(planId, [copy])).length === 0) return copy;
  }
}
