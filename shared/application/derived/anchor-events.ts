import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { StoredAnchor } from "../ports.ts";

/**
 * The id of what an anchor makes due. One duty has one anchor, whose date may move: the id stays, and with it every
 * credit and every planned date.
 */
export const anchorEventId = (obligationId: string): string => `anchor-${obligationId}`;

/** The anchors that hold, as events of their one duty; an anchor that is unknown again is an event without a day. */
export function anchorEvents(anchors: readonly StoredAnchor[], obligations: readonly Obligation[]): LoggedEvent[] {
  const words = new Map(obligations.map((obligation) => [obligation.id, triggerOf(obligation)]));
  return anchors
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ obligationId, date }) => ({
      id: anchorEventId(obligationId),
      event: words.get(obligationId) ?? "",
      happenedOn: date,
      obligationIds: [obligationId],
      subject: null,
    }));
}

/** The event that a duty waits for, in its own words; null for a duty that none starts. */
export function triggerOf({ versions }: Pick<Obligation, "versions">): string | null {
  const requirement = versions.findLast((version) => version.requirement.kind === "trigger")?.requirement;
  return requirement?.kind === "trigger" ? requirement.event : null;
}
