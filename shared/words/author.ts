import type { Locale } from "./locale.ts";

const UNSIGNED: Readonly<Record<Locale, string>> = { "zh-CN": "未署名", en: "unsigned" };

/** Who made a record, as it is told: the name on record, or that nobody signed it. */
export const authorName = (by: string, locale: Locale): string => by || UNSIGNED[locale];
