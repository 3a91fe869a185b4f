import type { PlaceChange } from "../../../contract/schemas/accounted-place.ts";
import type { NoDutyReason } from "../../../domain/reading/accounted.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import { shortTitleOf } from "../../../domain/obligation/short-title.ts";
import { UNREAD_PLACE } from "../../../extraction/accounting/draft-duty.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { PlanRepository, StoredCandidate, StoredPlace } from "../../ports/stores/plan-store.ts";
import { figureCounts, placeView } from "./place-view.ts";
import { loadChange } from "./plan-review.ts";

/** The changes of a step on places. */
interface PlaceStep {
  readonly places: readonly StoredPlace[];
  /** The ids of the candidates that the step made. */
  readonly made: readonly string[];
  /** The ids of the candidates that the step removed. */
  readonly gone: readonly string[];
}

interface SettleRequest {
  readonly planId: string;
  readonly placeIds: readonly string[];
  readonly as: "no-duty" | "unsettled";
  readonly reason: NoDutyReason | null;
}

/**
 * Settles places as no duty, or takes that back. A candidate that was made from a place is removed when the place is
 * settled.
 *
 * @throws {DutyError} `not-found`; `candidate-decided` where the candidate is an obligation already; `invalid-input`
 *   where the candidate takes part in a merge (`place-merged`), and for a place that is a duty (`place-is-duty`).
 */
export async function settlePlaces(plans: PlanRepository, request: SettleRequest): Promise<PlaceChange> {
  const { planId, as, reason } = request;
  const found = await placesOf(plans, planId, request.placeIds);
  const gone: string[] = [];
  const settled: StoredPlace[] = [];
  for (const place of found) {
    if (place.settled === "duty" && as === "no-duty") throw refusedInput("placeIds", "place-is-duty");
    if (place.candidateId !== null) gone.push(await takeAway(plans, place.candidateId, planId));
    const said =
      as === "no-duty" ? ({ settled: "no-duty", reason } as const) : ({ settled: null, reason: null } as const);
    const next = { ...place, ...said, candidateId: null };
    await plans.settlePlace(next);
    settled.push(next);
  }
  return placeChange(plans, planId, { places: settled, made: [], gone });
}

/**
 * Makes a candidate of a place, pending, with the values of the sentence as implied parts and the sentence as its
 * quote.
 *
 * @throws {DutyError} `not-found`; `invalid-input` (`place-is-duty`) where a candidate was made of the place before.
 */
export async function makeDutyOfPlace(plans: PlanRepository, planId: string, placeId: string): Promise<PlaceChange> {
  const [place] = await placesOf(plans, planId, [placeId]);
  if (place === undefined) throw new DutyError("not-found", { what: "place", id: placeId });
  if (place.candidateId !== null) throw refusedInput("placeId", "place-is-duty");
  const candidate = await candidateOf(plans, place);
  await plans.addCandidates([candidate]);
  const next = { ...place, settled: "duty", reason: null, candidateId: candidate.id } as const;
  await plans.settlePlace(next);
  return placeChange(plans, planId, { places: [next], made: [candidate.id], gone: [] });
}

/** The places in the order of the text. */
async function placesOf(plans: PlanRepository, planId: string, ids: readonly string[]): Promise<StoredPlace[]> {
  foundOrFail(await plans.head(planId), "plan", planId);
  const wanted = [...new Set(ids)];
  const byId = new Map((await plans.somePlaces(planId, wanted)).map((place) => [place.id, place]));
  return wanted.map((id) => foundOrFail(byId.get(id), "place", id)).toSorted((a, b) => a.start - b.start);
}

/** Makes the candidate, ordered after the one whose words precede it. */
async function candidateOf(plans: PlanRepository, place: StoredPlace): Promise<StoredCandidate> {
  const { planId, draft } = place;
  const others = await plans.candidates(planId);
  return {
    planId,
    id: idOfDuty(place),
    position: others.findLast(({ start }) => start <= draft.start)?.position ?? 0,
    ...draft,
    shortTitle: shortTitleOf(draft.title),
    stated: [],
    rules: [UNREAD_PLACE],
    decision: "pending",
    obligationId: null,
    mergedInto: null,
    place: place.place,
  };
}

/** The id of a place's candidate. Candidates at the same position are ordered by id, so it contains the offset. */
const idOfDuty = ({ start, end }: StoredPlace): string => `place-${String(start).padStart(9, "0")}-${end}`;

async function takeAway(plans: PlanRepository, candidateId: string, planId: string): Promise<string> {
  const [candidate] = await plans.some(planId, [candidateId]);
  if (candidate === undefined) return candidateId;
  if (candidate.obligationId !== null) throw new DutyError("candidate-decided", { candidateId });
  const merged = (await plans.merged(planId)).some(
    ({ id, mergedInto }) => id === candidateId || mergedInto === candidateId,
  );
  if (merged) throw refusedInput("placeIds", "place-merged");
  await plans.removeCandidates(planId, [candidateId]);
  return candidateId;
}

async function placeChange(plans: PlanRepository, planId: string, step: PlaceStep): Promise<PlaceChange> {
  const head = foundOrFail(await plans.head(planId), "plan", planId);
  const change = await loadChange(plans, planId, step.made);
  return {
    ...change,
    gone: [...change.gone, ...step.gone],
    places: step.places.map(placeView),
    figures: figureCounts(head, await plans.placeCounts(planId)),
  };
}
