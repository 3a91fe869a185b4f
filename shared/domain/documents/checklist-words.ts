import type { ChecklistWords } from "./checklist-wording.ts";
import { ENGLISH } from "./checklist-words-en.ts";
import { CHINESE } from "./checklist-words-zh.ts";
import type { PaperLocale } from "./paper-locale.ts";

export type { ChecklistWords } from "./checklist-wording.ts";

/** What the checklist says of itself in `locale`. */
export const checklistWords = (locale: PaperLocale): ChecklistWords => (locale === "en" ? ENGLISH : CHINESE);
