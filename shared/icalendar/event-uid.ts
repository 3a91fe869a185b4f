import type { OccurrenceId } from "../domain/obligation/occurrence.ts";

/**
 * The UID of an occurrence's event: `<obligation>-<subject>-<recurrence id>@duty-calendar`. It is made of what never
 * changes, so that a moved date reaches the same entry in every reader (RFC 5545 3.8.4.7).
 *
 * Hyphens inside the first two parts become `~`, and what is neither letter, digit, `.`, `_` nor one of these is
 * percent-encoded, so that different identities never share a UID.
 */
export const eventUid = ({ obligationId, subjectId, recurrenceId }: OccurrenceId): string =>
  `${encoded(obligationId)}-${encoded(subjectId)}-${encodeURIComponent(recurrenceId.toWellFormed())}@duty-calendar`;

/** The UID of the meeting planned for an occurrence; the part after the `@` tells it from the occurrence's own. */
export const plannedUid = (occurrence: OccurrenceId): string =>
  eventUid(occurrence).replace(/@duty-calendar$/, "@planned.duty-calendar");

/** The UID of a planned session's event. It has two parts where an occurrence's has three. */
export const sessionUid = (id: string): string => `session-${encoded(id)}@duty-calendar`;

const encoded = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replaceAll("~", "%7E").replaceAll("-", "~");
