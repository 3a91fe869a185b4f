import type { ErrorCode, ErrorDetails, ErrorFacts } from "../domain/errors.ts";
import { englishSentences } from "./en/errors.ts";
import type { ErrorSentenceTable } from "./error-sentence-table.ts";
import { noticeFaultInEnglish } from "./en/notice-faults.ts";
import { noticeFaultInChinese } from "./zh-cn/notice-faults.ts";
import { chineseSentences } from "./zh-cn/errors.ts";
import type { NoticeFault } from "../domain/workday/notice/notice-fault.ts";
import type { Locale } from "./locale.ts";

const tables: Readonly<Record<Locale, ErrorSentenceTable>> = {
  "zh-CN": chineseSentences,
  en: englishSentences,
};

/** What a person reads when a request failed: one sentence, with what to do about it. */
export function errorSentence(error: ErrorFacts, locale: Locale): string {
  const say = tables[locale][error.code] as (details: ErrorDetails[ErrorCode]) => string;
  return say(error.details);
}

/** The strange statement of a holiday notice as a sentence. */
export const noticeFaultSentence = (fault: NoticeFault, locale: Locale): string =>
  locale === "zh-CN" ? `${noticeFaultInChinese(fault)}。` : `${sentenceCase(noticeFaultInEnglish(fault))}.`;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
