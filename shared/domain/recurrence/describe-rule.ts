import type { RecurrenceRule } from "./recurrence-rule.ts";
import { describeRuleInChinese } from "./describe-rule-zh.ts";
import { describeRuleInEnglish } from "./describe-rule-en.ts";

/** Languages of the screen. */
export type Locale = "zh-CN" | "en";

/** The rule as a short phrase: 每月最后一个周五, `the last Friday of each month`. */
export const describeRule = (rule: RecurrenceRule, locale: Locale): string =>
  locale === "zh-CN" ? describeRuleInChinese(rule) : describeRuleInEnglish(rule);
