import type { ReviewCandidate, ReviewChange } from "../../../../shared/contract/schemas/import-review.ts";

/** The candidates after a step of the review, in the order of the text; those that it left alone are the same objects. */
export function applyChange(
  candidates: readonly ReviewCandidate[],
  { candidates: changed, gone }: Pick<ReviewChange, "candidates" | "gone">,
): ReviewCandidate[] {
  const changedById = new Map(changed.map((candidate) => [candidate.id, candidate]));
  const goneIds = new Set(gone);
  const remaining = candidates.flatMap((candidate) => {
    if (goneIds.has(candidate.id)) return [];
    const now = changedById.get(candidate.id);
    changedById.delete(candidate.id);
    return [now ?? candidate];
  });
  return changedById.size === 0 ? remaining : [...remaining, ...changedById.values()].toSorted(byPlace);
}

/** The order of the server: by the place of the words; what was split from another stands behind it. */
const byPlace = (a: ReviewCandidate, b: ReviewCandidate): number => a.position - b.position || (a.id < b.id ? -1 : 1);
