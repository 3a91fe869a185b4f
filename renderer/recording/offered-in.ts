import {
  type AwaitedSuggestion,
  type CreditSuggestion,
  type Suggestion,
  isCreditable,
} from "../../shared/contract/schemas/activity.ts";

/** The suggestions that can be ticked, and the duties that wait for their event. */
export const offeredIn = (
  suggestions: readonly Suggestion[] = [],
): { readonly found: readonly CreditSuggestion[]; readonly awaited: readonly AwaitedSuggestion[] } => ({
  found: suggestions.filter(isCreditable),
  awaited: suggestions.filter((suggestion) => !isCreditable(suggestion)),
});
