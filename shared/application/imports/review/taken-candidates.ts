import type { StoredCandidate } from "../../ports/stores/plan-store.ts";

/** A candidate that becomes a duty, with those that were merged into it. */
export interface TakenCandidate {
  readonly candidate: StoredCandidate;
  readonly merged: readonly StoredCandidate[];
}

/** Those that were accepted or edited and are no obligation yet, in the order of the text. */
export const takenCandidates = (candidates: readonly StoredCandidate[]): TakenCandidate[] =>
  withMerged(candidates).filter(
    ({ candidate: { decision, obligationId } }) =>
      (decision === "accepted" || decision === "edited") && obligationId === null,
  );

/** Candidates that stand for themselves, each with those it speaks for. */
export function withMerged(candidates: readonly StoredCandidate[]): TakenCandidate[] {
  const merged = Map.groupBy(candidates, ({ mergedInto }) => mergedInto);
  return (merged.get(null) ?? []).map((candidate) => ({ candidate, merged: merged.get(candidate.id) ?? [] }));
}
