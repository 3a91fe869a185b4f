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

/** The missing kind where a duty names no kinds and an activity of it has no evidence at all. */
const ANY_PROOF: readonly EvidenceKind[] = ["other"];

/**
 * The kinds of evidence that are missing: those that the duty requires, or any evidence where it names none. The
 * activities of one occurrence prove it together; each session of a quota is proven on its own, and a session not held
 * yet lacks nothing. A stated reason stands for the missing kinds.
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

/** For the sessions of a quota: a kind is missing when one session lacks it. */
function inRequiredOrder(
  required: readonly EvidenceKind[],
  present: readonly (readonly EvidenceKind[])[],
): EvidenceKind[] {
  if (required.length === 0) return present.some((kinds) => kinds.length === 0) ? [...ANY_PROOF] : [];
  const missing = new Set(present.flatMap((kinds) => missingEvidence(required, kinds)));
  return required.filter((kind) => missing.has(kind));
}
