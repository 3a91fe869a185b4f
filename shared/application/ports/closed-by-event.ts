import type { HistoryEvent } from "../../domain/compliance/history-event.ts";

type Recorded = Pick<HistoryEvent, "id" | "key" | "at" | "on" | "by">;

/**
 * The beginning of the ids of closings that a change of an event made, and not a person. They are in effect until the
 * event makes the occurrence again.
 */
const idsBegin = (eventId: string): string => `by-${eventId}-`;

/**
 * The closing of an occurrence as not applicable, because its event was withdrawn or corrected.
 *
 * @param eventId  Left out where the key names the event.
 */
export const closedByEvent = (base: Recorded, reason: string, eventId = base.key.recurrenceId): HistoryEvent => ({
  ...base,
  id: `${idsBegin(eventId)}${base.id}`,
  type: "not-applicable",
  reason,
});

export const isClosedByEvent = ({ type, id, key }: HistoryEvent): boolean =>
  type === "not-applicable" && id.startsWith(idsBegin(key.recurrenceId));
