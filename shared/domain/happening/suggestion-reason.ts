/** Why a duty is offered for an activity, and why it is not certain. */
export const SUGGESTION_KINDS = [
  "asked",
  "fits",
  "several",
  "broader",
  "along",
  "act",
  "object",
  "who",
  "aside",
  "beyond",
  "other-day",
  "called-off",
  "to-come",
  "question",
  "attended",
  "period",
  "early",
  "listed",
  "standing",
  "no-event",
  "words",
  "alike",
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** The reason with the title's word and the duty's word, where they are known. */
export interface SuggestionReason {
  readonly kind: SuggestionKind;
  readonly found: string | null;
  readonly wanted: string | null;
}
