import type { InferClientInputs } from "@orpc/client";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import type { EvidenceKind } from "../../shared/domain/obligation/evidence-kind.ts";
import { keyOf, keyText } from "../data/occurrence-key.ts";
import type { DraftParticipant } from "./participants.ts";

export type RecordRequest = InferClientInputs<DutyClient>["activities"]["record"];

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
  /** Duties that the clerk added to the suggestions, or ticked there: they stay when others are suggested. */
  readonly added: readonly CreditSuggestion[];
  /** Why the activity counts although it lies before a period; requested only in that case. */
  readonly creditReason: string;
  /** Who was expected, and who came. */
  readonly participants: readonly DraftParticipant[];
  readonly files: readonly DraftFile[];
  /** Names of files that were chosen before the page was loaded again: to be chosen again. */
  readonly lostFiles: readonly string[];
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
  participants: [],
  files: [],
  lostFiles: [],
  noEvidenceReason: null,
});

/** The unit in which hours requirements count. */
export const HOURS_UNIT = "学时";

/** Hours that a field takes: as many and as fine as the contract keeps them. */
export const HOURS_FIELD = { min: 0, max: 1_000, decimals: 3, step: 0.5, unit: HOURS_UNIT } as const;

/** What a suggestion adds: the activity's hours where hours are counted (null until they are given), else its own step. */
export function amountOf(suggestion: CreditSuggestion, draft: RecordDraft): number | null {
  return suggestion.unit === HOURS_UNIT ? draft.hours : suggestion.after - suggestion.before;
}

/** Certain suggestions come ticked; the clerk's own ticks win. */
export const isChosen = (suggestion: CreditSuggestion, draft: RecordDraft): boolean =>
  draft.ticks[keyText(suggestion)] ?? suggestion.certain;

/** The clerk ticks or unticks some: what is ticked stays in the draft, whatever is suggested later. */
export function withTicks(
  draft: RecordDraft,
  some: readonly CreditSuggestion[],
  isOn: boolean,
): Pick<RecordDraft, "ticks" | "added"> {
  const there = new Set(draft.added.map(keyText));
  const added = isOn ? some.filter((suggestion) => !there.has(keyText(suggestion))) : [];
  return {
    ticks: { ...draft.ticks, ...Object.fromEntries(some.map((suggestion) => [keyText(suggestion), isOn])) },
    added: [...draft.added, ...added],
  };
}

export type DraftProblem = "typed" | "title" | "future" | "hours" | "reason";

/** The ticked duties by the way in which they count. */
export interface ChosenCredits {
  /** Counts for one occurrence each. */
  readonly single: readonly CreditSuggestion[];
  /** Hours duties over people: each who came gets their own. */
  readonly perPerson: readonly CreditSuggestion[];
  /** Whether one of the periods begins after the activity, so that a reason is needed. */
  readonly isEarly: boolean;
}

/** The first thing that keeps the draft from being saved, or null. */
export function problemOf(
  draft: RecordDraft,
  title: string,
  { single, isEarly }: ChosenCredits,
  today: PlainDate,
): DraftProblem | null {
  if (title.trim() === "") return "title";
  if (draft.happenedOn > today) return "future";
  if (single.some((suggestion) => amountOf(suggestion, draft) === null)) return "hours";
  return isEarly && draft.creditReason.trim() === "" ? "reason" : null;
}

/** The draft as the contract wants it; blank fields become null. */
export function requestOf(draft: RecordDraft, title: string, { single, perPerson }: ChosenCredits): RecordRequest {
  const orNull = (text: string | null) => text?.trim() || null;
  return {
    title: title.trim(),
    happenedOn: draft.happenedOn,
    startTime: draft.startTime,
    place: orNull(draft.place),
    hours: draft.hours,
    note: draft.note,
    participants: draft.participants.map(({ name, attendance, hours }) => ({ name, attendance, hours })),
    hoursFor: perPerson.map(({ obligationId }) => obligationId),
    credits: single.flatMap((suggestion) => {
      const amount = amountOf(suggestion, draft);
      return amount === null ? [] : [{ ...keyOf(suggestion), amount, reason: orNull(draft.creditReason) }];
    }),
    evidence: draft.files.map(({ name, kind, content }) => ({ name, kind, content })),
    noEvidenceReason: orNull(draft.noEvidenceReason),
  };
}
