import { clockStart } from "../../domain/obligation/event-clock.ts";
import { occurrenceOfPreserved } from "../../domain/obligation/preserved-occurrence.ts";
import { type Occurrence, isDated } from "../../domain/obligation/occurrence.ts";
import { isCountedBack } from "../../domain/obligation/requirement.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import type { Rules } from "./rules.ts";

/** The preserved occurrences (they outlived the change that took them away), joined with their duties. */
export const preservedOccurrences = ({
  preserved,
  obligations,
  subjectNames,
  calendar,
}: Pick<Rules, "preserved" | "obligations" | "subjectNames" | "calendar">): Occurrence[] =>
  [...preserved.values()].flatMap((other) => {
    const obligation = obligations.get(other.key.obligationId);
    const subject = { id: other.key.subjectId, name: subjectNames.get(other.key.subjectId) ?? "" };
    const occurrence = obligation && occurrenceOfPreserved(other, obligation, subject);
    return occurrence ? [withStart(occurrence, calendar)] : [];
  });

/**
 * The occurrence with the start of its clock, computed back from its end, because its event may have another day by
 * now.
 */
function withStart(occurrence: Occurrence, calendar: WorkdayCalendar): Occurrence {
  const { requirement } = occurrence;
  if (!isDated(occurrence) || requirement.kind !== "trigger" || requirement.within === null) return occurrence;
  const startedOn = isCountedBack(requirement)
    ? null
    : clockStart(occurrence.nominalDate, requirement.within, calendar);
  return startedOn === null ? occurrence : { ...occurrence, startedOn };
}
