import type { AccountedPlaceView } from "../../../../shared/contract/schemas/accounted-place.ts";
import type { CandidateState, Decision, ReviewCandidate } from "../../../../shared/contract/schemas/import-review.ts";

/** How to set a step back, of one or many candidates: what `imports.decide` and then `imports.restore` are asked for. */
export interface UndoEntry {
  readonly decisions: readonly { readonly decision: Decision; readonly ids: readonly string[] }[];
  readonly candidates: readonly CandidateState[];
  readonly merged: readonly { readonly id: string; readonly intoId: string }[];
  /** How places of the text stood: what `imports.settlePlaces` is asked for. */
  readonly places?: readonly Settlement[];
}

/** What is said of places. */
export interface Settlement {
  readonly placeIds: readonly string[];
  readonly as: "no-duty" | "unsettled";
  readonly reason: AccountedPlaceView["reason"];
}

/** How to come back to what was said of places before. */
export const settlementsOf = (places: readonly AccountedPlaceView[]): Settlement[] =>
  places.map(({ id, isSettled, state, reason }) => ({
    placeIds: [id],
    as: isSettled && state === "no-duty" ? "no-duty" : "unsettled",
    reason,
  }));

/** What was decided about each. */
export const decisionsOf = (candidates: readonly ReviewCandidate[]): UndoEntry["decisions"] =>
  [...Map.groupBy(candidates, ({ decision }) => decision)].map(([decision, members]) => ({
    decision,
    ids: members.map(({ id }) => id),
  }));

/**
 * The way back from `after` to `before`: the former state of each candidate that changed or was merged, with its
 * former merges restored, and the copy of a split of `splitId` merged back. Null when nothing changed.
 */
export function undoEntryOf(
  before: readonly ReviewCandidate[],
  after: readonly ReviewCandidate[],
  splitId?: string,
): UndoEntry | null {
  const afterById = new Map(after.map((candidate) => [candidate.id, candidate]));
  const changed = before.filter((candidate) => !isSame(candidate, afterById.get(candidate.id)));
  const known = new Set(before.flatMap(({ id, quotes }) => [id, ...quotes.map(quotedId)]));
  const copies = after.filter(({ id }) => splitId !== undefined && !known.has(id));
  const original = before.filter(({ id }) => copies.length > 0 && id === splitId);
  const candidates = [...new Set([...changed, ...original])];
  if (candidates.length === 0) return null;
  const merged = candidates.flatMap(({ id, quotes }) => quotes.map((quote) => ({ id: quotedId(quote), intoId: id })));
  return {
    decisions: [],
    candidates,
    merged: [...merged, ...copies.map(({ id }) => ({ id, intoId: splitId ?? id }))],
  };
}

const quotedId = ({ candidateId }: ReviewCandidate["quotes"][number]): string => candidateId;

/** Doubt and advice follow from the rest; a split of another candidate may raise them without any change. */
function isSame(before: ReviewCandidate, after: ReviewCandidate | undefined): boolean {
  if (before === after) return true;
  if (!after) return false;
  return JSON.stringify({ ...before, unsure: [] }) === JSON.stringify({ ...after, unsure: [] });
}
