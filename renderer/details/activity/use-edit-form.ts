import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../client.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { useSettledSave } from "../../data/use-settled-save.ts";
import { type FormDraft, useFormDraft } from "../../drafts/use-form-draft.ts";
import { asReplyError } from "../../reply-error.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { detailsText } from "../../text/details.ts";
import { useText } from "../../text/use-text.ts";
import { chosenCredits, oncePerPeople } from "../../recording/chosen-credits.ts";
import { withoutFiles } from "../../recording/stored-draft.ts";
import { offeredReason } from "../../recording/offered-reason.ts";
import { offeredIn } from "../../recording/offered-in.ts";
import { peopleHours } from "../../recording/participants.ts";
import { problemOf, withTicks } from "../../recording/record-draft.ts";
import { useObligations, useRowsOf, useYearRows } from "../../recording/record-sources.ts";
import { savingOutcome } from "../../recording/saving-outcome.ts";
import type { HappeningForm } from "../../recording/use-record-form.ts";
import type { ActivityWithRows } from "./activity-with-rows.ts";
import { type EditDraft, changeOf, draftOf, ownSuggestions, withRemainingFiles } from "./edit-draft.ts";

/** The form of a record that is corrected: as the record form, with what it counts for already ticked and nothing else. */
export interface EditForm extends Omit<HappeningForm, "draft" | "change"> {
  readonly draft: EditDraft;
  readonly change: FormDraft<EditDraft>["change"];
  readonly formDraft: FormDraft<EditDraft>;
  /** Whether the core requires a reason, because the day moves into the time of a missed occurrence. */
  readonly needsReason: boolean;
}

interface EditFormSource {
  readonly activity: ActivityWithRows;
  readonly today: PlainDate;
  readonly onSaved: () => void;
}

export function useEditForm({ activity, today, onSaved }: EditFormSource): EditForm {
  const t = useText(detailsText);
  const undo = useUndoMessage();
  const formDraft = useFormDraft<EditDraft>({
    form: "edit-activity",
    key: activity.id,
    initial: draftOf(activity),
    portable: (draft) => ({ ...draft, ...withoutFiles(draft) }),
  });
  const { value: draft, change, fields } = formDraft;
  const obligations = useObligations();
  const rows = useYearRows(draft.happenedOn);
  const own = useMemo(() => ownSuggestions(activity), [activity]);
  const suggestions = useSuggestions(own, draft, rows);
  const ownKeys = useMemo(() => new Set(own.map(keyText)), [own]);
  const isTicked = (suggestion: CreditSuggestion) =>
    draft.ticks[keyText(suggestion)] ?? ownKeys.has(keyText(suggestion));
  const chosen = suggestions.list.filter(isTicked);
  const credits = chosenCredits(chosen, draft, rows);
  const title = draft.title ?? "";
  const rowsOf = useRowsOf();
  const saving = useSettledSave({
    fields,
    asked: () => (problemOf(draft, title, credits, today) === null ? { draft, chosen } : null),
    // Only the clerk's own ticks are stored, so no suggestion is waited for; the day's rows tell how hours count.
    settle: async (asked) => {
      const rowsOfDay = await rowsOf(asked.draft.happenedOn);
      const settled = chosenCredits(oncePerPeople(asked.chosen, asked.draft, rowsOfDay), asked.draft, rowsOfDay);
      // The foot names what stands in the way, as the form has the same rows by now.
      if (problemOf(asked.draft, asked.draft.title ?? "", settled, today) !== null) return null;
      return changeOf(activity, asked.draft, settled);
    },
    store: (changed) => client.activities.change(changed),
    onStored: (changed) => {
      formDraft.saved();
      undo.offer(t.wasChanged(changed.title));
      onSaved();
    },
  });
  const refusal = asReplyError(saving.error);
  return {
    draft,
    change,
    fields,
    title,
    suggestions,
    chosen,
    credits,
    obligations,
    problem: fields.isMarked ? "typed" : problemOf(draft, title, credits, today),
    isUntouched: formDraft.isUntouched,
    formDraft,
    clear: formDraft.discard,
    reasonOf: (suggestion) =>
      ownKeys.has(keyText(suggestion)) ? { kind: "counted" } : offeredReason(suggestion, suggestions.added),
    peopleHoursOf: (suggestion) => peopleHours(suggestion.obligationId, rows.values(), draft),
    outcome: savingOutcome(withRemainingFiles(activity, draft), chosen, obligations, rows),
    rows,
    isTicked,
    tick: (suggestion, isOn) => change(withTicks(draft, [suggestion], isOn)),
    tickAll: (all) => change(withTicks(draft, all, true)),
    add: (suggestion) => change(withTicks(draft, [suggestion], true)),
    ...saving,
    needsReason: refusal?.code === "reason-required",
  };
}

/** The suggestions: present credits first, then the core's for the words and the day, then those added by hand. */
function useSuggestions(
  own: readonly CreditSuggestion[],
  draft: EditDraft,
  rows: Parameters<typeof oncePerPeople>[2],
): HappeningForm["suggestions"] {
  const words = useDeferredValue(draft.title ?? "");
  const { data, error } = useQuery(
    duty.activities.suggest.queryOptions({
      input: { happenedOn: draft.happenedOn, title: words, key: null },
      placeholderData: (previous) => previous,
    }),
  );
  const { found, awaited } = offeredIn(data);
  const all = [...own, ...found, ...draft.added];
  const once = [
    ...new Map(all.toReversed().map((suggestion) => [keyText(suggestion), suggestion])).values(),
  ].toReversed();
  const offered = new Set([...own, ...found].map(keyText));
  const added = new Set(draft.added.map(keyText).filter((key) => !offered.has(key)));
  return { list: oncePerPeople(once, draft, rows), awaited, added, error, isKnown: data !== undefined };
}
