import type { CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import { keyText } from "../../data/occurrence-key.ts";

/** Why a suggestion is made: it was asked for, its words are in the title, the clerk chose it, or it is of a kind. */
export type SuggestionReason =
  | { readonly kind: "asked" | "chosen" | "alike" }
  | { readonly kind: "words"; readonly words: string };

/** Words shorter than this say nothing. */
const SHORTEST = 2;

/**
 * @param of     The occurrence that the form was opened from.
 * @param added  Keys of what the clerk added by hand.
 */
export function suggestionReason(
  one: CreditSuggestion,
  title: string,
  of: OccurrenceKey | null,
  added: ReadonlySet<string>,
): SuggestionReason {
  if (of && keyText(of) === keyText(one)) return { kind: "asked" };
  if (added.has(keyText(one))) return { kind: "chosen" };
  const words = sharedWords(title, one.title);
  return words.length >= SHORTEST ? { kind: "words", words } : { kind: "alike" };
}

/** The longest run of characters that stands in both, the first of equals. */
export function sharedWords(a: string, b: string): string {
  let longest = "";
  for (let from = 0; from < a.length; from++)
    for (let to = from + longest.length + 1; to <= a.length && b.includes(a.slice(from, to)); to++)
      longest = a.slice(from, to);
  return longest.trim();
}
