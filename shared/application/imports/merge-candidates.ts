import { DutyError } from "../../domain/errors.ts";
import type { PlanRepository, StoredCandidate } from "../ports.ts";
import { openCandidate } from "./decide-candidates.ts";

/**
 * Takes one candidate into another: two quotes, one duty. The one that stays keeps its title and its rule (that of the other
 * where it has none) and gets the other's units. The other keeps its words and its decision, so that both can be taken apart.
 * @throws {DutyError} `not-found`; `candidate-decided`; `invalid-input` for a candidate with itself or with one that is merged.
 */
export async function mergeCandidates(
  plans: PlanRepository,
  planId: string,
  candidateId: string,
  intoId: string,
): Promise<void> {
  const candidates = await plans.candidates(planId);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const taken = openCandidate(byId.get(candidateId), candidateId);
  const into = openCandidate(byId.get(intoId), intoId);
  if (candidateId === intoId || taken.mergedInto !== null || into.mergedInto !== null)
    throw new DutyError("invalid-input", { issues: [{ path: "intoId", message: "not a candidate of its own" }] });
  await plans.updateCandidate(joined(into, taken));
  await plans.updateCandidate({ ...taken, mergedInto: intoId });
  for (const earlier of candidates.filter(({ mergedInto }) => mergedInto === candidateId))
    await plans.updateCandidate({ ...earlier, mergedInto: intoId });
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
