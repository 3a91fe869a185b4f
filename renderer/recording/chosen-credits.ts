import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { keyText } from "../data/occurrence-key.ts";
import { peopleHours } from "./participants.ts";
import { isBeforePeriod } from "./period-fit.ts";
import { type ChosenCredits, HOURS_UNIT, type RecordDraft } from "./record-draft.ts";

type Rows = ReadonlyMap<string, DueRow>;

const isPerPerson = (suggestion: CreditSuggestion, draft: RecordDraft, rows: Rows): boolean =>
  suggestion.unit === HOURS_UNIT && peopleHours(suggestion.obligationId, rows.values(), draft) !== null;

/** Divides the ticked duties by the way in which they count, see `ChosenCredits`. */
export function chosenCredits(chosen: readonly CreditSuggestion[], draft: RecordDraft, rows: Rows): ChosenCredits {
  const single = chosen.filter((suggestion) => !isPerPerson(suggestion, draft, rows));
  return {
    single,
    perPerson: chosen.filter((suggestion) => isPerPerson(suggestion, draft, rows)),
    isEarly: single.some((suggestion) => isBeforePeriod(suggestion, rows.get(keyText(suggestion)), draft.happenedOn)),
  };
}

/** An hours duty over people stands once, for all who came, instead of once for each. */
export function oncePerPeople(list: readonly CreditSuggestion[], draft: RecordDraft, rows: Rows): CreditSuggestion[] {
  const seen = new Set<string>();
  return list.filter((suggestion) => {
    if (!isPerPerson(suggestion, draft, rows)) return true;
    if (seen.has(suggestion.obligationId)) return false;
    seen.add(suggestion.obligationId);
    return true;
  });
}
