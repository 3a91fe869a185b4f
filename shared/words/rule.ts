import type { RecurrenceRule } from "../domain/recurrence/recurrence-rule.ts";
import { describeRuleInChinese } from "./zh-cn/rule.ts";
import { describeRuleInEnglish } from "./en/rule.ts";
import type { Locale } from "./locale.ts";

/** The rule as a short phrase: 每月最后一个周五, `the last Friday of each month`. */
export const describeRule = (rule: RecurrenceRule, locale: Locale): string =>
  locale === "zh-CN" ? describeRuleInChinese(rule) : describeRuleInEnglish(rule);
