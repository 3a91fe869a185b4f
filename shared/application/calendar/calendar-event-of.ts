import type { DueRow } from "../../contract/schemas/due-row.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import {
  type DatedOccurrence,
  type Occurrence,
  occurrenceId,
  placeInTime,
} from "../../domain/obligation/occurrence.ts";
import type { CalendarEvent } from "../../icalendar/calendar-event.ts";
import { requirementText } from "../view/rows/requirement-text.ts";
import { periodLabel } from "../../words/periods.ts";
import type { Snapshot } from "../view/snapshot.ts";
import type { Locale } from "../../words/locale.ts";

/** An occurrence as other programs' calendars show it. */
export function calendarEventOf(occurrence: DatedOccurrence, snapshot: Snapshot): CalendarEvent {
  const row = snapshot.rowOf(occurrence);
  return {
    ...row,
    nominalDate: occurrence.nominalDate,
    effectiveDate: occurrence.effectiveDate,
    ...wordsForAnyYear(occurrence, snapshot.facts.settings.locale),
    id: occurrenceId(occurrence),
    citation: citationOf(row, snapshot),
    rule: ruleOf(occurrence),
  };
}

/** Which year goes without saying is the occurrence's own, not today's: a file that is written next year says the same. */
export const wordsForAnyYear = (occurrence: Occurrence, locale: Locale) => ({
  periodLabel: periodLabel(occurrence, locale),
  requirementText: requirementText(occurrence.requirement, locale, yearOf(placeInTime(occurrence))),
});

/** The words of the version that made it; a rule that the unit gave itself has none of a document. */
function citationOf({ obligationId, item, amendment }: DueRow, { facts }: Snapshot): CalendarEvent["citation"] {
  if (amendment) return amendment.plan && { item: amendment.item, quote: amendment.words ?? "" };
  const citation = facts.obligations.get(obligationId)?.citation;
  return citation ? { item, quote: citation.normalised } : null;
}

/** Only a rule that names its days can be a series; a period's end is a date of its own each time. */
function ruleOf({ requirement, slot, ruleVersion }: DatedOccurrence): CalendarEvent["rule"] {
  if (requirement.kind !== "cadence" || requirement.pattern === null) return null;
  return { key: `${slot}-${ruleVersion}`, rrule: requirement.pattern };
}
