import { addDaysWithin } from "../../domain/date/plain-date.ts";
import {
  type LocalMoment,
  addMinutes,
  dayOfMoment,
  minutesBetween,
  momentAt,
  momentOf,
} from "../../domain/date/local-moment.ts";
import type { Reminder } from "../../domain/reminder/plan-reminders.ts";
import { MISSED_AFTER_MINUTES } from "../../domain/reminder/reminder-rules.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import type { DeliveredReminder } from "../ports/stores/reminder-store.ts";
import { knownSince } from "./known-since.ts";
import { plannedIn } from "./planned-in.ts";
import { type RemindedRows, remindedIn } from "./reminded.ts";
import type { Locale } from "../../words/locale.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";

/** How far back somebody who was away is told what was missed. */
const LOOK_BACK_DAYS = 92;

/** What is to be told now, and what the store says was told. */
export interface Pending {
  readonly now: LocalMoment;
  readonly locale: Locale;
  readonly calendar: WorkdayCalendar;
  readonly reminded: RemindedRows;
  readonly reminders: readonly Reminder[];
  /** Whether nobody heard it in its time: the machine slept, or no door was open. What was entered on its day was not there to be told. */
  readonly isMissed: (reminder: Reminder) => boolean;
  /** Told by a clock that stood more than a day ahead: they are told again when their time comes. */
  readonly deliveredTooEarly: readonly DeliveredReminder[];
}

/**
 * The reminders up to this minute that no door told. What was to be told before `remindersSince` never is: who starts with the program
 * hears of it on the board. Nor is what was to be told before the day on which its duty or its event was entered: nobody missed that.
 */
export async function pendingReminders({ ports, derived }: Core): Promise<Pending> {
  const { store, clock } = ports;
  const { locale, reminders: rules } = await loadSettings(store.settings);
  const now = momentAt(Date.parse(clock.now()));
  const snapshot = await derived.snapshot();
  const reminded = remindedIn(snapshot, rules);
  const since = (await store.settings.remindersSince()) ?? now;
  const oldest = momentOf(addDaysWithin(dayOfMoment(now), -LOOK_BACK_DAYS), "00:00");
  const from = since > oldest ? since : oldest;
  const known = await store.reminders.delivered(oldest);
  const isAhead = ({ deliveredAt }: DeliveredReminder) => momentAt(Date.parse(deliveredAt)) > addMinutes(now, 24 * 60);
  const deliveredTooEarly = known.filter((reminder) => isAhead(reminder) && reminder.at > now);
  const isDelivered = new Set(known.map(({ id }) => id));
  const planned = plannedIn(reminded, rules, snapshot, { from, to: now }, await store.reminders.snoozes());
  const { calendar, obligations } = snapshot.facts;
  const sinceOf = await knownSince(store.events, obligations);
  const isLater = ({ key, at }: Reminder) =>
    // A day ahead was written by a clock that stood ahead, and says nothing.
    sinceOf(key).every((day) => day > dayOfMoment(now) || day <= dayOfMoment(at));
  const isMissed = ({ key, at }: Reminder) =>
    minutesBetween(at, now) > MISSED_AFTER_MINUTES && !sinceOf(key).includes(dayOfMoment(at));
  return {
    now,
    locale,
    calendar,
    reminded,
    reminders: planned.filter((reminder) => isLater(reminder) && !reminder.covers.some((id) => isDelivered.has(id))),
    isMissed,
    deliveredTooEarly,
  };
}
