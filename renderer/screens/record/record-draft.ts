import type { InferClientInputs } from "@orpc/client";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { EvidenceKind } from "../../../shared/domain/obligation/evidence-kind.ts";
import { keyOf, keyText } from "../../data/occurrence-key.ts";

export type ActivityRequest = InferClientInputs<DutyClient>["activities"]["record"];

/** A file that will be copied into the data folder when the record is saved. */
export interface DraftFile {
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  /** base64 */
  readonly content: string;
}

/** What has been typed so far. Nothing is stored before it is saved. */
export interface RecordDraft {
  /** null: not touched, the suggested title stands. */
  readonly title: string | null;
  readonly happenedOn: PlainDate;
  readonly startTime: string | null;
  readonly place: string;
  readonly hours: number | null;
  readonly note: string;
  /** Decisions that differ from what was ticked beforehand, by `keyText`. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** Duties that the clerk added to the suggestions. */
  readonly added: readonly CreditSuggestion[];
  /** Why the activity counts although it lies before a period; asked for only when it does. */
  readonly creditReason: string;
  readonly files: readonly DraftFile[];
  /** null: not asked for. */
  readonly noEvidenceReason: string | null;
}

export const emptyDraft = (happenedOn: PlainDate): RecordDraft => ({
  title: null,
  happenedOn,
  startTime: null,
  place: "",
  hours: null,
  note: "",
  ticks: {},
  added: [],
  creditReason: "",
  files: [],
  noEvidenceReason: null,
});

/** The unit in which hours requirements count. */
const HOURS_UNIT = "学时";

/** What a suggestion adds: the activity's hours where hours are counted (null until they are given), else its own step. */
export function amountOf(suggestion: CreditSuggestion, draft: RecordDraft): number | null {
  return suggestion.unit === HOURS_UNIT ? draft.hours : suggestion.after - suggestion.before;
}

/** Certain suggestions come ticked; the clerk's own ticks win. */
export const isTicked = (suggestion: CreditSuggestion, draft: RecordDraft): boolean =>
  draft.ticks[keyText(suggestion)] ?? suggestion.certain;

export type DraftProblem = "title" | "future" | "hours";

/** The first thing that keeps the draft from being saved, or null. */
export function problemOf(
  draft: RecordDraft,
  title: string,
  chosen: readonly CreditSuggestion[],
  today: PlainDate,
): DraftProblem | null {
  if (title.trim() === "") return "title";
  if (draft.happenedOn > today) return "future";
  return chosen.some((one) => amountOf(one, draft) === null) ? "hours" : null;
}

/** The draft as the contract wants it; blank fields become null. */
export function requestOf(draft: RecordDraft, title: string, chosen: readonly CreditSuggestion[]): ActivityRequest {
  const orNull = (text: string | null) => text?.trim() || null;
  return {
    title: title.trim(),
    happenedOn: draft.happenedOn,
    startTime: draft.startTime,
    place: orNull(draft.place),
    hours: draft.hours,
    note: draft.note,
    credits: chosen.flatMap((one) => {
      const amount = amountOf(one, draft);
      return amount === null ? [] : [{ ...keyOf(one), amount, reason: orNull(draft.creditReason) }];
    }),
    evidence: draft.files.map(({ name, kind, content }) => ({ name, kind, content })),
    noEvidenceReason: orNull(draft.noEvidenceReason),
  };
}
