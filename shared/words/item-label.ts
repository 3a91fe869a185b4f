import type { Locale } from "./locale.ts";

/** The item of a plan as people cite it: `8` → 第8条; a number with words or brackets of its own stays as it is. */
export const itemLabel = (item: string, locale: Locale): string => {
  if (locale === "en") return `item ${item}`;
  return /^[\d.]+$/.test(item) ? `第${item}条` : item;
};
