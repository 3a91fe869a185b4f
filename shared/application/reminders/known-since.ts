import type { Instant } from "../../domain/date/clock.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { productDay } from "../../domain/date/product-zone.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { EventRepository, StoredAnchor } from "../ports/stores/event-store.ts";

/**
 * From which day on the program could know of an occurrence: that on which its duty was entered, or the event that starts it was
 * logged, whichever is later. What would have been told before that day was missed by nobody.
 */
export async function knownSince(
  store: Pick<EventRepository, "list" | "anchors">,
  obligations: ReadonlyMap<string, Pick<Obligation, "createdOn">>,
): Promise<(key: OccurrenceId) => readonly PlainDate[]> {
  const logged = new Map((await store.list()).map(({ id, recordedAt }) => [id, recordedAt]));
  const anchors = Map.groupBy(
    (await store.anchors()).filter(({ supersededAt }) => supersededAt === null),
    ({ obligationId }) => obligationId,
  );
  return ({ obligationId, subjectId, recurrenceId }) => {
    const entered = obligations.get(obligationId)?.createdOn;
    const event = logged.get(recurrenceId) ?? anchorOf(anchors.get(obligationId) ?? [], subjectId)?.recordedAt;
    return [...(entered ? [entered] : []), ...(event ? [dayOfInstant(event)] : [])];
  };
}

/** The subject's own date comes before that of the duty. */
const anchorOf = (anchors: readonly StoredAnchor[], subjectId: string): StoredAnchor | undefined =>
  anchors.find(({ subject }) => subject?.id === subjectId) ?? anchors.find(({ subject }) => subject === null);

const dayOfInstant = (instant: Instant): PlainDate => productDay(Date.parse(instant));
