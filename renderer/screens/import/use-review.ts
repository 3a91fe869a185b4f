import { useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Decision, ImportReview, ReviewCandidate } from "../../../shared/contract/schemas/import-review.ts";
import { client, duty } from "../../client.ts";
import { type UndoEntry, undoEntryOf } from "./undo-stack.ts";

/** What a key press did. */
export type ReviewAction = Decision | "merged" | "split";

/** What the last key press did, for the foot of the screen. */
export interface LastAction {
  readonly action: ReviewAction;
  readonly candidate: ReviewCandidate;
}

type Edit = Parameters<typeof client.imports.edit>[0]["edit"];

/** A change of the review: how to ask for it, and what the foot says about it. */
interface Step {
  readonly run: () => Promise<ImportReview>;
  /** What stood before, where the screen already shows what will come of it. */
  readonly before?: ImportReview;
  readonly last: LastAction;
  readonly splitId?: string;
}

/** From so many characters on, a review is asked for once: its own replies keep it fresh, and each is a long one. */
const LONG_TEXT = 1_000_000;

/** The review of one plan: each step is stored at once and can be undone for the session. */
export function useReview(planId: string) {
  const queries = useQueryClient();
  const undo = useRef<UndoEntry[]>([]);
  const [undoable, setUndoable] = useState(0);
  const [last, setLast] = useState<LastAction | null>(null);
  const options = duty.imports.get.queryOptions({ input: { planId } });
  const mutationKey = ["review", planId];
  // While a step is under way the screen is ahead of the store.
  const isAhead = useIsMutating({ mutationKey }) > 0;
  const query = useQuery({
    ...options,
    enabled: ({ state: { data } }) => data === undefined || (!isAhead && data.text.length < LONG_TEXT),
  });
  /** What the step found and what it left. An answer on its way that is older than the step's must not come after it. */
  const change = async (run: Step["run"], shown?: ImportReview) => {
    await queries.cancelQueries({ queryKey: options.queryKey });
    const before = shown ?? queries.getQueryData(options.queryKey);
    const after = await run();
    // A step that waits is shown already; its own answer will hold this one, too.
    if (queries.isMutating({ mutationKey }) <= 1) queries.setQueryData(options.queryKey, after);
    return { before, after };
  };
  // One after the other, so that each finds what the one before it left.
  const scope = { id: `review ${planId}` };
  const stepMutation = useMutation({
    mutationKey,
    scope,
    mutationFn: async ({ run, before: shown, splitId }: Step) => {
      const { before, after } = await change(run, shown);
      const entry = before ? undoEntryOf(before, after, splitId) : null;
      if (entry) undo.current.push(entry);
    },
    onSuccess: (_, step) => {
      setUndoable(undo.current.length);
      setLast(step.last);
    },
    onError: () => query.refetch(),
  });
  // What is taken back is known once the steps before it are done.
  const undoMutation = useMutation({
    mutationKey,
    scope,
    mutationFn: async () => {
      const entry = undo.current.pop();
      if (!entry) return;
      const { candidates, merged } = entry;
      await change(() => client.imports.restore({ planId, candidates: [...candidates], merged: [...merged] }));
    },
    onSuccess: () => {
      setUndoable(undo.current.length);
      setLast(null);
    },
    onError: () => query.refetch(),
  });
  const take = (
    action: ReviewAction,
    candidate: ReviewCandidate,
    run: Step["run"],
    more: Pick<Step, "before" | "splitId"> = {},
  ) => stepMutation.mutate({ run, last: { action, candidate }, ...more });

  return {
    review: query.data,
    error: query.error,
    retry: query.refetch,
    trouble: stepMutation.error ?? undoMutation.error,
    /** Decides on candidates that do not have that decision yet; nothing happens when none is left. */
    decide: (candidates: readonly ReviewCandidate[], decision: Decision) => {
      const changed = candidates.filter((candidate) => candidate.decision !== decision);
      const [first] = changed;
      if (!first) return;
      const candidateIds = changed.map(({ id }) => id);
      const before = queries.getQueryData(options.queryKey);
      if (before) queries.setQueryData(options.queryKey, withDecision(before, new Set(candidateIds), decision));
      take(decision, first, () => client.imports.decide({ planId, candidateIds, decision }), before && { before });
    },
    edit: (candidate: ReviewCandidate, edit: Edit) =>
      take("edited", candidate, () => client.imports.edit({ planId, candidateId: candidate.id, edit })),
    merge: (candidate: ReviewCandidate, intoId: string) =>
      take("merged", candidate, () => client.imports.merge({ planId, candidateId: candidate.id, intoId })),
    split: (candidate: ReviewCandidate) =>
      take("split", candidate, () => client.imports.split({ planId, candidateId: candidate.id }), {
        splitId: candidate.id,
      }),
    canUndo: undoable > 0,
    undoLast: () => undoMutation.mutate(),
    last,
  };
}

/** The review as it will be: a long one is not answered at once, and the next key must not wait for it. */
const withDecision = (review: ImportReview, ids: ReadonlySet<string>, decision: Decision): ImportReview => ({
  ...review,
  candidates: review.candidates.map((candidate) => (ids.has(candidate.id) ? { ...candidate, decision } : candidate)),
});
