import type { Decision } from "../../../shared/contract/schemas/import-review.ts";

/** What a decision replaced, so that it can be set back: one entry per key press, of one or many candidates. */
export interface UndoEntry {
  readonly before: readonly { readonly id: string; readonly decision: Decision }[];
}

/** Decisions to send so that everything stands as before: candidates that had the same decision go together. */
export function undoSteps({ before }: UndoEntry): { decision: Decision; candidateIds: string[] }[] {
  const byDecision = Map.groupBy(before, ({ decision }) => decision);
  return [...byDecision].map(([decision, group]) => ({ decision, candidateIds: group.map(({ id }) => id) }));
}
