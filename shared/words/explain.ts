import { EXPLAIN as ENGLISH } from "./en/explain.ts";
import { EXPLAIN as CHINESE, type ExplainWords } from "./zh-cn/explain.ts";
import type { Locale } from "./locale.ts";

export type { ExplainWords } from "./zh-cn/explain.ts";

export const explainWords: Readonly<Record<Locale, ExplainWords>> = { "zh-CN": CHINESE, en: ENGLISH };
