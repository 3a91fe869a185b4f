import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { AccountedPlaceView } from "../../../../shared/contract/schemas/accounted-place.ts";
import type { ImportReview, ReviewCandidate } from "../../../../shared/contract/schemas/import-review.ts";
import type { NoDutyReason } from "../../../../shared/domain/reading/accounted.ts";
import { yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded, useTypedFields } from "../../../components/typed/typed-fields.tsx";
import { useToday } from "../../../data/use-today.ts";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { useUndoFirst } from "../../../shell/undo.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { AmendsBanner } from "../amend/amends-banner.tsx";
import {
  type ReviewFilter,
  candidatesAmong,
  filterGroups,
  groupCandidates,
  inReadingOrder,
  isPlaceRow,
  isWaiting,
  kindsOf,
  listedPlaces,
  nextWhere,
  progressOf,
  rowId,
  stepFrom,
  viewCounts,
} from "./candidates/candidate-groups.ts";
import { CandidateList } from "./candidates/candidate-list.tsx";
import { EmptyPlan } from "../start/empty-plan.tsx";
import { LoadingNote } from "./loading-note.tsx";
import { AccountingBar } from "./places/accounting-bar.tsx";
import { formOf, likelyReason } from "./places/likely-reason.ts";
import { OmissionsNote } from "./places/omissions-note.tsx";
import { useReadAgain } from "./places/use-read-again.ts";
import { PlanText } from "./text/plan-text.tsx";
import { PlanYear } from "./plan-year.tsx";
import { ReviewFilterBar } from "./review-filter-bar.tsx";
import { ReviewFoot } from "./review-foot.tsx";
import { ReviewProgressBar } from "./review-progress-bar.tsx";
import styles from "./review-screen.module.css";
import { useAskFinish } from "../finish/use-ask-finish.ts";
import { useReview } from "./use-review.ts";

/** The plan beside its candidates: accept, change, merge or send back, from the keyboard all the way. */
export function ReviewScreen({ planId }: { planId: string }) {
  const t = useText(importText);
  const state = useReview(planId);
  if (state.error)
    return (
      <Screen title={t.title}>
        <Trouble error={state.error} onRetry={state.retry} />
      </Screen>
    );
  const { review, candidates, places } = state;
  if (!review || !candidates || !places) return <Screen title={t.title}>{null}</Screen>;
  return <Review review={review} candidates={candidates} places={places} state={state} />;
}

interface ReviewProps {
  review: ImportReview;
  /** The candidates that are loaded so far. */
  candidates: readonly ReviewCandidate[];
  /** Figures that no duty was read from, in the order of the text. */
  places: readonly AccountedPlaceView[];
  state: ReturnType<typeof useReview>;
}

