import type { CreditSuggestion, SuggestionReason } from "../../shared/contract/schemas/activity.ts";
import { keyText } from "../data/occurrence-key.ts";

/** Why a line is in the list: the core's reason, or that the clerk added it, or that it counts already. */
export type OfferedReason = SuggestionReason | { readonly kind: "chosen" } | { readonly kind: "counted" };

/** @param added  Keys of what the clerk added by hand; what was asked for stays asked for. */
export const offeredReason = (suggestion: CreditSuggestion, added: ReadonlySet<string>): OfferedReason =>
  suggestion.reason.kind !== "asked" && added.has(keyText(suggestion)) ? { kind: "chosen" } : suggestion.reason;
