import { useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Decision, ReviewCandidate, ReviewChange } from "../../../../shared/contract/schemas/import-review.ts";
import { client, duty } from "../../../client.ts";
import type { AccountedPlaceView, PlaceChange } from "../../../../shared/contract/schemas/accounted-place.ts";
import { type ReadPlaces, readPlaces } from "../../../../shared/contract/read-places.ts";
import { applyChange } from "./apply-change.ts";
import { LONG_REVIEW, type LoadedCandidates, candidatesKey, loadCandidates, placesKey } from "./review-query.ts";
import { type Settlement, type UndoEntry, decisionsOf, settlementsOf, undoEntryOf } from "./undo-stack.ts";

/** What a key press did. */
export type ReviewAction = Decision | "merged" | "split" | "made-duty" | "no-duty" | "unsettled";

/** What the last key press did, for the foot of the screen. */
export interface LastAction {
  readonly action: ReviewAction;
  /** The candidate's id and title, or the words of a place. */
  readonly id: string;
  readonly title: string;
}

type Edit = Parameters<typeof client.imports.edit>[0]["edit"];

/** A change of the review: what it does, and what the foot says about it. */
interface Step {
  /** @returns how to come back; null when nothing changed. */
  readonly run: () => Promise<UndoEntry | null>;
  readonly last: LastAction;
}

