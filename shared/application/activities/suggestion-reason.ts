import type { CreditSuggestion } from "../../contract/schemas/activity.ts";
import { sharedWords } from "../../domain/compliance/shared-words.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";

type Reason = CreditSuggestion["reason"];

export const ASKED: Reason = { kind: "asked", words: null };

/** Words shorter than this say nothing. */
const SHORTEST = 2;

/** Why an activity of that title could count for a duty that nobody asked for: they share words, or only their kind. */
export function suggestionReason(title: string, duty: Pick<Obligation, "title" | "shortTitle"> | undefined): Reason {
  const [words = ""] = [duty?.title, duty?.shortTitle]
    .map((name) => sharedWords(title, name ?? ""))
    .toSorted((a, b) => b.length - a.length);
  return words.length >= SHORTEST ? { kind: "words", words } : { kind: "alike", words: null };
}
