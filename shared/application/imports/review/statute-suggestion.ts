import type { Cadence } from "../../../domain/obligation/requirement.ts";
import { parseInstitutions } from "../../../extraction/parsers/institutions.ts";
import type { StoredCandidate } from "../../ports/stores/plan-store.ts";

/** The rhythm of a statute for an institution that the plan names without one. */
export interface StatuteSuggestion {
  readonly requirement: Cadence;
  readonly source: string;
}

/**
 * The rhythm of a statute, where the candidate's words name one known institution and state no number. It follows from
 * the words, so it is not stored. Null where the words name several institutions with rhythms of their own.
 */
export function statuteSuggestion({ rules, normalised }: StoredCandidate): StatuteSuggestion | null {
  if (!rules.includes("standing")) return null;
  const [institution, ...others] = parseInstitutions(normalised);
  const statute = institution?.statute;
  if (!statute || others.length > 0 || statute.period === "other") return null;
  const { count, period, source } = statute;
  return {
    requirement: {
      kind: "cadence",
      count,
      comparator: ">=",
      unit: "次",
      period,
      pattern: null,
      hedge: null,
      shift: null,
    },
    source,
  };
}
