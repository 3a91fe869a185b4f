import type { DutyClient } from "./client.ts";
import type { ReviewCandidate } from "./schemas/import-review.ts";

/**
 * The first page is small so that it comes at once; the others are as large as an answer may be without holding up
 * other requests.
 */
const FIRST_PAGE = 100;
const PAGE = 2_000;

/**
 * The candidates of a review in pages, in the order of the text.
 *
 * @throws {DutyError} `not-found`
 */
export async function* candidatePages(
  client: Pick<DutyClient, "imports">,
  planId: string,
): AsyncGenerator<ReviewCandidate[], void, void> {
  let after: string | null = null;
  for (let most = FIRST_PAGE; ; most = PAGE) {
    const { candidates, next }: { candidates: ReviewCandidate[]; next: string | null } =
      await client.imports.candidates({ planId, most, ...(after !== null && { after }) });
    yield candidates;
    if (next === null) return;
    after = next;
  }
}

/** All candidates of a plan. */
export async function readCandidates(client: Pick<DutyClient, "imports">, planId: string): Promise<ReviewCandidate[]> {
  const all: ReviewCandidate[] = [];
  for await (const page of candidatePages(client, planId)) all.push(...page);
  return all;
}
