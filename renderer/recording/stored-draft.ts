import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { keyText } from "../data/occurrence-key.ts";
import { type RecordDraft, emptyDraft } from "./record-draft.ts";

/** The short and the full form of the same day and occurrence share one draft. */
export const draftKey = (happenedOn: PlainDate, of: OccurrenceKey | null): string =>
  `${happenedOn} ${of ? keyText(of) : ""}`;

/** Whether nothing was typed or chosen; the day alone is not much. */
export const isUntouched = (draft: RecordDraft): boolean =>
  JSON.stringify(draft) === JSON.stringify(emptyDraft(draft.happenedOn));

/** The draft without the content of its files, which have to be chosen again after a reload: their names say which. */
export const withoutFiles = (draft: RecordDraft): RecordDraft => ({
  ...draft,
  files: [],
  lostFiles: [...draft.lostFiles, ...draft.files.map(({ name }) => name)],
});
