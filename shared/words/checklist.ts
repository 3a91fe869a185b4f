import type { MonthChecklist } from "../domain/papers/month-checklist.ts";
import { ENGLISH } from "./en/checklist.ts";
import { restNotes } from "./rest-notes.ts";
import { CHINESE, type ChecklistWords } from "./zh-cn/checklist.ts";
import type { Locale } from "./locale.ts";

export type { ChecklistWords } from "./zh-cn/checklist.ts";

/** The words of the checklist in `locale`. */
export const checklistWords = (locale: Locale): ChecklistWords => (locale === "en" ? ENGLISH : CHINESE);

/** The head of a month's checklist in words. */
export interface ChecklistHead {
  readonly title: string;
  /** The receiver of the checklist: one lead unit, or all of them. */
  readonly sentTo: string;
  /** 9月20日上班, 25日至27日放假 …; empty when the month has none. */
  readonly restNotes: string[];
}

/** The words of the checklist's head for the document's facts. */
export function checklistHead(
  { month, lead, restRuns }: Pick<MonthChecklist, "month" | "lead" | "restRuns">,
  locale: Locale,
): ChecklistHead {
  const words = checklistWords(locale);
  return {
    title: words.title(Number(month.slice(0, 4)), Number(month.slice(5))),
    sentTo: lead ?? words.everyUnit,
    restNotes: restNotes(restRuns, locale),
  };
}
