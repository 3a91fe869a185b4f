import type { CountedCredit } from "../../../domain/compliance/counted-credits.ts";
import type { OccurrenceState } from "../../../domain/compliance/history-event.ts";
import { missingEvidence } from "../../../domain/compliance/missing-evidence.ts";
import type { EvidenceKind } from "../../../domain/obligation/evidence-kind.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../../domain/obligation/requirement.ts";
import type { Facts } from "../facts.ts";

interface Proof {
  readonly counted: readonly CountedCredit[];
  readonly state: OccurrenceState;
  readonly facts: Pick<Facts, "evidenceKinds">;
}

/** What lacks where a duty names no kinds and a record of it has no proof at all. */
const ANY_PROOF: readonly EvidenceKind[] = ["other"];

/**
 * Kinds of evidence that are not there: those the duty requires, or some proof where it names none. What is credited to one
 * occurrence proves it together; of a quota each session is proven on its own, and one not held yet misses nothing. A stated
 * reason stands for the rest.
 */
export function missingKinds(
  occurrence: Occurrence,
  required: readonly EvidenceKind[],
  { counted, state, facts }: Proof,
): EvidenceKind[] {
  if (state.closedReason !== null) return [];
  const unexcused = counted.filter(({ activity }) => activity.noEvidenceReason === null);
  const present = unexcused.map(({ activity }) => facts.evidenceKinds.get(activity.id) ?? []);
  if (isAccumulating(occurrence.requirement)) return inRequiredOrder(required, present);
  if (unexcused.length < counted.length) return [];
  if (required.length > 0) return missingEvidence(required, present.flat());
  return unexcused.length > 0 && present.flat().length === 0 ? [...ANY_PROOF] : [];
}

/** Sessions of a quota: a kind lacks when it lacks for one of them. */
function inRequiredOrder(
  required: readonly EvidenceKind[],
  present: readonly (readonly EvidenceKind[])[],
): EvidenceKind[] {
  if (required.length === 0) return present.some((kinds) => kinds.length === 0) ? [...ANY_PROOF] : [];
  const missing = new Set(present.flatMap((kinds) => missingEvidence(required, kinds)));
  return required.filter((kind) => missing.has(kind));
}
