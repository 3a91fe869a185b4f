import type { Decision } from "../../../contract/schemas/import-review.ts";
import { DutyError } from "../../../domain/errors.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { PlanRepository, StoredCandidate } from "../../ports/stores/plan-store.ts";

/**
 * Records what the clerk decided about some candidates; `pending` takes an earlier decision back.
 * @throws {DutyError} `not-found`; `candidate-decided`.
 */
export async function decideCandidates(
  plans: PlanRepository,
  planId: string,
  candidateIds: readonly string[],
  decision: Decision,
): Promise<void> {
  const ids = [...new Set(candidateIds)];
  if ((await plans.decide(planId, ids, decision)) === ids.length) return;
  const byId = new Map((await plans.some(planId, ids)).map((candidate) => [candidate.id, candidate]));
  for (const id of ids) openCandidate(byId.get(id), id);
}

/**
 * @throws {DutyError} `not-found`; `candidate-decided` once the candidate is an obligation, which is changed by
 * itself.
 */
export function openCandidate(candidate: StoredCandidate | undefined, id: string): StoredCandidate {
  const found = foundOrFail(candidate, "candidate", id);
  if (found.obligationId !== null) throw new DutyError("candidate-decided", { candidateId: id });
  return found;
}

/**
 * The one candidate.
 *
 * @throws {DutyError} `not-found`; `candidate-decided`.
 */
export async function findOpenCandidate(plans: PlanRepository, planId: string, id: string): Promise<StoredCandidate> {
  const [candidate] = await plans.some(planId, [id]);
  return openCandidate(candidate, id);
}
