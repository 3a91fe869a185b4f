import type { z } from "zod";
import type { snoozeRequest } from "../../contract/schemas/reminder.ts";
import { addDaysWithin } from "../../domain/date/plain-date.ts";
import {
  type LocalMoment,
  addMinutes,
  dayOfMoment,
  momentAt,
  momentOf,
  withOffset,
} from "../../domain/date/local-moment.ts";
import type { ReminderRules } from "../../domain/reminder/reminder-rules.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";

type SnoozeRequest = z.output<typeof snoozeRequest>;

/**
 * Reminds of occurrences again later.
 *
 * @throws {DutyError} `not-found`
 */
export async function snooze({ ports, derived }: Core, { keys, until }: SnoozeRequest): Promise<{ until: string }> {
  const { store, clock } = ports;
  const snapshot = await derived.snapshot();
  // What no rule makes any more has nothing to be reminded of; the rest is put off all the same.
  const found = keys.filter((key) => snapshot.find(key) !== null);
  const [first] = keys;
  if (found.length === 0 && first) occurrenceIn(snapshot, first);
  const { reminders: rules } = await loadSettings(store.settings);
  const at = putOff(until, momentAt(Date.parse(clock.now())), rules, snapshot.facts.calendar);
  const snoozedAt = clock.now();
  await store.transaction(({ reminders }) => reminders.snooze(found.map((key) => ({ key, until: at, snoozedAt }))));
  return { until: withOffset(at) };
}

function putOff(
  until: SnoozeRequest["until"],
  now: LocalMoment,
  rules: ReminderRules,
  calendar: WorkdayCalendar,
): LocalMoment {
  if (until === "hour") return addMinutes(now, 60);
  const today = dayOfMoment(now);
  const day = until === "tomorrow" ? addDaysWithin(today, 1) : calendar.nextWorkingDay(today);
  return momentOf(day, rules.digestAt);
}
