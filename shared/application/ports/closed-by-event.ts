import type { HistoryEvent } from "../../domain/compliance/history-event.ts";

type Recorded = Pick<HistoryEvent, "id" | "key" | "at" | "on" | "by">;

/**
 * How the ids of entries begin by which a change of an event, not a person's word about the occurrence, closed it: they hold until the
 * event makes it again.
 */
const idsBegin = (eventId: string): string => `by-${eventId}-`;

/** That an occurrence does not apply, because its event was withdrawn or corrected. @param eventId Left out where the key names it. */
export const closedByEvent = (base: Recorded, reason: string, eventId = base.key.recurrenceId): HistoryEvent => ({
  ...base,
  id: `${idsBegin(eventId)}${base.id}`,
  type: "not-applicable",
  reason,
});

export const isClosedByEvent = ({ type, id, key }: HistoryEvent): boolean =>
  type === "not-applicable" && id.startsWith(idsBegin(key.recurrenceId));
