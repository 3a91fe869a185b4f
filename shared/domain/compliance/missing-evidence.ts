import type { EvidenceKind } from "../obligation/evidence-kind.ts";

/** The kinds that a duty requires and that are not there yet, in the order required. */
export const missingEvidence = (required: readonly EvidenceKind[], present: Iterable<EvidenceKind>): EvidenceKind[] => {
  const there = new Set(present);
  return required.filter((kind) => !there.has(kind));
};
