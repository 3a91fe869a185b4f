import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useLayoutEffect, useRef } from "react";
import { type ActivityView, type CreditSuggestion, isCreditable } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { client, duty } from "../client.ts";
import { useObligations, useRowsOf, useYearRows } from "./record-sources.ts";
import { exactAnswer } from "../data/exact-answer.ts";
import { keyText } from "../data/occurrence-key.ts";
import { settledTicks } from "../data/settled-ticks.ts";
import { useSettledSave } from "../data/use-settled-save.ts";
import { useFormDraft } from "../drafts/use-form-draft.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import { useUndoMessage } from "../shell/undo.tsx";
import { chosenCredits, oncePerPeople } from "./chosen-credits.ts";
import { draftKey, isUntouched, withoutFiles } from "./stored-draft.ts";
import { offeredIn } from "./offered-in.ts";
import { peopleHours } from "./participants.ts";
import { offeredReason } from "./offered-reason.ts";
import {
  type ChosenCredits,
  type RecordDraft,
  emptyDraft,
  isChosen,
  problemOf,
  requestOf,
  withTicks,
} from "./record-draft.ts";
import { recordedSentence } from "./recorded-sentence.ts";
import { savingOutcome } from "./saving-outcome.ts";

export interface RecordFormSource {
  today: PlainDate;
  /** The first value of the day. */
  happenedOn: PlainDate;
  /** The occurrence from which the form was opened. */
  of: OccurrenceKey | null;
  onSaved: (activity: ActivityView) => void;
}

/** Everything behind the short and the full form: the draft, what it could count for, and saving with undo. */
export function useRecordForm({ today, happenedOn, of, onSaved }: RecordFormSource) {
  const t = useText(recordText);
  const formDraft = useFormDraft<RecordDraft>({
    form: "record",
    key: draftKey(happenedOn, of),
    initial: emptyDraft(happenedOn),
    isBlank: isUntouched,
    portable: withoutFiles,
  });
  const { value: draft, change, fields } = formDraft;

  const obligations = useObligations();
  const rows = useYearRows(draft.happenedOn);
  const suggestions = useSuggestions(draft, of, rows);
  const title = draft.title ?? suggestedTitle(suggestions.list, of);
  const chosen = suggestions.list.filter((suggestion) => isChosen(suggestion, draft));
  const credits = chosenCredits(chosen, draft, rows);

  const undo = useUndoMessage();
  const rowsOf = useRowsOf();
  const answerTo = useAnswerTo();
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  });
  const saving = useSettledSave({
    fields,
    // Whether hours or a reason are lacking is known with the answer to what is saved.
    asked: (): Asked | null =>
      problemOf(draft, title, NO_CREDITS, today) === null ? { draft, title, shown: suggestions.list } : null,
    settle: async (asked) => {
      const [answer, rowsOfDay] = await Promise.all([
        answerTo(questionOf(asked.draft, of)),
        rowsOf(asked.draft.happenedOn),
      ]);
      // The words of the draft are those of the request to save; a tick that the person set or removed since then
      // counts as well.
      const now = { ...asked.draft, ticks: latest.current.ticks, added: latest.current.added };
      const shown = withAdded(asked.shown, now);
      const { stored, unseen } = settledTicks({ shown, answer, ticks: now.ticks, keyOf: keyText });
      const settled = chosenCredits(oncePerPeople(stored, now, rowsOfDay), now, rowsOfDay);
      // The problem is named at the foot, since the list shows the same answer by now.
      if (problemOf(now, asked.title, settled, today) !== null) return null;
      return { request: requestOf(now, asked.title, settled), unseen, isAnswered: answer !== null };
    },
    store: async ({ request, ...outcome }) => ({ activity: await client.activities.record(request), ...outcome }),
    onStored: (recorded) => {
      undo.offer(recordedSentence(recorded, t));
      formDraft.saved(emptyDraft(recorded.activity.happenedOn));
      onSaved(recorded.activity);
    },
  });

  return {
    draft,
    change,
    /** The form's days, times and numbers, for `TypedFieldsContext` around the form. */
    fields,
    title,
    suggestions,
    chosen,
    credits,
    obligations,
    problem: fields.isMarked ? ("typed" as const) : problemOf(draft, title, credits, today),
    isUntouched: formDraft.isUntouched,
    /** The time of the restored draft, and the way to discard it. */
    formDraft,
    clear: formDraft.discard,
    reasonOf: (suggestion: CreditSuggestion) => offeredReason(suggestion, suggestions.added),
    peopleHoursOf: (suggestion: CreditSuggestion) => peopleHours(suggestion.obligationId, rows.values(), draft),
    outcome: savingOutcome(draft, chosen, obligations, rows),
    rows,
    isTicked: (suggestion: CreditSuggestion) => isChosen(suggestion, draft),
    tick: (suggestion: CreditSuggestion, isOn: boolean) => change(withTicks(draft, [suggestion], isOn)),
    tickAll: (all: readonly CreditSuggestion[]) => change(withTicks(draft, all, true)),
    add: (suggestion: CreditSuggestion) => change(withTicks(draft, [suggestion], true)),
    ...saving,
  };
}

export type RecordForm = ReturnType<typeof useRecordForm>;

/** The parts of the form, for recording as well as for correcting. */
export type HappeningForm = Omit<RecordForm, "formDraft">;

/** What stood in the form when saving was asked for. */
interface Asked {
  readonly draft: RecordDraft;
  readonly title: string;
  readonly shown: readonly CreditSuggestion[];
}

const NO_CREDITS: ChosenCredits = { single: [], perPerson: [], isEarly: false };

const questionOf = (draft: RecordDraft, of: OccurrenceKey | null) => ({
  happenedOn: draft.happenedOn,
  title: draft.title ?? "",
  key: of,
});

type Question = ReturnType<typeof questionOf>;

/** What is suggested for exactly one question; null where nothing can be learnt, and then nothing is ticked beforehand. */
function useAnswerTo(): (question: Question) => Promise<readonly CreditSuggestion[] | null> {
  const queries = useQueryClient();
  return async (question) => {
    const { queryKey } = duty.activities.suggest.queryOptions({ input: question });
    const answer = await exactAnswer(queries, queryKey, () => client.activities.suggest(question)).catch(() => null);
    return answer && answer.filter(isCreditable);
  };
}

/** Asked again while the title is typed, behind the typing; the last answer stays until the next one is there. */
function useSuggestions(draft: RecordDraft, of: OccurrenceKey | null, rows: ReadonlyMap<string, DueRow>) {
  const words = useDeferredValue(draft.title ?? "");
  const { data, error } = useQuery(
    duty.activities.suggest.queryOptions({
      input: { ...questionOf(draft, of), title: words },
      placeholderData: (previous) => previous,
    }),
  );
  const { found, awaited } = offeredIn(data);
  const all = withAdded(found, draft);
  const added = new Set(all.slice(found.length).map(keyText));
  return { list: oncePerPeople(all, draft, rows), awaited, added, error, isKnown: data !== undefined };
}

/** The suggestions, followed by the duties that the clerk added. */
function withAdded(found: readonly CreditSuggestion[], draft: RecordDraft): CreditSuggestion[] {
  const keys = new Set(found.map(keyText));
  return [...found, ...draft.added.filter((suggestion) => !keys.has(keyText(suggestion)))];
}

/** The duty's own words and its period, until the clerk types something better. */
function suggestedTitle(list: readonly CreditSuggestion[], of: OccurrenceKey | null): string {
  const asked = of && list.find((suggestion) => keyText(suggestion) === keyText(of));
  return asked ? `${asked.periodLabel}${asked.title}` : "";
}
