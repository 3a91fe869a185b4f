import { adviceSourcesInEnglish } from "./en/advice.ts";
import type { Locale } from "./locale.ts";
import { adviceSourcesInChinese } from "./zh-cn/advice.ts";

/** On what ground a requirement is offered that the plan does not state. */
export const adviceSource = (basis: keyof typeof adviceSourcesInChinese, locale: Locale = "zh-CN"): string =>
  (locale === "zh-CN" ? adviceSourcesInChinese : adviceSourcesInEnglish)[basis];
