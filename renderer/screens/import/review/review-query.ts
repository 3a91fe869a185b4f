import type { QueryClient } from "@tanstack/react-query";
import type { ReviewCandidate } from "../../../../shared/contract/schemas/import-review.ts";
import { candidatePages } from "../../../../shared/contract/read-candidates.ts";
import { client } from "../../../client.ts";

/** What has come of a review's candidates so far. */
export interface LoadedCandidates {
  readonly candidates: readonly ReviewCandidate[];
  /** Whether the last page is there. */
  readonly isWhole: boolean;
}

/**
 * From this many candidates on, a review is loaded once: the replies to its steps keep it fresh, and loading it again
 * takes long.
 */
export const LONG_REVIEW = 3_000;

export const candidatesKey = (planId: string) => ["review", planId, "candidates"];

export const placesKey = (planId: string) => ["review", planId, "places"];

/** Changes of a whole plan run one after the other, in the order in which they were requested. */
export const planScope = (planId: string) => ({ id: `plan ${planId}` });

/**
 * Loads the candidates page by page. The first time what has come is shown as it grows, each time by half again at least, because
 * each showing costs as much as there is; what the person has done meanwhile to what is shown stays.
 */
export async function loadCandidates(queries: QueryClient, planId: string): Promise<LoadedCandidates> {
  const key = candidatesKey(planId);
  const shown = () => queries.getQueryData<LoadedCandidates>(key);
  const isFirst = !shown()?.isWhole;
  let fresh: ReviewCandidate[] = [];
  for await (const page of candidatePages(client, planId)) {
    fresh.push(...page);
    if (!isFirst || fresh.length < (shown()?.candidates.length ?? 0) / 2) continue;
    queries.setQueryData<LoadedCandidates>(key, (before) => ({ candidates: joined(before, fresh), isWhole: false }));
    fresh = [];
  }
  return { candidates: isFirst ? joined(shown(), fresh) : fresh, isWhole: true };
}

/** A candidate split from the last one of a page is loaded already when it comes with the next page. */
function joined(before: LoadedCandidates | undefined, fresh: readonly ReviewCandidate[]): ReviewCandidate[] {
  const known = new Set(before?.candidates.map(({ id }) => id));
  return [...(before?.candidates ?? []), ...fresh.filter(({ id }) => !known.has(id))];
}
