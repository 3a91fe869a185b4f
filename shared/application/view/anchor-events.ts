import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import type { PreservedOccurrence } from "../../domain/obligation/preserved-occurrence.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { StoredAnchor } from "../ports/stores/event-store.ts";

type AnchorOf = Pick<StoredAnchor, "obligationId" | "subject">;

/** The name of an anchor: its duty, and the subject where the date is the subject's own. */
const anchorName = ({ obligationId, subject }: AnchorOf): string =>
  subject === null ? `anchor-${obligationId}` : `anchor-${obligationId}-of-${subject.id}`;

/**
 * The event id of an anchor. A duty, or one subject of it, has one anchor, whose date may move: the id stays, and with
 * it every credit and every planned date. A missed occurrence keeps its id when the anchor moves on; the occurrence of
 * the new date then gets another id, counted from 2.
 */
const anchorEventId = (anchor: AnchorOf, missedBefore: number): string =>
  missedBefore === 0 ? anchorName(anchor) : `${anchorName(anchor)}-${missedBefore + 1}`;

/**
 * The anchors in effect as events of their one duty; an anchor whose day is unknown again is an event without a day. A
 * subject's own date comes before that of the duty.
 */
export function anchorEvents(
  anchors: readonly StoredAnchor[],
  obligations: readonly Obligation[],
  preserved: readonly PreservedOccurrence[],
): LoggedEvent[] {
  const words = new Map(obligations.map((obligation) => [obligation.id, triggerOf(obligation)]));
  const holding = anchors.filter(({ supersededAt }) => supersededAt === null);
  const ownDates = Map.groupBy(
    holding.filter(({ subject }) => subject !== null),
    ({ obligationId }) => obligationId,
  );
  return holding.map((anchor) => {
    const { obligationId, subject, date } = anchor;
    const others = subject === null ? (ownDates.get(obligationId) ?? []).flatMap((own) => own.subject?.id ?? []) : [];
    return {
      id: anchorEventId(anchor, missedBy(anchor, preserved)),
      event: words.get(obligationId) ?? "",
      happenedOn: date,
      obligationIds: [obligationId],
      subject,
      ...(others.length > 0 && { exceptSubjectIds: others }),
    };
  });
}

/** The number of an anchor's former dates that were missed; the same date of several subjects counts once. */
function missedBy(anchor: AnchorOf, preserved: readonly PreservedOccurrence[]): number {
  const name = anchorName(anchor);
  const isItsOwn = (eventId: string) => eventId === name || /^-\d+$/.test(eventId.replace(name, ""));
  const left = preserved.flatMap(({ key, eventId }) =>
    key.obligationId === anchor.obligationId && eventId !== null && isItsOwn(eventId) ? [eventId] : [],
  );
  return new Set(left).size;
}

/** The event that a duty waits for, in the duty's words; null for a duty that no event starts. */
export function triggerOf({ versions }: Pick<Obligation, "versions">): string | null {
  const requirement = versions.findLast((version) => version.requirement.kind === "trigger")?.requirement;
  return requirement?.kind === "trigger" ? requirement.event : null;
}
