import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { keyText } from "../data/occurrence-key.ts";
import { isAfterPeriod } from "./period-fit.ts";
import { isAfterLimit } from "./suggestion-of-row.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "../../shared/domain/obligation/evidence-kind.ts";
import { type RecordDraft, amountOf } from "./record-draft.ts";

/** What saving will do, for the sentence at the foot. */
export interface SavingOutcome {
  readonly counts: number;
  /** Occurrences that this activity completes; quotas are never closed by one activity. */
  readonly completes: number;
  /** The number of these whose limit the activity missed: made up late, and never green. */
  readonly late: number;
  /** Quotas whose period was over by then: on record, and filling nothing. */
  readonly afterPeriod: number;
  /** Whether the activity has neither a file nor a reason, so that occurrences which it would complete stay open. */
  readonly isUnproven: boolean;
  /** The number of quotas that count the activity although it is unproven, and show that. */
  readonly unprovenNumbers: number;
  /** Kinds that the chosen duties require and that are not among the files. */
  readonly lacking: readonly EvidenceKind[];
}

const COUNTED_OVER_A_PERIOD: readonly string[] = ["quota", "quantity", "hours", "percent"];

/**
 * @param obligations  The duties by id; a missing one counts as requiring nothing.
 * @param rows  The year's occurrences by `keyText`; a missing one counts as in time.
 */
export function savingOutcome(
  draft: RecordDraft,
  chosen: readonly CreditSuggestion[],
  obligations: ReadonlyMap<string, ObligationView>,
  rows: ReadonlyMap<string, DueRow>,
): SavingOutcome {
  const completes = chosen.filter((suggestion) => {
    const kind = obligations.get(suggestion.obligationId)?.versions.at(-1)?.requirement.kind ?? "cadence";
    return (
      !COUNTED_OVER_A_PERIOD.includes(kind) &&
      suggestion.before + (amountOf(suggestion, draft) ?? 0) >= suggestion.needed
    );
  });
  const numbers = chosen.filter((suggestion) => rows.get(keyText(suggestion))?.quota != null);
  const hasReason = (draft.noEvidenceReason ?? "").trim() !== "";
  const present = new Set(draft.files.map(({ kind }) => kind));
  const isUnproven = draft.files.length === 0 && !hasReason;
  return {
    counts: chosen.length,
    completes: completes.length,
    late: completes.filter((suggestion) => {
      const row = rows.get(keyText(suggestion));
      return row !== undefined && isAfterLimit(row, draft.happenedOn);
    }).length,
    afterPeriod: chosen.filter((suggestion) => isAfterPeriod(rows.get(keyText(suggestion)), draft.happenedOn)).length,
    isUnproven,
    unprovenNumbers: isUnproven ? numbers.length : 0,
    lacking: hasReason ? [] : requiredKinds(chosen, obligations).filter((kind) => !present.has(kind)),
  };
}

/** The kinds of evidence that the chosen duties require together, in their usual order. */
export function requiredKinds(
  chosen: readonly CreditSuggestion[],
  obligations: ReadonlyMap<string, ObligationView>,
): EvidenceKind[] {
  const asked = new Set(chosen.flatMap((suggestion) => obligations.get(suggestion.obligationId)?.evidenceKinds ?? []));
  return EVIDENCE_KINDS.filter((kind) => asked.has(kind));
}
