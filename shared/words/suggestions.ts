import type { SuggestionReason } from "../domain/happening/suggestion-reason.ts";
import { SUGGESTIONS as ENGLISH } from "./en/suggestions.ts";
import { SUGGESTIONS as CHINESE } from "./zh-cn/suggestions.ts";
import type { Locale } from "./locale.ts";

/** Why a duty is offered, and why it is not certain, in one phrase. */
export const suggestionWords = ({ kind, found, wanted }: SuggestionReason, locale: Locale): string =>
  (locale === "zh-CN" ? CHINESE : ENGLISH)[kind](found, wanted);
