import type { PaperLocale } from "./paper-locale.ts";
import type { SlipKind, SlipNumber } from "./slip.ts";
import type { SlipWords } from "./slip-wording.ts";
import { ENGLISH } from "./slip-words-en.ts";
import { CHINESE } from "./slip-words-zh.ts";

export type { SlipWords } from "./slip-wording.ts";

/** What a slip says of itself in `locale`. */
export const slipWords = (locale: PaperLocale): SlipWords => (locale === "en" ? ENGLISH : CHINESE);

/** 督办单〔2026〕第3号: how a released slip is named elsewhere. */
export function slipName(kind: SlipKind, { year, number }: SlipNumber, locale: PaperLocale): string {
  const words = slipWords(locale);
  return locale === "en"
    ? `${words.title[kind]} ${words.number(year, number)}`
    : `${words.title[kind]}${words.number(year, number)}`;
}
