import { useMutation } from "@tanstack/react-query";
import { App, Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { ImportReview } from "../../../shared/contract/schemas/import-review.ts";
import { client } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble, useTroubleSentence } from "../../components/trouble.tsx";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { navigate } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { commonText } from "../../text/common.ts";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";
import { CandidateList } from "./candidate-list.tsx";
import {
  type ReviewFilter,
  filterGroups,
  groupCandidates,
  inReadingOrder,
  isStanding,
  progressOf,
} from "./candidate-groups.ts";
import { EmptyPlan } from "./empty-plan.tsx";
import { PlanText } from "./plan-text.tsx";
import { ReviewFoot } from "./review-foot.tsx";
import styles from "./review-screen.module.css";
import { Ribbon } from "./ribbon.tsx";
import { useReview } from "./use-review.ts";

/** The plan beside its candidates: accept, change or send back, from the keyboard all the way. */
export function ReviewScreen({ planId }: { planId: string }) {
  const t = useText(importText);
  const state = useReview(planId);
  if (state.error)
    return (
      <Screen title={t.title}>
        <Trouble error={state.error} onRetry={state.retry} />
      </Screen>
    );
  if (!state.review) return <Screen title={t.title}>{null}</Screen>;
  return <Review review={state.review} state={state} />;
}

function Review({ review, state }: { review: ImportReview; state: ReturnType<typeof useReview> }) {
  const t = useText(importText);
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const groups = useMemo(() => groupCandidates(review), [review]);
  const all = useMemo(() => inReadingOrder(groups), [groups]);
  const shownGroups = filterGroups(groups, filter);
  const shown = inReadingOrder(shownGroups);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const firstWaiting =
    all.find(({ candidate }) => candidate.decision === "pending" && !isStanding(candidate)) ?? all[0];
  const current = all.find(({ candidate }) => candidate.id === chosen) ?? (chosen === null ? firstWaiting : undefined);
  const currentId = current?.candidate.id ?? null;
  const progress = progressOf(review.candidates);
  const isFinished = review.plan.status === "imported";

  const choose = (id: string | null) => {
    setChosen(id);
    setEditing(false);
  };
  /** The next one that is shown; the one after the last is the last. */
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ candidate }) => candidate.id === currentId);
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) choose(next.candidate.id);
  };
  const decideCurrent = (decision: "accepted" | "rejected" | "pending") => {
    if (!current || isFinished) return;
    const wasEdited = current.candidate.decision === "edited" && decision === "accepted";
    if (!wasEdited) state.decide([current.candidate], decision);
    if (decision !== "pending") step(1);
  };
  /** Standing duties come along: they have no date, but nothing in the plan is to disappear. */
  const acceptAll = (candidates: ImportReview["candidates"]) =>
    state.decide(
      candidates.filter((candidate) => candidate.decision === "pending"),
      "accepted",
    );
  const finishing = useFinish(review);

  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    a: (event) => {
      if (!event.shiftKey) decideCurrent("accepted");
      else if (!isFinished) acceptAll(review.candidates.filter(({ item }) => item === current?.candidate.item));
    },
    r: () => decideCurrent("rejected"),
    e: () => !isFinished && setEditing(true),
    u: () => void state.undoLast(),
    "Ctrl+z": () => void state.undoLast(),
    " ": () =>
      document.querySelector("article [data-current]")?.scrollIntoView({ block: "center", behavior: "smooth" }),
    Escape: () => setEditing(false),
    "Ctrl+Enter": () => finishing.ask(progress.total - progress.reviewed, progress.accepted + progress.edited),
  });

  if (review.candidates.length === 0) return <EmptyPlan planId={review.plan.id} />;
  const facts = [review.plan.document.number, review.plan.document.title || review.plan.fileName]
    .filter(Boolean)
    .join("　");
  return (
    <Screen
      title={t.title}
      caption={review.plan.fileName}
      body="bare"
      actions={
        !isFinished && (
          <>
            <Button type="text" onClick={() => navigate("import")}>
              {t.later}
            </Button>
            <Button onClick={() => acceptAll(review.candidates)} disabled={progress.reviewed === progress.total}>
              {t.acceptAll}
            </Button>
            <Button
              type={progress.reviewed === progress.total ? "primary" : "default"}
              loading={finishing.isPending}
              disabled={progress.accepted + progress.edited === 0}
              title={progress.accepted + progress.edited === 0 ? t.finishNone : undefined}
              onClick={() => finishing.ask(progress.total - progress.reviewed, progress.accepted + progress.edited)}
            >
              {t.finish} <KeyHint keys="Ctrl ↵" />
            </Button>
          </>
        )
      }
      foot={
        <ReviewFoot
          last={state.last}
          labels={all}
          planId={review.plan.id}
          isFinished={isFinished}
          canUndo={state.canUndo}
          onUndo={() => void state.undoLast()}
        />
      }
    >
      <div className={styles.review}>
        <div className={styles.progress}>
          <span className={styles.figure} role="status">
            <strong>{progress.reviewed}</strong> / {progress.total} {t.reviewed}
          </span>
          <Ribbon groups={groups} currentId={currentId} onChoose={choose} />
          <span className={styles.counts}>{t.counts(progress.accepted, progress.edited, progress.rejected)}</span>
          {progress.standing > 0 && <span className={styles.counts}>{t.standingCount(progress.standing)}</span>}
        </div>
        <div className={styles.columns}>
          <section className={styles.document}>
            <header className={styles.facts}>{facts}</header>
            <PlanText text={review.text} candidates={all} currentId={currentId} onChoose={choose} label={t.planText} />
          </section>
          <section className={styles.candidates}>
            <header className={styles.filter}>
              <Segmented<ReviewFilter>
                aria-label={t.filter}
                size="small"
                value={filter}
                options={(["all", "pending", "standing"] as const).map((value) => ({ value, label: t.filters[value] }))}
                onChange={setFilter}
              />
            </header>
            {shown.length === 0 && <p className={styles.noMatch}>{t.noMatch}</p>}
            <CandidateList
              groups={shownGroups}
              currentId={currentId}
              year={review.plan.document.year ?? Number(review.plan.importedAt.slice(0, 4))}
              isFinished={isFinished}
              onChoose={choose}
              onAccept={() => decideCurrent("accepted")}
              onReject={() => decideCurrent("rejected")}
              onRestore={() => decideCurrent("pending")}
              onEdit={(edit) => current && state.edit(current.candidate.id, edit)}
              isEditing={isEditing}
              onEditing={setEditing}
              trouble={state.trouble}
            />
          </section>
        </div>
      </div>
    </Screen>
  );
}

/** Ends the review, after asking when something is left undecided. */
function useFinish(review: ImportReview) {
  const t = useText(importText);
  const common = useText(commonText);
  const sentence = useTroubleSentence();
  const { modal, message } = App.useApp();
  const finish = useMutation({
    mutationFn: () => client.imports.finish({ planId: review.plan.id }),
    onSuccess: ({ obligations }) => {
      void message.success(t.finishedMessage(obligations), 3);
      navigate("board");
    },
    onError: (error) => void message.error(sentence(error)),
  });
  const ask = (undecided: number, accepted: number) => {
    if (review.plan.status === "imported" || accepted === 0) return;
    if (undecided === 0) finish.mutate();
    else
      void modal.confirm({
        title: t.finish,
        content: t.finishAsk(undecided),
        okText: t.finish,
        cancelText: common.cancel,
        onOk: () => finish.mutate(),
      });
  };
  return { ask, isPending: finish.isPending };
}
