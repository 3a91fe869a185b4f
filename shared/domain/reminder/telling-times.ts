import { type PlainDate, addDaysWithin } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type LocalMoment, addMinutes, dayOfMoment, momentOf, timeOfMoment } from "../date/local-moment.ts";
import type { QuietSpan, ReminderRules } from "./reminder-rules.ts";

/** When reminders may be told: on which days, and at which hours of them. */
export class TellingTimes {
  readonly #rules: ReminderRules;
  readonly #calendar: WorkdayCalendar;

  constructor(rules: ReminderRules, calendar: WorkdayCalendar) {
    this.#rules = rules;
    this.#calendar = calendar;
  }

  /** The digest of a day. */
  digestOf(day: PlainDate): LocalMoment {
    return momentOf(day, this.#rules.digestAt);
  }

  /**
   * The digest in which something of `day` is told. From a day off it goes to the next working day, but never past `last`: then to the
   * working day before.
   */
  digestFor(day: PlainDate, last: PlainDate): LocalMoment {
    if (this.#isTellingDay(day)) return this.digestOf(day);
    const next = this.#calendar.nextWorkingDay(day);
    return this.digestOf(next <= last ? next : this.#calendar.previousWorkingDay(day));
  }

  /**
   * When a reminder of something that begins at `start` is told, which was asked for `minutes` before. In quiet hours it is told just
   * before they begin; what would come before the day's digest is told in it; on a day off, or where nothing is left of the day before
   * `start`, it is told on the working day before.
   */
  beforeStart(start: LocalMoment, minutes: number): LocalMoment {
    const day = dayOfMoment(start);
    if (!this.#isTellingDay(day)) return this.digestOf(this.#calendar.previousWorkingDay(day));
    const asked = this.#outOfQuiet(addMinutes(start, -minutes));
    const digest = this.digestOf(day);
    if (asked > digest) return asked;
    return digest <= start ? digest : this.digestOf(this.#dayBefore(day));
  }

  #dayBefore(day: PlainDate): PlainDate {
    return this.#rules.onRestDays ? addDaysWithin(day, -1) : this.#calendar.previousWorkingDay(day);
  }

  #isTellingDay(day: PlainDate): boolean {
    return this.#rules.onRestDays || this.#calendar.isWorkingDay(day);
  }

  #outOfQuiet(moment: LocalMoment): LocalMoment {
    const time = timeOfMoment(moment);
    const span = this.#rules.quiet.find((quiet) => isQuiet(quiet, time));
    if (!span) return moment;
    const day = time >= span.from ? dayOfMoment(moment) : addDaysWithin(dayOfMoment(moment), -1);
    // Another span may end where this one begins. The digest lies in none, so that some minute of the day is left.
    return this.#outOfQuiet(addMinutes(momentOf(day, span.from), -1));
  }
}

/** Whether a time lies in a span, which may go on past midnight. */
export const isQuiet = ({ from, to }: QuietSpan, time: string): boolean =>
  from <= to ? from <= time && time < to : time >= from || time < to;
