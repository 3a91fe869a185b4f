import { suggestionWords } from "../../shared/words/suggestions.ts";
import type { recordText } from "../text/record.ts";
import type { OfferedReason } from "./offered-reason.ts";
import type { Locale } from "../../shared/words/locale.ts";

type RecordWords = (typeof recordText)["zh-CN"];

/** 没有写到“党章”: why a line stands there, and why it is not ticked, in one phrase. */
export const reasonWords = (reason: OfferedReason, t: RecordWords, locale: Locale): string =>
  reason.kind === "chosen" || reason.kind === "counted" ? t[reason.kind] : suggestionWords(reason, locale);
