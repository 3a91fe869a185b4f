import type { AccountedPlaceView, FigureCounts, PlacePage } from "../../../contract/schemas/accounted-place.ts";
import { describeRequirement } from "../../../words/requirement.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { PlaceCounts, PlanHead, PlanRepository, StoredPlace } from "../../ports/stores/plan-store.ts";

/**
 * Places in the order of the text, with what has become of all figures.
 *
 * @throws {DutyError} `not-found` for the plan, and for `after`.
 */
export async function loadPlaces(
  plans: PlanRepository,
  { planId, after = null, most }: { planId: string; after?: string | undefined | null; most: number },
): Promise<PlacePage> {
  const head = foundOrFail(await plans.head(planId), "plan", planId);
  const page = await plans.placePage(planId, after, most);
  const next = page.length < most ? null : (page.at(-1)?.id ?? null);
  return { places: page.map(placeView), next, figures: figureCounts(head, await plans.placeCounts(planId)) };
}

/**
 * The counts of a plan's figures; null for a plan that was read before figures were counted.
 *
 * @param counts  The counts of this plan's places.
 */
export function figureCounts({ figuresInDuties }: PlanHead, counts: readonly PlaceCounts[]): FigureCounts | null {
  if (figuresInDuties === null) return null;
  const having = (state: AccountedPlaceView["state"]) =>
    counts.filter((count) => stateOf(count) === state).reduce((sum, { count }) => sum + count, 0);
  return { duties: figuresInDuties + having("duty"), dismissed: having("no-duty"), unread: having("unread") };
}

/** The number of places that the reader did not understand and nobody has settled. */
export const unreadIn = (counts: readonly PlaceCounts[]): number =>
  counts.filter((count) => stateOf(count) === "unread").reduce((sum, { count }) => sum + count, 0);

const stateOf = ({ read, settled }: Pick<StoredPlace, "read" | "settled">): AccountedPlaceView["state"] =>
  settled ?? (read === "unread" ? "unread" : "no-duty");

export function placeView(place: StoredPlace): AccountedPlaceView {
  const { id, start, end, text, item, why, read, reason, candidateId, draft, settled } = place;
  const { title, actor, lead, requirement } = draft;
  return {
    id,
    start,
    end,
    text,
    item,
    why,
    read,
    reason,
    candidateId,
    place: place.place,
    state: stateOf(place),
    isSettled: settled !== null,
    sentence: { start: draft.start, end: draft.end },
    draft: {
      title,
      actor,
      lead,
      requirementText: requirement.kind === "standing" ? "" : describeRequirement(requirement),
    },
  };
}
