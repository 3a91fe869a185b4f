import { dayFor, longDate } from "../domain/documents/short-date.ts";
import type { EventOptions } from "./calendar-event.ts";
import { withDetails } from "./event-words.ts";
import type { PlannedMeeting } from "./planned-meeting.ts";

type Locale = EventOptions["locale"];

/**
 * `支委会（机关一支部，9月，计划）`. Nothing in it depends on what was recorded or on today: a meeting that was held and is not
 * on record yet, one that is, and one to come are called alike, so that only planning changes it.
 */
export const meetingSummary = ({ title, subject, periodLabel }: PlannedMeeting, locale: Locale): string =>
  withDetails(
    title,
    [...[subject, periodLabel].filter((detail) => !title.includes(detail)), WORDS[locale].planned],
    locale,
  );

/** Requirement, lead unit, subject, when the duty is due, that this day is none, and the note: one line each. */
export function meetingDescription(meeting: PlannedMeeting, locale: Locale): string {
  const words = WORDS[locale];
  const { requirementText, lead, subject, note } = meeting;
  return [
    requirementText === "" ? null : words.requirement(requirementText),
    lead === null ? null : words.lead(lead),
    words.subject(subject),
    dueLine(meeting, locale),
    words.movable,
    note === "" ? null : note,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function dueLine({ nominalDate, effectiveDate }: PlannedMeeting, locale: Locale): string {
  const words = WORDS[locale];
  if (nominalDate === null || effectiveDate === null) return words.noLimit;
  const due = longDate(effectiveDate, locale);
  if (nominalDate === effectiveDate) return words.due(due);
  const from = dayFor(nominalDate, effectiveDate, locale);
  return words.movedDue(due, effectiveDate < nominalDate ? words.advanced(from) : words.postponed(from));
}

const WORDS = {
  "zh-CN": {
    planned: "计划",
    requirement: (text: string) => `要求：${text}`,
    lead: (unit: string) => `牵头：${unit}`,
    subject: (subject: string) => `责任主体：${subject}`,
    due: (day: string) => `期限：${day}`,
    movedDue: (day: string, other: string) => `执行日期：${day}（${other}）`,
    advanced: (day: string) => `由${day}提前`,
    postponed: (day: string) => `由${day}顺延`,
    noLimit: "期限：无，办结为止",
    movable: "计划日期，可以改期，不是期限",
  },
  en: {
    planned: "planned",
    requirement: (text: string) => `Requirement: ${text}`,
    lead: (unit: string) => `Lead: ${unit}`,
    subject: (subject: string) => `Subject: ${subject}`,
    due: (day: string) => `Due: ${day}`,
    movedDue: (day: string, other: string) => `Effective date: ${day} (${other})`,
    advanced: (day: string) => `moved up from ${day}`,
    postponed: (day: string) => `moved on from ${day}`,
    noLimit: "Due: no time limit, until it is closed",
    movable: "A planned day: it may move and is no deadline",
  },
};
