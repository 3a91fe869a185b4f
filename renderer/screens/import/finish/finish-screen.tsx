import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { FinishQuestions } from "../../../../shared/contract/schemas/finish-import.ts";
import type { PlanSummary } from "../../../../shared/contract/schemas/import-review.ts";
import { client, duty } from "../../../client.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext } from "../../../components/typed/typed-fields.tsx";
import { exactAnswer } from "../../../data/exact-answer.ts";
import { useSettledSave } from "../../../data/use-settled-save.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { EarlierQuestion } from "./earlier-question.tsx";
import {
  type FinishDraft,
  NOTHING_SAID,
  choicesFor,
  isSameQuestions,
  openingsOf,
  proposedDay,
} from "./finish-draft.ts";
import styles from "./finish.module.css";
import { OpeningTable } from "./opening-table.tsx";
import { MembersQuestion } from "./members-question.tsx";
import { UnreadNote } from "./unread-note.tsx";
import { YearQuestion } from "./year-question.tsx";
import { useMessage } from "../../../shell/messages.tsx";

/** What has to be said before the review ends, on one page: the year, what fell due before, how far each number is. */
export function FinishScreen({ planId }: { planId: string }) {
  const t = useText(importText);
  const review = useQuery(duty.imports.get.queryOptions({ input: { planId } }));
  const questions = useQuery(
    duty.imports.finishing.queryOptions({ input: { planId }, placeholderData: (previous) => previous }),
  );
  const error = review.error ?? questions.error;
  if (error)
    return (
      <Screen title={t.finish}>
        <Trouble error={error} onRetry={() => Promise.all([review.refetch(), questions.refetch()])} />
      </Screen>
    );
  if (!review.data || !questions.data) return <Screen title={t.finish}>{null}</Screen>;
  return <Questions plan={review.data.plan} questions={questions.data} />;
}

function Questions({ plan, questions }: { plan: PlanSummary; questions: FinishQuestions }) {
  const t = useText(importText);
  const undo = useUndoMessage();
  const message = useMessage();
  const main = useRef<HTMLButtonElement>(null);
  const draft = useFormDraft<FinishDraft>({ form: "finish-import", key: plan.id, initial: NOTHING_SAID });
  const { as, amounts, source } = draft.value;
  const chosen = draft.value.doneBefore ?? proposedDay(questions);
  const isAsked = choicesFor(questions).length > 0;
  // A plan without an answer about its year has unknown consequences.
  const isReady = questions.year !== null && (!isAsked || as !== null);
  const back = () => navigate("import", { plan: plan.id });
  // The first thing that a key should reach is what ends the page, as long as nothing else is asked.
  useEffect(() => main.current?.focus(), []);
  const redate = useMutation({
    mutationFn: () => client.imports.setYear({ planId: plan.id, year: questions.thisYear }),
    onSuccess: () => draft.change({ as: null, doneBefore: null }),
  });
  const questionsNow = useQuestionsNow(plan.id);
  const finish = useSettledSave({
    fields: draft.fields,
    asked: () =>
      isReady && !redate.isPending
        ? {
            planId: plan.id,
            ...(isAsked && as !== null && { as }),
            doneBefore: chosen === "none" ? null : chosen,
            openings: openingsOf(questions, amounts),
            ...(source.trim() !== "" && { openingNote: source.trim() }),
          }
        : null,
    // Where another year or another acceptance leads to other questions, these are shown first.
    settle: async (said) => {
      if (isSameQuestions(await questionsNow(), questions)) return said;
      message.info(t.finishing.asksAnew);
      return null;
    },
    store: (said) => client.imports.finish(said),
    onStored: ({ obligations, closed, openings }) => {
      draft.saved(NOTHING_SAID);
      undo.offer(t.finishedMessage(obligations, closed, openings));
      navigate("board");
    },
  });
  useShortcuts({ save: () => finish.save(), back });
  return (
    <Screen
      title={t.finish}
      caption={plan.document.title || plan.fileName}
      actions={
        <>
          <Button type="text" onClick={back}>
            {t.finishing.back}
          </Button>
          <Button
            ref={main}
            type="primary"
            disabled={!isReady || redate.isPending}
            title={isReady ? undefined : t.finishing.yearFirst}
            loading={finish.isSaving}
            onClick={() => finish.save()}
          >
            {t.finish} <KeyHint action="save" />
          </Button>
        </>
      }
    >
      <TypedFieldsContext value={draft.fields}>
        <div className={styles.finish}>
          <DraftNote draft={draft} />
          {(finish.error ?? redate.error) && <Trouble error={finish.error ?? redate.error} />}
          <p>{t.finishing.summary(plan.accepted, plan.acceptedStanding, plan.waiting, plan.pending - plan.waiting)}</p>
          <UnreadNote planId={plan.id} unread={questions.unread} />
          <MembersQuestion groups={questions.groups} year={questions.year ?? questions.thisYear} />
          <YearQuestion
            planId={plan.id}
            questions={questions}
            as={as}
            isBusy={redate.isPending}
            // The plan's dates are read for this year at once, so that the questions below concern these dates.
            onAs={(next) => (next === "this-year" ? redate.mutate() : draft.change({ as: next, doneBefore: null }))}
          />
          {isReady && as !== "coming-year" && (
            <EarlierQuestion
              questions={questions}
              isRecord={as === "record"}
              chosen={chosen}
              onChoose={(doneBefore) => draft.change({ doneBefore })}
            />
          )}
          {isReady && questions.numbers.length > 0 && (
            <OpeningTable
              numbers={questions.numbers}
              on={questions.openingDay}
              amounts={amounts}
              onAmounts={(next) => draft.change({ amounts: next })}
              source={source}
              onSource={(next) => draft.change({ source: next })}
            />
          )}
        </div>
      </TypedFieldsContext>
    </Screen>
  );
}

/** What is asked at this moment, in case the page still shows what was. */
function useQuestionsNow(planId: string): () => Promise<FinishQuestions> {
  const queries = useQueryClient();
  const { queryKey } = duty.imports.finishing.queryOptions({ input: { planId } });
  return () => exactAnswer(queries, queryKey, () => client.imports.finishing({ planId }));
}
