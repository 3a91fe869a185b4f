import { type PlainDate, compareDates } from "../domain/date/plain-date.ts";
import { expandRule } from "../domain/recurrence/expand-rule.ts";
import { printRule } from "../domain/recurrence/print-rule.ts";
import { parseRule } from "../domain/recurrence/parse-rule.ts";
import type { CalendarDraft } from "./calendar-draft.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";
import { dateValue } from "./date-value.ts";
import { alarmLines, eventLines } from "./event-lines.ts";
import { eventUid } from "./event-uid.ts";
import { summaryOf } from "./event-words.ts";
import type { Locale } from "../words/locale.ts";

/**
 * Makes a series from the events of one rule: RRULE up to the last nominal date, EXDATE for dates without an event,
 * and an override for each event that differs from the master, with the nominal date as its RECURRENCE-ID. DTSTART is
 * the first nominal date, a real member of the rule's set, because some readers count it in any case (RFC 5545
 * 3.8.5.3).
 *
 * @param events  Events of one obligation, subject and rule key, in any order.
 * @param year  Part of the UID: next year's export begins a series of its own.
 * @returns null where no series can hold the events: fewer than two, a rule that is refused, or a rule that lacks one
 *   of their nominal dates. They are then exported one by one.
 */
export function seriesDraft(
  events: readonly CalendarEvent[],
  year: number,
  options: EventOptions,
): CalendarDraft | null {
  const ordered = events.toSorted((a, b) => compareDates(a.nominalDate, b.nominalDate));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first?.rule == null || last === undefined || ordered.length < 2) return null;
  const rule = parseRule(first.rule.rrule);
  if (!rule.ok) return null;
  const bounded = { ...rule.value, count: null, until: last.nominalDate };
  const dates = expandRule(bounded, first.nominalDate, { from: first.nominalDate, to: last.nominalDate });
  const nominal = new Set(ordered.map((event) => event.nominalDate));
  const named = new Set(dates);
  if (nominal.size !== ordered.length || ordered.some((event) => !named.has(event.nominalDate))) return null;

  const excluded = dates.filter((date) => !nominal.has(date));
  const { locale, alarmDays } = options;
  const summary = summaryOf(first, locale, false);
  return {
    uid: eventUid({ ...first.id, recurrenceId: `series.${year}.${first.rule.key}` }),
    date: first.nominalDate,
    summary,
    components: [
      [`RRULE:${printRule(bounded)}`, ...excluded.map(exclusion), ...masterOf(first, locale)],
      ...ordered.filter((event) => differs(event, first, locale)).map((event) => override(event, locale)),
    ],
    alarm: alarmLines(alarmDays, null, summary),
  };
}

/** The master of a series: the first event as if its date had not been shifted. */
const masterOf = (first: CalendarEvent, locale: Locale): string[] =>
  eventLines(unmoved(first, first.nominalDate), locale, false);

const unmoved = (event: CalendarEvent, date: PlainDate): CalendarEvent => ({
  ...event,
  nominalDate: date,
  effectiveDate: date,
});

/** Whether a reader that repeats the master would show this event wrongly. */
function differs(event: CalendarEvent, first: CalendarEvent, locale: Locale): boolean {
  if (event.effectiveDate !== event.nominalDate) return true;
  const own = masterOf(unmoved(event, first.nominalDate), locale);
  return own.join("\n") !== masterOf(first, locale).join("\n");
}

const override = (event: CalendarEvent, locale: Locale): string[] => [
  `RECURRENCE-ID;VALUE=DATE:${dateValue(event.nominalDate)}`,
  ...eventLines(event, locale, false),
];

const exclusion = (date: PlainDate): string => `EXDATE;VALUE=DATE:${dateValue(date)}`;
