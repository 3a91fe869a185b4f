import { dayFor, longDate } from "../words/days.ts";
import { withDetails } from "./event-words.ts";
import type { PlannedMeeting } from "./planned-meeting.ts";
import { icsWords } from "../words/ics.ts";
import type { Locale } from "../words/locale.ts";

/**
 * `支委会（机关一支部，9月，计划）`, with `已开展` once the meeting is on record. The text does not depend on today: a past meeting
 * without a record and a future one are named alike, so that only planning and recording change the event.
 */
export function meetingSummary({ title, subject, periodLabel, isHeld }: PlannedMeeting, locale: Locale): string {
  const { held, planned } = icsWords(locale).meeting;
  const details = [subject, periodLabel].filter((detail) => !title.includes(detail));
  return withDetails(title, [...details, isHeld ? held : planned], locale);
}

/**
 * Requirement, lead unit, subject, the due date of the duty, the note that this day is no due date or that the meeting
 * was held, and the clerk's note: one line each.
 */
export function meetingDescription(meeting: PlannedMeeting, locale: Locale): string {
  const words = icsWords(locale).meeting;
  const { requirementText, lead, subject, note } = meeting;
  return [
    requirementText === "" ? null : words.requirement(requirementText),
    lead === null ? null : words.lead(lead),
    words.subject(subject),
    dueLine(meeting, locale),
    meeting.isHeld ? words.onRecord : words.movable,
    note === "" ? null : note,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function dueLine({ nominalDate, effectiveDate }: PlannedMeeting, locale: Locale): string {
  const words = icsWords(locale).meeting;
  if (nominalDate === null || effectiveDate === null) return words.noLimit;
  const due = longDate(effectiveDate, locale);
  if (nominalDate === effectiveDate) return words.due(due);
  const from = dayFor(nominalDate, effectiveDate, locale);
  return words.movedDue(due, effectiveDate < nominalDate ? words.advanced(from) : words.postponed(from));
}
