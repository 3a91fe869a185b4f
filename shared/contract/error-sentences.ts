import type { ErrorCode, ErrorDetails } from "../domain/errors.ts";
import { englishSentences } from "./error-sentences/en.ts";
import type { ErrorSentenceTable } from "./error-sentences/error-sentence-table.ts";
import { chineseSentences } from "./error-sentences/zh-cn.ts";
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
