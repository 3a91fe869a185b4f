import type { CandidateState } from "../../../contract/schemas/import-review.ts";
import type { PlanRepository } from "../../ports/stores/plan-store.ts";
import { openCandidate } from "./decide-candidates.ts";

/** A candidate and the one that speaks for it. */
export interface MergedPair {
  readonly id: string;
  readonly intoId: string;
}

/**
 * Sets candidates as an earlier reply had them: the undo of an edit, a merge or a split, whichever it was. Those
 * named stand for themselves again, except the `merged` ones. Quotes are what the plan says and stay.
 * @returns The ids of those that it changed.
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
