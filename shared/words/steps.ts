import type { StepFacts, StepHindrance } from "../domain/errors.ts";
import {
  concernsAnotherInEnglish,
  hindrancesInEnglish,
  madeNoMoreInEnglish,
  stepNamesInEnglish,
  undoneInEnglish,
} from "./en/steps.ts";
import {
  concernsAnotherInChinese,
  hindrancesInChinese,
  madeNoMoreInChinese,
  stepNamesInChinese,
  undoneInChinese,
} from "./zh-cn/steps.ts";
import type { Locale } from "./locale.ts";

const names = { "zh-CN": stepNamesInChinese, en: stepNamesInEnglish } as const;
const undone = { "zh-CN": undoneInChinese, en: undoneInEnglish } as const;
const another = { "zh-CN": concernsAnotherInChinese, en: concernsAnotherInEnglish } as const;
const noMore = { "zh-CN": madeNoMoreInChinese, en: madeNoMoreInEnglish } as const;
const hindrances = { "zh-CN": hindrancesInChinese, en: hindrancesInEnglish } as const;

/** The name of a step in words: 登记活动“三季度抽查”. A step of a newer program is named by its procedure. */
export const stepName = ({ procedure, subject }: StepFacts, locale: Locale): string =>
  names[locale][procedure]?.(subject) ?? procedure;

/** The reason that is recorded where an undo has to give one. */
export const undoReason = (locale: Locale): string => undone[locale];

/** The reason that is recorded for the former subject of a corrected event. */
export const concernsAnother = (locale: Locale): string => another[locale];

/**
 * The reason that is recorded for an occurrence that a corrected event left behind and that nothing counts for any
 * more.
 */
export const madeNoMore = (locale: Locale): string => noMore[locale];

/** Why a step cannot be undone, as part of a sentence. */
export const hindranceWords = (hindrance: StepHindrance, locale: Locale): string => hindrances[locale][hindrance];
