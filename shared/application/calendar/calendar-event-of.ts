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

/** The calendar event of an occurrence, for other calendar programs. */
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

/**
 * The year left out of the words is the occurrence's own and not today's, so that a file written next year has the
 * same words.
 */
export const wordsForAnyYear = (occurrence: Occurrence, locale: Locale) => ({
  periodLabel: periodLabel(occurrence, locale),
  requirementText: requirementText(occurrence.requirement, locale, yearOf(placeInTime(occurrence))),
});

/** The citation of the rule version of a row; a rule that the unit gave itself has none. */
function citationOf({ obligationId, item, amendment }: DueRow, { facts }: Snapshot): CalendarEvent["citation"] {
  if (amendment) return amendment.plan && { item: amendment.item, quote: amendment.words ?? "" };
  const citation = facts.obligations.get(obligationId)?.citation;
  return citation ? { item, quote: citation.normalised } : null;
}

/**
 * The recurrence rule of a series. Only a rule that names its days can be one; the end of a period has another date
 * each time.
 */
function ruleOf({ requirement, slot, ruleVersion }: DatedOccurrence): CalendarEvent["rule"] {
  if (requirement.kind !== "cadence" || requirement.pattern === null) return null;
  return { key: `${slot}-${ruleVersion}`, rrule: requirement.pattern };
}