/** The review of one plan: each step is stored at once and can be undone for the session. */
export function useReview(planId: string) {
  const queries = useQueryClient();
  const undo = useRef<UndoEntry[]>([]);
  const [undoable, setUndoable] = useState(0);
  const [last, setLast] = useState<LastAction | null>(null);
  const mutationKey = ["review", planId];
  // While a step is under way the screen is ahead of the store.
  const isAhead = useIsMutating({ mutationKey }) > 0;
  const head = useQuery({
    ...duty.imports.get.queryOptions({ input: { planId } }),
    enabled: ({ state: { data } }) => data === undefined || data.plan.candidates < LONG_REVIEW,
  });
  const text = useQuery(duty.imports.text.queryOptions({ input: { planId }, staleTime: Number.POSITIVE_INFINITY }));
  const key = candidatesKey(planId);
  const list = useQuery({
    queryKey: key,
    queryFn: () => loadCandidates(queries, planId),
    // A load under way goes on; an invalidation would start it again.
    enabled: ({ state: { data } }) =>
      data === undefined || (data.isWhole && !isAhead && data.candidates.length < LONG_REVIEW),
    // Unchanged candidates are the same objects already, and comparing a hundred thousand of them takes longer than a
    // key may.
    structuralSharing: false,
  });

  const places = useQuery({
    queryKey: placesKey(planId),
    queryFn: () => readPlaces(client, planId),
    enabled: ({ state: { data } }) => data === undefined || (!isAhead && data.places.length < LONG_REVIEW),
  });

  /** What a step on places has changed, in both lists. */
  const showPlaces = (change: PlaceChange) => {
    show((candidates) => applyChange(candidates, change));
    const changed = new Map(change.places.map((place) => [place.id, place]));
    queries.setQueryData<ReadPlaces>(
      placesKey(planId),
      (now) => now && { figures: change.figures, places: now.places.map((place) => changed.get(place.id) ?? place) },
    );
  };
  const settleAll = async ({ placeIds, as, reason }: Settlement) => {
    await stopRefetch();
    await queries.cancelQueries({ queryKey: placesKey(planId) });
    showPlaces(await client.imports.settlePlaces({ planId, placeIds: [...placeIds], as, reason }));
  };

  const candidatesNow = () => queries.getQueryData<LoadedCandidates>(key)?.candidates ?? [];
  const show = (change: (candidates: readonly ReviewCandidate[]) => readonly ReviewCandidate[]) =>
    queries.setQueryData<LoadedCandidates>(key, (now) => {
      const candidates = change(now?.candidates ?? []);
      return now && candidates !== now.candidates ? { ...now, candidates } : now;
    });
  /** An answer under way that is older than the step's must not replace it. */
  const stopRefetch = async () => {
    if (queries.getQueryData<LoadedCandidates>(key)?.isWhole) await queries.cancelQueries({ queryKey: key });
  };
  const change = async (ask: () => Promise<ReviewChange>) => {
    await stopRefetch();
    const changed = await ask();
    show((candidates) => applyChange(candidates, changed));
  };
  const decideAll = async (candidateIds: string[], decision: Decision) => {
    await stopRefetch();
    await client.imports.decide({ planId, candidateIds, decision });
    // Once more: the reply to a step before it may have come in between.
    show(withDecision(new Set(candidateIds), decision));
  };

  // Steps run one after the other, so that each finds the result of the one before.
  const scope = { id: `review ${planId}` };
  const onError = () => void Promise.all([list.refetch(), places.refetch()]);
  const stepMutation = useMutation({
    mutationKey,
    scope,
    mutationFn: async ({ run }: Step) => {
      const entry = await run();
      if (entry) undo.current.push(entry);
    },
    onSuccess: (_, step) => {
      setUndoable(undo.current.length);
      setLast(step.last);
    },
    onError,
  });
  // The step to undo is known once the steps before it are done.
  const undoMutation = useMutation({
    mutationKey,
    scope,
    mutationFn: async (_goOn: (() => void) | undefined) => {
      const entry = undo.current.pop();
      if (!entry) return false;
      for (const { ids, decision } of entry.decisions) await decideAll([...ids], decision);
      for (const settlement of entry.places ?? []) await settleAll(settlement);
      const { candidates, merged } = entry;
      if (candidates.length > 0)
        await change(() => client.imports.restore({ planId, candidates: [...candidates], merged: [...merged] }));
      return true;
    },
    onSuccess: (isTakenBack, goOn) => {
      if (!isTakenBack) return goOn?.();
      setUndoable(undo.current.length);
      return setLast(null);
    },
    onError,
  });
  const take = (
    action: ReviewAction,
    candidate: ReviewCandidate,
    ask: () => Promise<ReviewChange>,
    splitId?: string,
  ) => {
    const run = async () => {
      const before = candidatesNow();
      await change(ask);
      return undoEntryOf(before, candidatesNow(), splitId);
    };
    const taken = stepMutation.mutateAsync({ run, last: { action, id: candidate.id, title: candidate.title } });
    // The trouble is kept by the mutation, whether or not a field waits for the promise.
    taken.catch(() => undefined);
    return taken;
  };

  return {
    review: head.data,
    text: text.data?.text,
    candidates: list.data?.candidates,
    isWhole: list.data?.isWhole ?? false,
    error: head.error ?? text.error ?? list.error ?? places.error,
    retry: () =>
      Promise.all([head, text, list, places].filter(({ isError }) => isError).map((query) => query.refetch())),
    trouble: stepMutation.error ?? undoMutation.error,
    /** Decides on candidates that do not have that decision yet; nothing happens when none is left. */
    decide: (candidates: readonly ReviewCandidate[], decision: Decision) => {
      const changed = candidates.filter((candidate) => candidate.decision !== decision);
      const [first] = changed;
      if (!first) return;
      const ids = changed.map(({ id }) => id);
      const entry = { candidates: [], merged: [], decisions: decisionsOf(changed) };
      // The decision is shown at once, because the next key must not wait for the answer.
      show(withDecision(new Set(ids), decision));
      const run = async () => {
        await decideAll(ids, decision);
        return entry;
      };
      stepMutation.mutate({ run, last: { action: decision, id: first.id, title: first.title } });
    },
    edit: (candidate: ReviewCandidate, edit: Edit) =>
      take("edited", candidate, () => client.imports.edit({ planId, candidateId: candidate.id, edit })),
    merge: (candidate: ReviewCandidate, intoId: string) =>
      take("merged", candidate, () => client.imports.merge({ planId, candidateId: candidate.id, intoId })),
    split: (candidate: ReviewCandidate) =>
      take("split", candidate, () => client.imports.split({ planId, candidateId: candidate.id }), candidate.id),
    places: places.data?.places,
    figures: places.data?.figures ?? null,
    /** Settles a place as no duty, or takes that back. */
    settle: (place: AccountedPlaceView, as: Settlement["as"], reason: Settlement["reason"] = null) => {
      const run = async () => {
        await settleAll({ placeIds: [place.id], as, reason });
        return { decisions: [], candidates: [], merged: [], places: settlementsOf([place]) };
      };
      stepMutation.mutate({ run, last: { action: as, id: place.id, title: place.text } });
    },
    /**
     * Makes a candidate of a place.
     *
     * @param onMade  Told its id.
     */
    makeDuty: (place: AccountedPlaceView, onMade: (candidateId: string) => void) => {
      const run = async () => {
        await stopRefetch();
        await queries.cancelQueries({ queryKey: placesKey(planId) });
        const change = await client.imports.makeDuty({ planId, placeId: place.id });
        showPlaces(change);
        for (const { candidateId } of change.places) if (candidateId !== null) onMade(candidateId);
        return { decisions: [], candidates: [], merged: [], places: settlementsOf([place]) };
      };
      stepMutation.mutate({ run, last: { action: "made-duty", id: place.id, title: place.text } });
    },
    canUndo: undoable > 0,
    /** Takes back the last decision; `goOn` is called when there is none. */
    undoLast: (goOn?: () => void) => undoMutation.mutate(goOn),
    last,
  };
}

const withDecision =
  (ids: ReadonlySet<string>, decision: Decision) =>
  (candidates: readonly ReviewCandidate[]): readonly ReviewCandidate[] => {
    const isOther = (candidate: ReviewCandidate) => candidate.decision !== decision && ids.has(candidate.id);
    if (!candidates.some(isOther)) return candidates;
    return candidates.map((candidate) => (isOther(candidate) ? { ...candidate, decision } : candidate));
  };
