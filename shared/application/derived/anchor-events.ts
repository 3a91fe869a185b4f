import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import type { KeptOccurrence } from "../../domain/obligation/kept-occurrence.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { StoredAnchor } from "../events/event-store.ts";

/**
 * The id of what an anchor makes due. One duty has one anchor, whose date may move: the id stays, and with it every
 * credit and every planned date. What was missed keeps its id when the anchor moves on; what is due by the new date is then
 * another, counted from 2.
 */
export const anchorEventId = (obligationId: string, missedBefore: number): string =>
  missedBefore === 0 ? `anchor-${obligationId}` : `anchor-${obligationId}-${missedBefore + 1}`;

/** The anchors that hold, as events of their one duty; an anchor that is unknown again is an event without a day. */
export function anchorEvents(
  anchors: readonly StoredAnchor[],
  obligations: readonly Obligation[],
  kept: readonly KeptOccurrence[],
): LoggedEvent[] {
  const words = new Map(obligations.map((obligation) => [obligation.id, triggerOf(obligation)]));
  return anchors
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ obligationId, date }) => ({
      id: anchorEventId(obligationId, missedBy(obligationId, kept)),
      event: words.get(obligationId) ?? "",
      happenedOn: date,
      obligationIds: [obligationId],
      subject: null,
    }));
}

/** How many of its dates a duty's anchor left behind; those of several subjects are one. */
const missedBy = (obligationId: string, kept: readonly KeptOccurrence[]): number =>
  new Set(
    kept
      .filter(({ key, eventId }) => key.obligationId === obligationId && eventId?.startsWith(`anchor-${obligationId}`))
      .map(({ eventId }) => eventId),
  ).size;

/** The event that a duty waits for, in its own words; null for a duty that none starts. */
export function triggerOf({ versions }: Pick<Obligation, "versions">): string | null {
  const requirement = versions.findLast((version) => version.requirement.kind === "trigger")?.requirement;
  return requirement?.kind === "trigger" ? requirement.event : null;
}
