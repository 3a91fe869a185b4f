import type { CountedCredit } from "../../domain/compliance/counted-credits.ts";
import type { OccurrenceState } from "../../domain/compliance/history.ts";
import { missingEvidence } from "../../domain/compliance/missing-evidence.ts";
import type { EvidenceKind } from "../../domain/obligation/evidence-kind.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Facts } from "../derived/facts.ts";

interface Proof {
  readonly counted: readonly CountedCredit[];
  readonly state: OccurrenceState;
  readonly facts: Pick<Facts, "evidenceKinds">;
}

/**
 * Kinds of evidence that the duty requires and that are not there. What is credited to one occurrence proves it together;
 * of a quota each session is proven on its own, and one not held yet misses nothing. A stated reason stands for the rest.
 */
export function missingKinds(
  occurrence: Occurrence,
  required: readonly EvidenceKind[],
  { counted, state, facts }: Proof,
): EvidenceKind[] {
  if (required.length === 0 || state.closedReason !== null) return [];
  const unexcused = counted.filter(({ activity }) => activity.noEvidenceReason === null);
  const present = unexcused.map(({ activity }) => facts.evidenceKinds.get(activity.id) ?? []);
  if (!isAccumulating(occurrence.requirement))
    return unexcused.length < counted.length ? [] : missingEvidence(required, present.flat());
  const missing = new Set(present.flatMap((kinds) => missingEvidence(required, kinds)));
  return required.filter((kind) => missing.has(kind));
}
