import type { SlipKind, SlipNumber } from "../domain/papers/slip.ts";
import { ENGLISH } from "./en/slips.ts";
import { CHINESE, type SlipWords } from "./zh-cn/slips.ts";
import type { Locale } from "./locale.ts";

export type { SlipWords } from "./zh-cn/slips.ts";

/** The words of a slip in `locale`. */
export const slipWords = (locale: Locale): SlipWords => (locale === "en" ? ENGLISH : CHINESE);

/** 督办单〔2026〕第3号: how a released slip is named elsewhere. */
export function slipName(kind: SlipKind, { year, number }: SlipNumber, locale: Locale): string {
  const words = slipWords(locale);
  return locale === "en"
    ? `${words.title[kind]} ${words.number(year, number)}`
    : `${words.title[kind]}${words.number(year, number)}`;
}
