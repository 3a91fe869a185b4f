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
import { type LocalMoment, dayOfMoment, momentOf } from "../date/local-moment.ts";
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
  /** An upper bound (不超过): nothing of it is due, and its end is no limit to be missed. Only its planned days remind. */
  readonly isUpperBound: boolean;
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

const byMoment = (a: Pick<Reminder, "at">, b: Pick<Reminder, "at">): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** A minute of the span and why something is told in it, whatever the occurrence. */
interface Slot {
  readonly at: LocalMoment;
  readonly reason: ReminderReason;
  /** The day or the delay that it is about. */
  readonly about: string;
}

/** Plans for one span. Occurrences that end on one day are told at the same minutes, which are found once. */
class Planner {
  readonly #rules: ReminderRules;
  readonly #calendar: WorkdayCalendar;
  readonly #times: TellingTimes;
  readonly #span: MomentSpan;
  readonly #first: PlainDate;
  readonly #last: PlainDate;
  /** The last deadline of which anything can be told in the span. */
  readonly #farthest: PlainDate;
  readonly #found = new Map<string, readonly Slot[]>();
  readonly #openings = new Map<string, PlainDate | null>();

  constructor(rules: ReminderRules, calendar: WorkdayCalendar, span: MomentSpan) {
    this.#rules = rules;
    this.#calendar = calendar;
    this.#times = new TellingTimes(rules, calendar);
    this.#span = span;
    // A day off may carry a reminder over a run of them.
    const margin = calendar.longestRestRun() + 1;
    this.#first = addDaysWithin(dayOfMoment(span.from), -margin);
    this.#last = addDaysWithin(dayOfMoment(span.to), margin);
    this.#farthest = addMonthsWithin(this.#last, LONGEST_LEAD_MONTHS);
  }

  of(item: Reminded): Reminder[] {
    if (item.exception?.leads === null) return [];
    const slots = item.isUpperBound
      ? this.#planned(item)
      : [...this.#ahead(item), ...this.#planned(item), ...this.#overdue(item), ...this.#behind(item)];
    return slots.length === 0 ? [] : nearestOfEachMinute(slots.map((slot) => reminderOf(item, slot)));
  }

  /** Before the deadline, the farthest first, and on it. */
  #ahead({ key, deadline, exception, isLong }: Reminded): readonly Slot[] {
    if (deadline < this.#first || deadline > this.#farthest) return [];
    const { leads, longLeads } = this.#rules;
    const opensOn = this.#opensOn(key.recurrenceId);
    if (exception?.leads) return this.#beforeDeadline(deadline, exception.leads, opensOn);
    return this.#once(`ahead ${deadline} ${isLong} ${opensOn}`, () =>
      this.#beforeDeadline(deadline, isLong ? [...longLeads, ...leads] : leads, opensOn),
    );
  }

  #beforeDeadline(deadline: PlainDate, leads: readonly Lead[], opensOn: PlainDate | null): Slot[] {
    const slots = leads.flatMap((lead): Slot[] => {
      const day = leadDay(deadline, lead, this.#calendar);
      // Nothing is told of a period before it has begun: a weekly duty is not called for in the week before.
      if (day >= deadline || (opensOn !== null && day < opensOn)) return [];
      return [{ at: this.#times.digestFor(day, deadline), reason: { kind: "lead", lead }, about: deadline }];
    });
    const today: Slot = { at: this.#times.digestFor(deadline, deadline), reason: { kind: "due" }, about: deadline };
    const ascending = slots.toSorted(byMoment);
    return this.#within(this.#rules.onTheDay ? [...ascending, today] : ascending);
  }

  #planned({ planned }: Reminded): Slot[] {
    const { minutesBefore, onTheDay } = this.#rules;
    const slots = planned.flatMap(({ date, time }): Slot[] => {
      if (date < this.#first || date > this.#last) return [];
      const reason = { kind: "planned", date, time } as const;
      if (time === null) return onTheDay ? [{ at: this.#times.digestFor(date, date), reason, about: date }] : [];
      if (minutesBefore === null) return [];
      const at = this.#times.beforeStart(momentOf(date, time), minutesBefore);
      return [{ at, reason, about: `${date} ${time}` }];
    });
    return this.#within(slots);
  }

  /** Every so many working days after the limit. */
  #overdue({ limit, canBeOverdue }: Reminded): readonly Slot[] {
    const { overdueEvery: every } = this.#rules;
    if (every === null || !canBeOverdue || limit >= this.#last) return [];
    return this.#once(`overdue ${limit}`, () => {
      const gone = Math.floor(this.#calendar.workingDaysAfter(limit, this.#first) / every);
      const ahead = Math.floor(this.#calendar.workingDaysAfter(limit, this.#last) / every);
      const slots = Array.from({ length: ahead - gone }, (_, index): Slot => {
        const workingDays = (gone + index + 1) * every;
        const day = this.#calendar.addWorkingDaysWithin(limit, workingDays);
        return {
          at: this.#times.digestOf(day),
          reason: { kind: "overdue", workingDays },
          about: `${limit} ${workingDays}`,
        };
      });
      return this.#within(slots);
    });
  }

  /** On a day of each month, or the last of a shorter one, brought forward from a day off. */
  #behind({ deadline, behindFrom }: Reminded): Slot[] {
    const { behindOn } = this.#rules;
    if (behindOn === null || behindFrom === null) return [];
    const months = monthsBetween(this.#first, earlierOf(this.#last, deadline));
    const slots = Array.from({ length: Math.max(0, months + 1) }, (_, index): Slot => {
      const end = endOfMonth(addMonthsWithin(this.#first, index));
      const day = dateOf(yearOf(end), monthOf(end), Math.min(behindOn, dayOf(end)));
      return { at: this.#times.digestFor(day, day), reason: { kind: "behind" }, about: end.slice(0, 7) };
    });
    return this.#within(slots.filter(({ at }) => behindFrom <= dayOfMoment(at) && dayOfMoment(at) <= deadline));
  }

  /** The first day of the period that the recurrence id names; null where it names none. */
  #opensOn(recurrenceId: string): PlainDate | null {
    const known = this.#openings.get(recurrenceId);
    if (known !== undefined) return known;
    const first = periodFromKey(recurrenceId)?.first ?? null;
    this.#openings.set(recurrenceId, first);
    return first;
  }

  #within(slots: readonly Slot[]): Slot[] {
    return slots.filter(({ at }) => this.#span.from <= at && at <= this.#span.to);
  }

  #once(name: string, find: () => readonly Slot[]): readonly Slot[] {
    const known = this.#found.get(name);
    if (known) return known;
    const slots = find();
    this.#found.set(name, slots);
    return slots;
  }
}

function reminderOf({ key }: Reminded, { at, reason, about }: Slot): Reminder {
  const id = JSON.stringify([nameOf(reason), keyOfId(key), about]);
  return { at, key, reason, id, covers: [id] };
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

/** `nearer` in place of `other`, which falls into the same minute. */
export const covering = (nearer: Reminder, other: Reminder): Reminder => ({
  ...nearer,
  covers: [...nearer.covers, ...other.covers],
});
