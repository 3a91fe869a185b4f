import { type Occurrence, occurrenceId } from "../../domain/obligation/occurrence.ts";
import type { CalendarEvent } from "../../icalendar/calendar-event.ts";
import type { Snapshot } from "../derived/snapshot.ts";

/** An occurrence as other programs' calendars show it. */
export function calendarEventOf(occurrence: Occurrence, snapshot: Snapshot): CalendarEvent {
  const row = snapshot.rowOf(occurrence);
  const citation = snapshot.facts.obligations.get(row.obligationId)?.citation;
  return {
    ...row,
    id: occurrenceId(occurrence),
    citation: citation ? { item: row.item, quote: citation.normalised } : null,
    rule: ruleOf(occurrence),
  };
}

/** Only a rule that names its days can be a series; a period's end is a date of its own each time. */
function ruleOf({ requirement, slot, ruleVersion }: Occurrence): CalendarEvent["rule"] {
  if (requirement.kind !== "cadence" || requirement.pattern === null) return null;
  return { key: `${slot}-${ruleVersion}`, rrule: requirement.pattern };
}
