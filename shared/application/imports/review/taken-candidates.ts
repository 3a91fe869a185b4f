import type { StoredCandidate } from "../../ports/stores/plan-store.ts";

/** A candidate that becomes a duty, with the candidates merged into it. */
export interface TakenCandidate {
  readonly candidate: StoredCandidate;
  readonly merged: readonly StoredCandidate[];
}

/** The candidates that were accepted or edited and are no obligation yet, in the order of the text. */
export const takenCandidates = (candidates: readonly StoredCandidate[]): TakenCandidate[] =>
  withMerged(candidates).filter(
    ({ candidate: { decision, obligationId } }) =>
      (decision === "accepted" || decision === "edited") && obligationId === null,
  );

/** The candidates that are not merged into another, each with those merged into it. */
export function withMerged(candidates: readonly StoredCandidate[]): TakenCandidate[] {
  const merged = Map.groupBy(candidates, ({ mergedInto }) => mergedInto);
  return (merged.get(null) ?? []).map((candidate) => ({ candidate, merged: merged.get(candidate.id) ?? [] }));
}
