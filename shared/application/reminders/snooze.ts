import type { z } from "zod";
import type { snoozeRequest } from "../../contract/schemas/reminder.ts";
import { addDaysWithin } from "../../domain/date/plain-date.ts";
import { type LocalMoment, addMinutes, dayOfMoment, momentAt, withOffset } from "../../domain/reminder/local-moment.ts";
import { TellingTimes } from "../../domain/reminder/telling-times.ts";
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
  const times = new TellingTimes(rules, snapshot.facts.calendar);
  const at = later(until, momentAt(Date.parse(clock.now())), times, (day) =>
    snapshot.facts.calendar.nextWorkingDay(day),
  );
  const snoozedAt = clock.now();
  await store.transaction(({ reminders }) => reminders.snooze(found.map((key) => ({ key, until: at, snoozedAt }))));
  return { until: withOffset(at) };
}

function later(
  until: SnoozeRequest["until"],
  now: LocalMoment,
  times: TellingTimes,
  nextWorkingDay: (day: ReturnType<typeof dayOfMoment>) => ReturnType<typeof dayOfMoment>,
): LocalMoment {
  const today = dayOfMoment(now);
  if (until === "hour") return addMinutes(now, 60);
  return times.digestOf(until === "tomorrow" ? addDaysWithin(today, 1) : nextWorkingDay(today));
}
