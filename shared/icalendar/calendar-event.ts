import type { PlainDate } from "../domain/date/plain-date.ts";
import type { OccurrenceId } from "../domain/obligation/occurrence.ts";
import type { Basis } from "../domain/workday/shift-direction.ts";
import type { Locale } from "../words/locale.ts";

/** One occurrence in the form of a calendar. */
export interface CalendarEvent {
  readonly id: OccurrenceId;
  readonly title: string;
  /** The subject of the duty, shown with the title unless the title names it already. */
  readonly subject: string;
  /** 三季度, 9月 …; empty where there is none. */
  readonly periodLabel: string;
  /** The requirement as a short sentence; empty where there is none. */
  readonly requirementText: string;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly category: string;
  /** The plan's number of the item, e.g. `8`, and its words. */
  readonly citation: { readonly item: string | null; readonly quote: string } | null;
  readonly nominalDate: PlainDate;
  readonly effectiveDate: PlainDate;
  readonly basis: Basis;
  /** The rule that named the nominal date; null for a period's end, a single date and an event's clock. */
  readonly rule: SeriesRule | null;
}

/** Events of one obligation, subject and `key` make a series; a new rule version has a new key. */
export interface SeriesRule {
  readonly key: string;
  /** RRULE value, e.g. `FREQ=MONTHLY;BYDAY=-1FR`. */
  readonly rrule: string;
}

/** The options for every event alike. */
export interface EventOptions {
  /** Days before the date at which the alarm sounds, at nine in the morning; null: no alarm. */
  readonly alarmDays: number | null;
  readonly locale: Locale;
}
