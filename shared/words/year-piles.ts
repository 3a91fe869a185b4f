import type { YearPile } from "../domain/compliance/year-closing.ts";
import type { Locale } from "./locale.ts";

/** The piles of a year that is closed, by name. */
export const pileInChinese: Readonly<Record<YearPile, string>> = {
  missed: "未办",
  late: "补办",
  unproven: "缺佐证",
  unclosed: "未办结",
};

export const pileInEnglish: Readonly<Record<YearPile, string>> = {
  missed: "missed",
  late: "made up late",
  unproven: "without proof",
  unclosed: "not concluded",
};

export const pileName = (pile: YearPile, locale: Locale): string =>
  (locale === "en" ? pileInEnglish : pileInChinese)[pile];