function Review({ review, candidates, places, state }: ReviewProps) {
  const t = useText(importText);
  const [filter, setFilter] = useState<ReviewFilter>({ view: "all", kind: null });
  const listed = useMemo(() => listedPlaces(places), [places]);
  const groups = useMemo(() => groupCandidates(candidates, review.items, listed), [candidates, review.items, listed]);
  const all = useMemo(() => inReadingOrder(groups), [groups]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const shownGroups = useMemo(() => filterGroups(groups, filter, activeId), [groups, filter, activeId]);
  const shown = useMemo(() => inReadingOrder(shownGroups), [shownGroups]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const firstWaiting = all.find((row) => !isPlaceRow(row) && isWaiting(row)) ?? all.find(isWaiting) ?? all[0];
  const row = all.find((other) => rowId(other) === chosen) ?? (chosen === null ? firstWaiting : undefined);
  const current = row !== undefined && !isPlaceRow(row) ? row : undefined;
  const place = row !== undefined && isPlaceRow(row) ? row.place : undefined;
  const currentId = row === undefined ? null : rowId(row);
  const neighbours = useMemo(() => candidatesAmong(shown), [shown]);
  const above = neighbours[neighbours.findIndex(({ candidate }) => candidate.id === currentId) - 1];
  const progress = useMemo(() => progressOf(candidates), [candidates]);
  const counts = useMemo(() => viewCounts(candidates), [candidates]);
  const kinds = useMemo(() => kindsOf(candidates), [candidates]);
  const isFinished = review.plan.status === "imported";
  const finish = useAskFinish(review.plan.id);
  const today = useToday();
  const readAgain = useReadAgain(review.plan);
  /** Why figures of a form were said to be no duty, in this review. */
  const [reasons, setReasons] = useState<ReadonlyMap<string, NoDutyReason>>(new Map());
  const reason = place === undefined ? "other" : (reasons.get(formOf(place.text)) ?? likelyReason(place));

  const choose = useCallback((id: string) => {
    setChosen(id);
    setEditing(false);
    // What is chosen stays in sight, whatever the filter lists.
    setActiveId(id);
  }, []);
  const chooseAndEdit = (id: string) => {
    choose(id);
    setEditing(true);
  };
  const step = (by: 1 | -1) => {
    const next = stepFrom(all, shown, currentId, by);
    if (next) choose(rowId(next));
  };
  /** After a decision: goes to the next shown row; from the end back to a row that still waits. */
  const goOn = () => {
    const next = stepFrom(all, shown, currentId, 1);
    const isLast = next === undefined || rowId(next) === currentId;
    const waiting = isLast ? nextWhere(shown, currentId, isWaiting) : next;
    if (waiting) choose(rowId(waiting));
  };
  const goToUnread = (by: 1 | -1) => {
    const next = nextWhere(all, currentId, (other) => isPlaceRow(other) && other.place.state === "unread", by);
    if (next) choose(rowId(next));
  };
  const noDuty = () => {
    if (place === undefined || isFinished || place.state !== "unread") return;
    setReasons((before) => new Map(before).set(formOf(place.text), reason));
    state.settle(place, "no-duty", reason);
    goToUnread(1);
  };
  const makeDuty = () => {
    if (place !== undefined && !isFinished) state.makeDuty(place, chooseAndEdit);
  };
  // The card cannot be accepted while one of its fields cannot be read.
  const fields = useTypedFields();
  const decideCurrent = (decision: "accepted" | "rejected" | "pending") => {
    if (!current || isFinished || (decision === "accepted" && !fields.settle())) return;
    const wasEdited = current.candidate.decision === "edited" && decision === "accepted";
    if (!wasEdited) state.decide([current.candidate], decision);
    if (decision !== "pending") goOn();
  };
  /** Standing duties come along: they have no date, but nothing in the plan is to disappear. */
  const acceptAll = useGuarded(fields, (some: readonly ReviewCandidate[]) =>
    state.decide(
      some.filter((candidate) => candidate.decision === "pending"),
      "accepted",
    ),
  );
  const mergeCurrent = () => {
    if (!current || !above || isFinished || !fields.settle()) return;
    void state.merge(current.candidate, above.candidate.id);
    choose(above.candidate.id);
  };
  const splitCurrent = () => current && !isFinished && state.split(current.candidate);
  const accepted = progress.accepted + progress.edited + progress.standingAccepted;
  const askFinish = useGuarded(fields, () => {
    if (!isFinished && state.isWhole && accepted > 0) finish.mutate(progress.total - progress.reviewed);
  });

  useUndoFirst(state.undoLast);
  useShortcuts({
    next: () => step(1),
    previous: () => step(-1),
    accept: () => decideCurrent("accepted"),
    acceptItem: () =>
      !isFinished && acceptAll(groups.find(({ members }) => members.some(({ id }) => id === currentId))?.members ?? []),
    reject: () => decideCurrent("rejected"),
    edit: () => !isFinished && current !== undefined && setEditing(true),
    nextUnread: () => goToUnread(1),
    previousUnread: () => goToUnread(-1),
    makeDuty,
    noDuty,
    merge: mergeCurrent,
    split: () => void splitCurrent(),
    undoStep: () => state.undoLast(),
    quote: () =>
      document.querySelector("article [data-current]")?.scrollIntoView({ block: "center", behavior: "smooth" }),
    back: () => setEditing(false),
    save: askFinish,
  });

  if (state.isWhole && candidates.length === 0 && listed.every(({ number }) => number === 0))
    return <EmptyPlan planId={review.plan.id} />;
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
            <Button
              onClick={() => acceptAll(candidates)}
              disabled={!state.isWhole || progress.reviewed === progress.total}
            >
              {t.acceptAll}
            </Button>
            <Button
              type={progress.reviewed === progress.total ? "primary" : "default"}
              loading={finish.isPending}
              disabled={!state.isWhole || accepted === 0}
              title={accepted === 0 ? t.finishNone : undefined}
              onClick={() => askFinish()}
            >
              {t.finish} <KeyHint action="save" />
            </Button>
          </>
        )
      }
      foot={
        <ReviewFoot
          last={state.last}
          rows={all}
          planId={review.plan.id}
          isFinished={isFinished}
          canUndo={state.canUndo}
          onUndo={() => state.undoLast()}
        />
      }
    >
      <div className={styles.review}>
        <AmendsBanner review={review} />
        {!state.isWhole && <LoadingNote loaded={candidates.length} total={review.plan.candidates} />}
        <AccountingBar
          figures={state.figures}
          view={filter.view}
          onView={(view) => setFilter({ view, kind: null })}
          isFinished={isFinished}
          onReadAgain={isFinished ? null : readAgain}
        />
        <ReviewProgressBar
          progress={progress}
          counts={counts}
          view={filter.view}
          onView={(view) => setFilter({ view, kind: null })}
          groups={groups}
          currentId={currentId}
          onChoose={choose}
        />
        <div className={styles.columns}>
          <section className={styles.document}>
            <header className={styles.facts}>
              <span className={styles.factsWords}>{facts}</span>
              {today && !isFinished && (
                <TypedFieldsContext value={fields}>
                  <PlanYear planId={review.plan.id} year={review.plan.document.year} thisYear={yearOf(today)} />
                </TypedFieldsContext>
              )}
            </header>
            <PlanText
              text={state.text ?? ""}
              groups={groups}
              places={listed}
              current={row}
              onChoose={choose}
              label={t.planText}
            />
          </section>
          <section className={styles.candidates}>
            <ReviewFilterBar filter={filter} onChange={setFilter} kinds={kinds} unsure={counts.unsure} />
            <OmissionsNote omissions={review.omissions} />
            {shown.length === 0 && (
              <p className={styles.noMatch}>
                {t.noMatch}{" "}
                <Button size="small" onClick={() => setFilter({ view: "all", kind: null })}>
                  {t.clearFilter}
                </Button>
              </p>
            )}
            <TypedFieldsContext value={fields}>
              <CandidateList
                groups={shownGroups}
                currentId={currentId}
                year={review.plan.document.year ?? Number(review.plan.importedAt.slice(0, 4))}
                isFinished={isFinished}
                onChoose={choose}
                onAccept={() => decideCurrent("accepted")}
                onReject={() => decideCurrent("rejected")}
                onRestore={() => decideCurrent("pending")}
                onEdit={(edit) => {
                  if (!current) return undefined;
                  setActiveId(current.candidate.id);
                  return state.edit(current.candidate, edit);
                }}
                onMerge={above ? mergeCurrent : null}
                onSplit={() => void splitCurrent()}
                isEditing={isEditing}
                onEditing={setEditing}
                trouble={state.trouble}
                text={state.text ?? ""}
                unread={state.figures?.unread ?? 0}
                onPlace={{
                  onMakeDuty: makeDuty,
                  onNoDuty: noDuty,
                  onUnsettle: () => place && state.settle(place, "unsettled"),
                  reason,
                  onReason: (next) => place && setReasons((before) => new Map(before).set(formOf(place.text), next)),
                }}
              />
            </TypedFieldsContext>
          </section>
        </div>
      </div>
    </Screen>
  );
}
