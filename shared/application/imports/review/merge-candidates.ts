import { refusedInput } from "../../../domain/errors.ts";
import type { PlanRepository, StoredCandidate } from "../../ports/stores/plan-store.ts";
import { findOpenCandidate } from "./decide-candidates.ts";

/**
 * Merges one candidate into another, so that two quotes make one duty. The receiving candidate keeps its title and its
 * rule (or takes the rule of the other where it has none) and gets the other's units. The merged one keeps its words
 * and its decision, so that the two can be separated again.
 *
 * @returns The ids of the changed candidates.
 * @throws {DutyError} `not-found`; `candidate-decided`; `invalid-input` for a candidate with itself or with one that
 *   is merged.
 */
export async function mergeCandidates(
  plans: PlanRepository,
  planId: string,
  candidateId: string,
  intoId: string,
): Promise<string[]> {
  const taken = await findOpenCandidate(plans, planId, candidateId);
  const into = await findOpenCandidate(plans, planId, intoId);
  if (candidateId === intoId || taken.mergedInto !== null || into.mergedInto !== null)
    throw refusedInput("intoId", "merged-already");
  await plans.updateCandidate(joined(into, taken));
  await plans.updateCandidate({ ...taken, mergedInto: intoId });
  const earlier = (await plans.merged(planId)).filter(({ mergedInto }) => mergedInto === candidateId);
  for (const candidate of earlier) await plans.updateCandidate({ ...candidate, mergedInto: intoId });
  return [intoId, candidateId];
}

function joined(into: StoredCandidate, taken: StoredCandidate): StoredCandidate {
  const { lead, supporting } = joinedUnits(into, taken);
  const { requirement, stated, implied } = into.requirement.kind === "standing" ? taken : into;
  const decision = into.decision === "rejected" ? "pending" : into.decision;
  return { ...into, lead, supporting, requirement, stated, implied, decision, actor: into.actor ?? taken.actor };
}

function joinedUnits(into: StoredCandidate, taken: StoredCandidate): Pick<StoredCandidate, "lead" | "supporting"> {
  const units = [into.lead, ...into.supporting, taken.lead, ...taken.supporting].filter((unit) => unit !== null);
  const [lead = null, ...supporting] = new Set(units);
  return { lead, supporting };
}
