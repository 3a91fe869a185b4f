import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Decision, ImportReview, ReviewCandidate } from "../../../shared/contract/schemas/import-review.ts";
import { client, duty } from "../../client.ts";
import { type UndoEntry, undoSteps } from "./undo-stack.ts";

/** What the last key press did, for the foot of the screen. */
export interface LastAction {
  readonly decision: Decision;
  readonly candidate: ReviewCandidate;
}

type Edit = Parameters<typeof client.imports.edit>[0]["edit"];

/** The review of one plan: each decision is stored at once and can be undone for the session. */
export function useReview(planId: string) {
  const queries = useQueryClient();
  const [undo, setUndo] = useState<readonly UndoEntry[]>([]);
  const [last, setLast] = useState<LastAction | null>(null);
  const query = useQuery(duty.imports.get.queryOptions({ input: { planId } }));
  const keep = (review: ImportReview) => queries.setQueryData(duty.imports.get.queryKey({ input: { planId } }), review);

  const decideMutation = useMutation({
    mutationFn: (step: { candidateIds: string[]; decision: Decision }) => client.imports.decide({ planId, ...step }),
    onSuccess: keep,
  });
  const editMutation = useMutation({
    mutationFn: (step: { candidateId: string; edit: Edit }) => client.imports.edit({ planId, ...step }),
    onSuccess: keep,
  });

  /** Decides on candidates that do not have that decision yet; nothing happens when none is left. */
  const decide = (candidates: readonly ReviewCandidate[], decision: Decision) => {
    const changed = candidates.filter((candidate) => candidate.decision !== decision);
    const [first] = changed;
    if (!first) return;
    const before = changed.map(({ id, decision: previous }) => ({ id, decision: previous }));
    decideMutation.mutate(
      { candidateIds: changed.map(({ id }) => id), decision },
      {
        onSuccess: () => {
          setUndo((stack) => [...stack, { before }]);
          setLast({ decision, candidate: first });
        },
      },
    );
  };

  const undoLast = async () => {
    const entry = undo.at(-1);
    if (!entry) return;
    setUndo(undo.slice(0, -1));
    setLast(null);
    for (const step of undoSteps(entry)) await decideMutation.mutateAsync(step);
  };

  return {
    review: query.data,
    error: query.error,
    retry: query.refetch,
    trouble: decideMutation.error ?? editMutation.error,
    decide,
    edit: (candidateId: string, edit: Edit) => editMutation.mutate({ candidateId, edit }),
    canUndo: undo.length > 0,
    undoLast,
    last,
  };
}
