import type { PreservedOccurrence } from "./preserved-occurrence.ts";
import { type OccurrenceId, keyOfId } from "./occurrence.ts";

/**
 * When the day of an event is corrected, an occurrence missed on the old day is preserved apart. The occurrence itself
 * goes on under the id of its event, with its records. Each missed one gets a name of its own, counted from 1.
 */
const MISSED = /^(.+)-missed-(\d+)$/;

/** The event id in a recurrence id, also of an occurrence that was missed apart. */
export const eventOfRecurrence = (recurrenceId: string): string => MISSED.exec(recurrenceId)?.[1] ?? recurrenceId;

/** Whether a recurrence id names an occurrence that was missed apart from the occurrence of its event. */
export const isMissedApart = (recurrenceId: string): boolean => MISSED.test(recurrenceId);

type PreservedDates = Pick<PreservedOccurrence, "key" | "slot" | "nominalDate" | "effectiveDate">;

/** The name of a preserved miss apart from `id`; null where a miss of the same dates has one already. */
export function nameApart(
  id: OccurrenceId,
  missed: Omit<PreservedDates, "key">,
  preserved: readonly PreservedDates[],
): OccurrenceId | null {
  const apart = preserved.filter(({ key }) => isMissedApart(key.recurrenceId) && isOfSame(key, id));
  if (apart.some((occurrence) => isOfSameDates(occurrence, missed))) return null;
  return { ...id, recurrenceId: `${id.recurrenceId}-missed-${apart.length + 1}` };
}

/**
 * The preserved occurrences that are still in effect. An occurrence that a correction of its event took away is out of
 * effect once the event makes it again; and a miss that is preserved apart is not listed twice.
 *
 * @param isMade  Whether a logged event in effect makes the occurrence of that identity.
 */
export function preservedInEffect(
  preserved: readonly PreservedOccurrence[],
  isMade: (id: OccurrenceId) => boolean,
): readonly PreservedOccurrence[] {
  const apart = Map.groupBy(
    preserved.filter(({ key }) => isMissedApart(key.recurrenceId)),
    ({ key }) => keyOfId({ ...key, recurrenceId: eventOfRecurrence(key.recurrenceId) }),
  );
  return preserved.filter((occurrence) => {
    if (occurrence.eventId === null || isMissedApart(occurrence.key.recurrenceId)) return true;
    if (apart.get(keyOfId(occurrence.key))?.some((other) => isOfSameDates(other, occurrence))) return false;
    return !(isByEvent(occurrence) && isMade(occurrence.key));
  });
}

/** Whether the occurrence was left behind by a withdrawn or corrected event under its own id, and is not a miss. */
export const isLeftByEvent = (occurrence: PreservedOccurrence): boolean =>
  occurrence.eventId === occurrence.key.recurrenceId && isByEvent(occurrence);

/** Whether a change of the event took the occurrence away. One that a rule or a notice took away stays in its place. */
const isByEvent = ({ cause }: Pick<PreservedOccurrence, "cause">): boolean => cause.startsWith("events.");

const isOfSame = (a: OccurrenceId, b: OccurrenceId): boolean =>
  a.obligationId === b.obligationId &&
  a.subjectId === b.subjectId &&
  eventOfRecurrence(a.recurrenceId) === b.recurrenceId;

const isOfSameDates = (a: Omit<PreservedDates, "key">, b: Omit<PreservedDates, "key">): boolean =>
  a.slot === b.slot && a.nominalDate === b.nominalDate && a.effectiveDate === b.effectiveDate;
