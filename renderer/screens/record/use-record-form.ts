import { useMutation, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { ActivityView, CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { useGuarded } from "../../components/typed/typed-fields.tsx";
import { useObligations, useYearRows } from "./record-sources.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { chosenCredits, oncePerPeople } from "./chosen-credits.ts";
import { draftKey, isUntouched, withoutFiles } from "./kept-drafts.ts";
import { peopleHours } from "./participants.ts";
import { offeredReason } from "./offered-reason.ts";
import { type RecordDraft, emptyDraft, isTicked, problemOf, requestOf } from "./record-draft.ts";
import { savingOutcome } from "./saving-outcome.ts";

export interface RecordFormSource {
  today: PlainDate;
  /** The day it starts with. */
  happenedOn: PlainDate;
  /** The occurrence it was opened from. */
  of: OccurrenceKey | null;
  onSaved: (activity: ActivityView) => void;
}

/** Everything behind the short and the full form: the draft, what it could count for, and saving with undo. */
export function useRecordForm({ today, happenedOn, of, onSaved }: RecordFormSource) {
  const t = useText(recordText);
  const kept = useFormDraft<RecordDraft>({
    form: "record",
    key: draftKey(happenedOn, of),
    initial: emptyDraft(happenedOn),
    isBlank: isUntouched,
    portable: withoutFiles,
  });
  const { value: draft, change, fields } = kept;

  const obligations = useObligations();
  const rows = useYearRows(draft.happenedOn);
  const suggestions = useSuggestions(draft, of, rows);
  const title = draft.title ?? suggestedTitle(suggestions.list, of);
  const chosen = suggestions.list.filter((one) => isTicked(one, draft));
  const added = useMemo(() => new Set(draft.added.map(keyText)), [draft.added]);
  const credits = chosenCredits(chosen, draft, rows);

  const undo = useUndoMessage();
  const save = useMutation(
    duty.activities.record.mutationOptions({
      onSuccess: (activity) => {
        undo.offer(t.savedAs(activity.title));
        kept.saved(emptyDraft(activity.happenedOn));
        onSaved(activity);
      },
    }),
  );

  const store = useGuarded(fields, () => {
    if (problemOf(draft, title, credits, today) === null) save.mutate(requestOf(draft, title, credits));
  });

  return {
    draft,
    change,
    /** Its days, times and numbers, for `TypedFieldsContext` around the form. */
    fields,
    title,
    suggestions,
    chosen,
    credits,
    obligations,
    problem: fields.isMarked ? ("typed" as const) : problemOf(draft, title, credits, today),
    isUntouched: kept.isUntouched,
    /** When what was found here was typed, and how to throw it away. */
    kept,
    clear: kept.discard,
    reasonOf: (one: CreditSuggestion) => offeredReason(one, added),
    peopleHoursOf: (one: CreditSuggestion) => peopleHours(one.obligationId, rows.values(), draft),
    outcome: savingOutcome(draft, chosen, obligations, rows),
    rows,
    isTicked: (one: CreditSuggestion) => isTicked(one, draft),
    tick: (one: CreditSuggestion, isOn: boolean) => change({ ticks: { ...draft.ticks, [keyText(one)]: isOn } }),
    tickAll: (all: readonly CreditSuggestion[]) =>
      change({ ticks: { ...draft.ticks, ...Object.fromEntries(all.map((one) => [keyText(one), true])) } }),
    add: (one: CreditSuggestion) =>
      change({ added: [...draft.added, one], ticks: { ...draft.ticks, [keyText(one)]: true } }),
    save: store,
    isSaving: save.isPending,
    error: save.error,
  };
}

export type RecordForm = ReturnType<typeof useRecordForm>;

/** Asked again while the title is typed, behind the typing; the last answer stays until the next one is there. */
function useSuggestions(draft: RecordDraft, of: OccurrenceKey | null, rows: ReadonlyMap<string, DueRow>) {
  const words = useDeferredValue(draft.title ?? "");
  const { data, error } = useQuery(
    duty.activities.suggest.queryOptions({
      input: { happenedOn: draft.happenedOn, title: words, key: of },
      placeholderData: (previous) => previous,
    }),
  );
  const found = data ?? [];
  const foundKeys = new Set(found.map(keyText));
  const all = [...found, ...draft.added.filter((one) => !foundKeys.has(keyText(one)))];
  return { list: oncePerPeople(all, draft, rows), error, isKnown: data !== undefined };
}

/** The duty's own words and its period, until the clerk types something better. */
function suggestedTitle(list: readonly CreditSuggestion[], of: OccurrenceKey | null): string {
  const asked = of && list.find((one) => keyText(one) === keyText(of));
  return asked ? `${asked.periodLabel}${asked.title}` : "";
}
