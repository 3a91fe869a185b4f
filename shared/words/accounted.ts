import type { Omission, PlaceReason } from "../domain/reading/accounted.ts";
import { omissionsInEnglish, placeReasonsInEnglish } from "./en/accounted.ts";
import type { Locale } from "./locale.ts";
import { omissionsInChinese, placeReasonsInChinese } from "./zh-cn/accounted.ts";

/** Why a place of a plan's text is not understood, or asks for nothing. */
export const placeReason = (why: PlaceReason, locale: Locale = "zh-CN"): string =>
  (locale === "zh-CN" ? placeReasonsInChinese : placeReasonsInEnglish)[why];

/** The omissions of a file in words, with their number: 图片 3 处. */
export const omissionWords = ({ kind, count }: Omission, locale: Locale = "zh-CN"): string =>
  (locale === "zh-CN" ? omissionsInChinese : omissionsInEnglish)[kind](count);
