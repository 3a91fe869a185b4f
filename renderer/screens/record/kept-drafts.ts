import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { type RecordDraft, emptyDraft } from "./record-draft.ts";

/** Drafts by what their form was opened for, as long as the page lives. Files in them are why none is stored. */
const drafts = new Map<string, RecordDraft>();

/** The short and the full form of the same day and occurrence share one draft. */
export const draftKey = (happenedOn: PlainDate, of: OccurrenceKey | null): string =>
  `${happenedOn} ${of ? keyText(of) : ""}`;

/** Typed days, times and numbers that could not be read yet, by the form's key. */
const texts = new Map<string, Map<string, string>>();

/** The unread texts of a form, by their fields' names. */
export function keptTexts(key: string): Map<string, string> {
  const known = texts.get(key) ?? new Map<string, string>();
  texts.set(key, known);
  return known;
}

export const keptDraft = (key: string): RecordDraft | undefined => drafts.get(key);

/** Keeps a draft that says something; an untouched one is forgotten. */
export function keepDraft(key: string, draft: RecordDraft): void {
  if (isUntouched(draft)) drafts.delete(key);
  else drafts.set(key, draft);
}

/** Whether nothing was typed or chosen; the day alone is not much. */
export const isUntouched = (draft: RecordDraft): boolean =>
  JSON.stringify(draft) === JSON.stringify(emptyDraft(draft.happenedOn));
