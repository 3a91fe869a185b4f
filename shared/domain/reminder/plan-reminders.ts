import { periodFromKey } from "../date/period.ts";
import {
  type PlainDate,
  addDaysWithin,
  addMonthsWithin,
  dateOf,
  dayOf,
  earlierOf,
  endOfMonth,
  monthOf,
  monthsBetween,
  yearOf,
} from "../date/plain-date.ts";
import { type OccurrenceId, keyOfId } from "../obligation/occurrence.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type LocalMoment, dayOfMoment, momentOf } from "./local-moment.ts";
import type { Lead, LeadException, ReminderRules } from "./reminder-rules.ts";
import { TellingTimes } from "./telling-times.ts";

/** An occurrence that is not done, as far as reminders need it. */
export interface Reminded {
  readonly key: OccurrenceId;
  /** The day that is counted down to. */
  readonly deadline: PlainDate;
  /** The last day on which it is not overdue: the later of the nominal and the effective date. */
  readonly limit: PlainDate;
  /** Known for more than half a year before its deadline, or a stage goal. */
  readonly isLong: boolean;
  /** The first day on which it is behind its pace, as long as nothing more is done; null: it has no pace, or is not judged by it. */
  readonly behindFrom: PlainDate | null;
  /** Whether a passed limit makes it overdue: not where only an opening figure is missing. */
  readonly canBeOverdue: boolean;
  readonly exception: LeadException | null;
  /** Days that are planned for it, an hour where one is. */
  readonly planned: readonly { readonly date: PlainDate; readonly time: string | null }[];
}

/** Why a reminder is told. */
export type ReminderReason =
  | { readonly kind: "lead"; readonly lead: Lead }
  | { readonly kind: "due" }
  | { readonly kind: "planned"; readonly date: PlainDate; readonly time: string | null }
  | { readonly kind: "overdue"; readonly workingDays: number }
  | { readonly kind: "behind" }
  | { readonly kind: "snoozed" };

/** One thing that is told at one minute. */
export interface Reminder {
  readonly at: LocalMoment;
  readonly key: OccurrenceId;
  readonly reason: ReminderReason;
  /** The same for the same reminder whenever it is planned: whoever told it knows it by this. It goes with the day that it is about. */
  readonly id: string;
  /** The ids of all that fell into this minute for the occurrence, its own among them: told with it, none of them is told again. */
  readonly covers: readonly string[];
}

/** First and last minute, both included. */
export interface MomentSpan {
  readonly from: LocalMoment;
  readonly to: LocalMoment;
}

/** The longest lead is a year of 12 months. */
const LONGEST_LEAD_MONTHS = 12;

/**
 * The reminders of a span of time, ascending, as long as nothing of it is done, moved or planned otherwise. One occurrence is told once
 * a minute, for the nearest of its reasons.
 */
export function planReminders(
  reminded: readonly Reminded[],
  rules: ReminderRules,
  calendar: WorkdayCalendar,
  span: MomentSpan,
): Reminder[] {
  if (!rules.isOn || span.to < span.from) return [];
  const planner = new Planner(rules, calendar, span);
  return reminded.flatMap((item) => planner.of(item)).toSorted(byMoment);
}

const byMoment = (a: Reminder, b: Reminder): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

class Planner {
  readonly #rules: ReminderRules;
  readonly #calendar: WorkdayCalendar;
  readonly #times: TellingTimes;
  readonly #span: MomentSpan;
  readonly #first: PlainDate;
  readonly #last: PlainDate;
  /** The last deadline of which anything can be told in the span. */
  readonly #farthest: PlainDate;
  /** A day off may carry a reminder over a run of them. */
  readonly #margin: number;

  constructor(rules: ReminderRules, calendar: WorkdayCalendar, span: MomentSpan) {
    this.#rules = rules;
    this.#calendar = calendar;
    this.#times = new TellingTimes(rules, calendar);
    this.#span = span;
    this.#margin = calendar.longestRestRun() + 1;
    this.#first = addDaysWithin(dayOfMoment(span.from), -this.#margin);
    this.#last = addDaysWithin(dayOfMoment(span.to), this.#margin);
    this.#farthest = addMonthsWithin(this.#last, LONGEST_LEAD_MONTHS);
  }

