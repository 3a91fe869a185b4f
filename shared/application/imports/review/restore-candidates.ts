import type { CandidateState } from "../../../contract/schemas/import-review.ts";
import type { PlanRepository } from "../../ports/stores/plan-store.ts";
import { openCandidate } from "./decide-candidates.ts";

/** A merged candidate and the one that received it. */
export interface MergedPair {
  readonly id: string;
  readonly intoId: string;
}

/**
 * Restores candidates to an earlier reply, which undoes an edit, a merge or a split. The named candidates are separate
 * again, except the `merged` ones. Quotes stay as the plan has them.
 *
 * @returns The ids of the changed candidates.
 * @throws {DutyError} `not-found`; `candidate-decided`.
 */
export async function restoreCandidates(
  plans: PlanRepository,
  planId: string,
  states: readonly CandidateState[],
  merged: readonly MergedPair[],
): Promise<string[]> {
  const ids = [...new Set([...states, ...merged].map(({ id }) => id)), ...merged.map(({ intoId }) => intoId)];
  const byId = new Map((await plans.some(planId, ids)).map((candidate) => [candidate.id, candidate]));
  for (const state of states) {
    const restored = { ...openCandidate(byId.get(state.id), state.id), ...state, mergedInto: null };
    byId.set(state.id, restored);
    await plans.updateCandidate(restored);
  }
  for (const { id, intoId } of merged) {
    openCandidate(byId.get(intoId), intoId);
    await plans.updateCandidate({ ...openCandidate(byId.get(id), id), mergedInto: intoId });
  }
  return ids;
}
