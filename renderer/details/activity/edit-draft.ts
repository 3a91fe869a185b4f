import type { InferClientInputs } from "@orpc/client";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import { keyOf, keyText } from "../../data/occurrence-key.ts";
import {
  type ChosenCredits,
  HOURS_UNIT,
  type RecordDraft,
  amountOf,
  emptyDraft,
} from "../../recording/record-draft.ts";
import { suggestionOfRow } from "../../recording/suggestion-of-row.ts";
import type { ActivityWithRows } from "./activity-with-rows.ts";

export type EditRequest = InferClientInputs<DutyClient>["activities"]["change"];

/** A record during its correction: its fields, and the reason. */
export interface EditDraft extends RecordDraft {
  /** Ids of files on record whose place is to be the other one: taken out, or put back. */
  readonly movedFiles: readonly string[];
  readonly changeReason: string;
}

/** What an activity says now, to start from. */
export const draftOf = (activity: ActivityWithRows): EditDraft => ({
  ...emptyDraft(activity.happenedOn),
  title: activity.title,
  startTime: activity.startTime,
  place: activity.place ?? "",
  hours: activity.hours,
  note: activity.note,
  creditReason: liveCredits(activity).find(({ reason }) => reason !== null)?.reason ?? "",
  participants: activity.participants.map(({ name, attendance, hours }) => ({ name, attendance, hours })),
  noEvidenceReason: activity.noEvidenceReason,
  movedFiles: [],
  changeReason: "",
});

type Credit = ActivityWithRows["credits"][number];

export const liveCredits = ({ credits }: ActivityWithRows): Credit[] => credits.filter(({ withdrawn }) => !withdrawn);

/**
 * The present credits of the activity as lines of the credit list, without the amount that this activity itself has
 * added.
 */
export const ownSuggestions = (activity: ActivityWithRows): CreditSuggestion[] =>
  liveCredits(activity).map((credit) => {
    const row = activity.rows.find((other) => keyText(other) === keyText(credit));
    const { amount } = credit;
    if (!row) return unknownCredit(credit);
    const done = row.quota?.done ?? amount;
    return { ...suggestionOfRow(row), before: Math.max(0, done - amount), after: Math.max(0, done - amount) + amount };
  });

/** A credit whose occurrence the rules no longer make: it can stay or be taken back. */
const unknownCredit = (credit: Credit): CreditSuggestion => ({
  ...keyOf(credit),
  title: credit.obligationTitle,
  subject: "",
  unit: "次",
  needed: 1,
  certain: true,
  reason: { kind: "alike", found: null, wanted: null },
  periodLabel: credit.recurrenceId,
  before: 0,
  after: credit.amount,
});

/** The fields that differ from the present record, in the form of the contract. */
export function changeOf(
  activity: ActivityWithRows,
  draft: EditDraft,
  { single, perPerson }: ChosenCredits,
): EditRequest {
  const start = draftOf(activity);
  const isAsWas = (name: keyof EditDraft) => JSON.stringify(draft[name]) === JSON.stringify(start[name]);
  const orNull = (text: string | null) => text?.trim() || null;
  const own = new Map(liveCredits(activity).map((credit) => [keyText(credit), credit]));
  const isSameCredits = isAsWas("ticks") && isAsWas("added") && isAsWas("creditReason") && isAsWas("hours");
  return {
    id: activity.id,
    title: (draft.title ?? "").trim(),
    happenedOn: draft.happenedOn,
    startTime: draft.startTime,
    place: orNull(draft.place),
    hours: draft.hours,
    note: draft.note,
    noEvidenceReason: orNull(draft.noEvidenceReason),
    ...(!isAsWas("participants") && {
      participants: draft.participants.map(({ name, attendance, hours }) => ({ name, attendance, hours })),
    }),
    ...(!isSameCredits && {
      credits: single.flatMap((suggestion) => {
        const former = own.get(keyText(suggestion));
        const isRemaining = former && (suggestion.unit !== HOURS_UNIT || isAsWas("hours"));
        const amount = isRemaining ? former.amount : amountOf(suggestion, draft);
        const reason = orNull(draft.creditReason) ?? former?.reason ?? null;
        return amount === null ? [] : [{ ...keyOf(suggestion), amount, reason }];
      }),
      hoursFor: [...new Set(perPerson.map(({ obligationId }) => obligationId))],
    }),
    evidence: draft.files.map(({ name, kind, content }) => ({ name, kind, content })),
    removeEvidence: activity.evidence.filter((file) => isMoved(file, draft) && !file.withdrawn).map(({ id }) => id),
    restoreEvidence: activity.evidence.filter((file) => isMoved(file, draft) && file.withdrawn).map(({ id }) => id),
    reason: orNull(draft.changeReason),
  };
}

const isMoved = ({ id }: { readonly id: string }, { movedFiles }: EditDraft): boolean => movedFiles.includes(id);

/** The draft with the remaining files of the record among its new ones, to tell the missing evidence. */
export const withRemainingFiles = (activity: ActivityWithRows, draft: EditDraft): RecordDraft => ({
  ...draft,
  files: [
    ...activity.evidence
      .filter((file) => file.withdrawn === isMoved(file, draft))
      .map(({ name, kind, bytes }) => ({ name, kind, bytes, content: "" })),
    ...draft.files,
  ],
});
