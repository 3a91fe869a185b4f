import type { ActivityView } from "../../../../shared/contract/schemas/activity.ts";
import type { EventView } from "../../../../shared/contract/schemas/logged-event.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";

/** An activity or an event that is on record for a duty. */
export interface OnRecord {
  readonly kind: "activity" | "event";
  readonly id: string;
  readonly title: string;
  /** Null for an event whose day is not known. */
  readonly date: PlainDate | null;
  /** Whether the record, or its credit, was taken back. */
  readonly isGone: boolean;
}

/**
 * The records of a duty, the latest first; events without a day come before them.
 *
 * @param activities  Activities that count, or once counted, for the duty.
 * @param events  All logged events.
 */
export function onRecord(
  obligationId: string,
  activities: readonly ActivityView[],
  events: readonly EventView[],
): OnRecord[] {
  return [
    ...activities.map(({ id, title, happenedOn, withdrawn, credits }): OnRecord => {
      const counts = credits.some((credit) => credit.obligationId === obligationId && !credit.withdrawn);
      return { kind: "activity", id, title, date: happenedOn, isGone: withdrawn || !counts };
    }),
    ...events
      .filter(({ triggers }) => triggers.some((trigger) => trigger.obligationId === obligationId))
      .map(
        ({ id, name, subject, happenedOn, withdrawn }): OnRecord => ({
          kind: "event",
          id,
          title: subject ? `${name}　${subject.name}` : name,
          date: happenedOn,
          isGone: withdrawn,
        }),
      ),
  ].toSorted((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));
}

const AFTER_ALL = "9999-12-31";
const sortKey = ({ date, id }: OnRecord): string => `${date ?? AFTER_ALL} ${id}`;
