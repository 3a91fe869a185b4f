import type { StepFacts, StepHindrance } from "../domain/errors.ts";
import { hindrancesInEnglish, stepNamesInEnglish } from "./step-names/en.ts";
import { hindrancesInChinese, stepNamesInChinese } from "./step-names/zh-cn.ts";

type Locale = "zh-CN" | "en";

const names = { "zh-CN": stepNamesInChinese, en: stepNamesInEnglish } as const;
const hindrances = { "zh-CN": hindrancesInChinese, en: hindrancesInEnglish } as const;

/** What a step was, in words: 登记活动“三季度抽查”. One of a newer program is named by its procedure. */
export const stepName = ({ procedure, subject }: StepFacts, locale: Locale): string =>
  names[locale][procedure]?.(subject) ?? procedure;

/** Why a step cannot be undone, as part of a sentence. */
export const hindranceWords = (hindrance: StepHindrance, locale: Locale): string => hindrances[locale][hindrance];
