import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
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
  readonly last: LastAction;
  readonly splitId?: string;
}

/** From so many characters on, a review is asked for once: its own replies keep it fresh, and each is a long one. */
const LONG_TEXT = 1_000_000;

/** The review of one plan: each step is stored at once and can be undone for the session. */
export function useReview(planId: string) {
  const queries = useQueryClient();
  const [undo, setUndo] = useState<readonly UndoEntry[]>([]);
  const [last, setLast] = useState<LastAction | null>(null);
  const options = duty.imports.get.queryOptions({ input: { planId } });
  const query = useQuery({
    ...options,
    enabled: ({ state: { data } }) => data === undefined || data.text.length < LONG_TEXT,
  });
  const keep = (review: ImportReview) => queries.setQueryData(options.queryKey, review);

  const stepMutation = useMutation({
    mutationFn: ({ run }: Step) => run(),
    onSuccess: (review, { last: done, splitId }) => {
      const before = queries.getQueryData(options.queryKey);
      const entry = before ? undoEntryOf(before, review, splitId) : null;
      if (entry) setUndo((stack) => [...stack, entry]);
      setLast(done);
      keep(review);
    },
  });
  const restoreMutation = useMutation({
    mutationFn: ({ candidates, merged }: UndoEntry) =>
      client.imports.restore({ planId, candidates: [...candidates], merged: [...merged] }),
    onSuccess: (review) => {
      setUndo((stack) => stack.slice(0, -1));
      setLast(null);
      keep(review);
    },
  });
  const take = (action: ReviewAction, candidate: ReviewCandidate, run: Step["run"], splitId?: string) =>
    stepMutation.mutate({ run, last: { action, candidate }, ...(splitId !== undefined && { splitId }) });

  return {
    review: query.data,
    error: query.error,
    retry: query.refetch,
    trouble: stepMutation.error ?? restoreMutation.error,
    /** Decides on candidates that do not have that decision yet; nothing happens when none is left. */
    decide: (candidates: readonly ReviewCandidate[], decision: Decision) => {
      const changed = candidates.filter((candidate) => candidate.decision !== decision);
      const [first] = changed;
      if (!first) return;
      const candidateIds = changed.map(({ id }) => id);
      take(decision, first, () => client.imports.decide({ planId, candidateIds, decision }));
    },
    edit: (candidate: ReviewCandidate, edit: Edit) =>
      take("edited", candidate, () => client.imports.edit({ planId, candidateId: candidate.id, edit })),
    merge: (candidate: ReviewCandidate, intoId: string) =>
      take("merged", candidate, () => client.imports.merge({ planId, candidateId: candidate.id, intoId })),
    split: (candidate: ReviewCandidate) =>
      take("split", candidate, () => client.imports.split({ planId, candidateId: candidate.id }), candidate.id),
    canUndo: undo.length > 0,
    undoLast: () => {
      const entry = undo.at(-1);
      if (entry && !restoreMutation.isPending) restoreMutation.mutate(entry);
    },
    last,
  };
}
