import { describeRequirementInChinese } from "./zh-cn/requirement.ts";
import { describeRequirementInEnglish } from "./en/requirement.ts";
import type { Requirement } from "../domain/obligation/requirement.ts";
import type { Locale } from "./locale.ts";

/** The sentence of a rule that runs on in a year whose own plan has not arrived: 全年不少于30次（沿用上年）. */
export const carriedOverText = (text: string, locale: Locale): string =>
  locale === "zh-CN" ? `${text}（沿用上年）` : `${text} (carried over from the year before)`;

/**
 * A requirement as a short sentence: 全年不少于30次, 每2个月1次, 每月最后一个周五, 6月30日前, 岗位变动后5个工作日内.
 *
 * @param year The year that goes without saying: a date in it is written without its year.
 */
export const describeRequirement = (
  requirement: Requirement,
  locale: Locale = "zh-CN",
  year: number | null = null,
): string =>
  locale === "zh-CN"
    ? describeRequirementInChinese(requirement, year)
    : describeRequirementInEnglish(requirement, year);
