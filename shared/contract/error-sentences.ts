import type { ErrorCode, ErrorDetails } from "../domain/errors.ts";
import { englishSentences } from "./error-sentences/en.ts";
import type { ErrorSentenceTable } from "./error-sentences/error-sentence-table.ts";
import { noticeFaultInEnglish } from "./error-sentences/notice-faults-en.ts";
import { noticeFaultInChinese } from "./error-sentences/notice-faults-zh-cn.ts";
import { chineseSentences } from "./error-sentences/zh-cn.ts";
import type { NoticeFault } from "../domain/workday/holiday-notice.ts";
import type { ReplyError } from "./reply.ts";

export type SentenceLocale = "zh-CN" | "en";

const tables: Readonly<Record<SentenceLocale, ErrorSentenceTable>> = {
  "zh-CN": chineseSentences,
  en: englishSentences,
};

/** What a person reads when a request failed: one sentence, with what to do about it. */
export function errorSentence(error: ReplyError, locale: SentenceLocale): string {
  const say = tables[locale][error.code] as (details: ErrorDetails[ErrorCode]) => string;
  return say(error.details);
}

/** What is strange about a holiday notice that was read, as a sentence. */
export const noticeFaultSentence = (fault: NoticeFault, locale: SentenceLocale): string =>
  locale === "zh-CN" ? `${noticeFaultInChinese(fault)}。` : `${sentenceCase(noticeFaultInEnglish(fault))}.`;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
