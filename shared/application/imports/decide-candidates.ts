import type { Decision } from "../../contract/schemas/import-review.ts";
import { DutyError } from "../../domain/errors.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { PlanRepository, StoredCandidate } from "../ports.ts";

/** Records what the clerk decided about some candidates; `pending` takes an earlier decision back. */
export async function decideCandidates(
  plans: PlanRepository,
  planId: string,
  candidateIds: readonly string[],
  decision: Decision,
): Promise<void> {
  const byId = new Map((await plans.candidates(planId)).map((candidate) => [candidate.id, candidate]));
  for (const id of candidateIds) {
    const candidate = openCandidate(byId.get(id), id);
    await plans.updateCandidate({ ...candidate, decision });
  }
}

/** @throws {DutyError} `not-found`; `candidate-decided` once it became an obligation, which is changed on its own. */
export function openCandidate(candidate: StoredCandidate | undefined, id: string): StoredCandidate {
  const found = foundOrFail(candidate, "candidate", id);
  if (found.obligationId !== null) throw new DutyError("candidate-decided", { candidateId: id });
  return found;
}