  of(item: Reminded): Reminder[] {
    if (item.exception?.leads === null) return [];
    const ahead = item.deadline < this.#first || item.deadline > this.#farthest ? [] : this.#ahead(item);
    const found = [...ahead, ...this.#planned(item), ...this.#overdue(item), ...this.#behind(item)];
    return nearestOfEachMinute(found.filter(({ at }) => this.#span.from <= at && at <= this.#span.to));
  }

  /** Before the deadline, the farthest first, and on it. */
  #ahead(item: Reminded): Reminder[] {
    const { deadline, exception, isLong } = item;
    const { leads, longLeads, onTheDay } = this.#rules;
    const asked = exception?.leads ?? (isLong ? [...longLeads, ...leads] : leads);
    const opensOn = periodFromKey(item.key.recurrenceId)?.first ?? null;
    const found = asked.flatMap((lead) => {
      const day = leadDay(deadline, lead, this.#calendar);
      // Nothing is told of a period before it has begun: a weekly duty is not called for in the week before.
      if (day >= deadline || (opensOn !== null && day < opensOn)) return [];
      return this.#reminder(item, this.#times.digestFor(day, deadline), { kind: "lead", lead }, deadline);
    });
    const today = this.#reminder(item, this.#times.digestFor(deadline, deadline), { kind: "due" }, deadline);
    return onTheDay ? [...found.toSorted(byMoment), today] : found.toSorted(byMoment);
  }

  #planned(item: Reminded): Reminder[] {
    const { minutesBefore, onTheDay } = this.#rules;
    return item.planned.flatMap(({ date, time }) => {
      if (date < this.#first || date > this.#last) return [];
      const reason = { kind: "planned", date, time } as const;
      if (time === null) return onTheDay ? this.#reminder(item, this.#times.digestFor(date, date), reason, date) : [];
      if (minutesBefore === null) return [];
      const at = this.#times.beforeStart(momentOf(date, time), minutesBefore);
      return this.#reminder(item, at, reason, `${date} ${time}`);
    });
  }

  /** Every so many working days after the limit. */
  #overdue(item: Reminded): Reminder[] {
    const { overdueEvery: every } = this.#rules;
    const { limit, canBeOverdue } = item;
    if (every === null || !canBeOverdue || limit >= this.#last) return [];
    const gone = this.#calendar.workingDaysAfter(limit, this.#first);
    const ahead = this.#calendar.workingDaysAfter(limit, this.#last);
    const times = Math.floor(ahead / every) - Math.floor(gone / every);
    return Array.from({ length: times }, (_, index) => {
      const workingDays = (Math.floor(gone / every) + index + 1) * every;
      const day = this.#calendar.addWorkingDaysWithin(limit, workingDays);
      return this.#reminder(
        item,
        this.#times.digestOf(day),
        { kind: "overdue", workingDays },
        `${limit} ${workingDays}`,
      );
    });
  }

  /** On a day of each month, or the last of a shorter one, brought forward from a day off. */
  #behind(item: Reminded): Reminder[] {
    const { behindOn } = this.#rules;
    const { behindFrom } = item;
    if (behindOn === null || behindFrom === null) return [];
    const months = monthsBetween(this.#first, earlierOf(this.#last, item.deadline));
    return Array.from({ length: Math.max(0, months + 1) }, (_, index) => {
      const end = endOfMonth(addMonthsWithin(this.#first, index));
      const day = dateOf(yearOf(end), monthOf(end), Math.min(behindOn, dayOf(end)));
      const at = this.#times.digestFor(day, day);
      return this.#reminder(item, at, { kind: "behind" }, end.slice(0, 7));
    }).filter(({ at }) => behindFrom <= dayOfMoment(at) && dayOfMoment(at) <= item.deadline);
  }

  #reminder({ key }: Reminded, at: LocalMoment, reason: ReminderReason, about: string): Reminder {
    const id = JSON.stringify([nameOf(reason), keyOfId(key), about]);
    return { at, key, reason, id, covers: [id] };
  }
}

const nameOf = (reason: ReminderReason): string =>
  reason.kind === "lead" ? `lead ${reason.lead.count} ${reason.lead.unit}` : reason.kind;

function leadDay(deadline: PlainDate, { count, unit }: Lead, calendar: WorkdayCalendar): PlainDate {
  if (unit === "working-days") return calendar.addWorkingDaysWithin(deadline, -count);
  return unit === "days" ? addDaysWithin(deadline, -count) : addMonthsWithin(deadline, -count);
}

/** What is told first where one occurrence has several reasons in one minute. */
const RANK: Readonly<Record<ReminderReason["kind"], number>> = {
  due: 0,
  planned: 1,
  lead: 2,
  overdue: 3,
  behind: 4,
  snoozed: 5,
};

/** Of each minute the reminder of the nearest reason, for all of them; of two leads the later in the list, which is the nearer. */
function nearestOfEachMinute(found: readonly Reminder[]): Reminder[] {
  const nearest = new Map<LocalMoment, Reminder>();
  for (const reminder of found) {
    const known = nearest.get(reminder.at);
    if (!known) nearest.set(reminder.at, reminder);
    else {
      const isNearer = RANK[reminder.reason.kind] <= RANK[known.reason.kind];
      nearest.set(reminder.at, isNearer ? covering(reminder, known) : covering(known, reminder));
    }
  }
  return [...nearest.values()];
}

/** `told` in place of `other`, which falls into the same minute. */
export const covering = (told: Reminder, other: Reminder): Reminder => ({
  ...told,
  covers: [...told.covers, ...other.covers],
});
