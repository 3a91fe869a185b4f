import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { type MomentSpan, type Reminder, covering, planReminders } from "../../domain/reminder/plan-reminders.ts";
import type { ReminderRules } from "../../domain/reminder/reminder-rules.ts";
import type { Snooze } from "../ports/stores/reminder-store.ts";
import type { Snapshot } from "../view/snapshot.ts";
import type { RemindedRows } from "./reminded.ts";

/** The reminders of a span, with what was put off into it; ascending. Nothing that was put off is told of what is done meanwhile. */
export function plannedIn(
  { items, rows }: RemindedRows,
  rules: ReminderRules,
  { facts }: Snapshot,
  span: MomentSpan,
  snoozes: readonly Snooze[],
): Reminder[] {
  const planned = planReminders(items, rules, facts.calendar, span);
  if (!rules.isOn) return planned;
  const back = snoozes
    .filter(({ key, until }) => span.from <= until && until <= span.to && rows.has(keyOfId(key)))
    .map(snoozedReminder);
  // Put off to a minute in which it is told anyway, it is told once.
  const minuteOf = ({ at, key }: Reminder) => `${at} ${keyOfId(key)}`;
  const backAt = new Map(back.map((reminder) => [minuteOf(reminder), reminder]));
  const plannedAt = new Set(planned.map(minuteOf));
  return [
    ...planned.map((reminder) => {
      const putOff = backAt.get(minuteOf(reminder));
      return putOff ? covering(reminder, putOff) : reminder;
    }),
    ...back.filter((reminder) => !plannedAt.has(minuteOf(reminder))),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function snoozedReminder({ key, until }: Snooze): Reminder {
  const id = JSON.stringify(["snoozed", keyOfId(key), until]);
  return { at: until, key, reason: { kind: "snoozed" }, id, covers: [id] };
}
