import type { ReminderView, TakenReminders } from "../../contract/schemas/reminder.ts";
import { limitOfRow } from "../../contract/row-kinds.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { DatedRow } from "../../contract/schemas/due-row.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { dayOfMoment } from "../../domain/date/local-moment.ts";
import type { Reminder } from "../../domain/reminder/plan-reminders.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import type { Core } from "../core/core.ts";
import { reminderView } from "./reminder-view.ts";
import { type Pending, pendingReminders } from "./pending-reminders.ts";

/** So many are remembered: several years of them. */
const KEPT = 50_000;

/**
 * Gives what is to be told now and notes in the same transaction that it is told, so that of two doors one gets it. What was missed
 * comes as one list, each occurrence once and by its latest reminder.
 */
export async function takeReminders(core: Core): Promise<TakenReminders> {
  const { store, clock } = core.ports;
  const pending = await pendingReminders(core);
  const deliveredAt = clock.now();
  await store.transaction(async ({ reminders, settings }) => {
    const since = await settings.remindersSince();
    // A clock that stood ahead may have set it; reminders are not silent until then.
    if (since === null || since > pending.now) await settings.setRemindersSince(pending.now);
    await reminders.forget(pending.deliveredTooEarly.map(({ id }) => id));
    await reminders.noteDelivered(
      pending.reminders.flatMap(({ covers, at }) => covers.map((id) => ({ id, at, deliveredAt }))),
    );
    await reminders.keepLatest(KEPT);
  });
  const { isMissed } = pending;
  const now = pending.reminders.filter((reminder) => !isMissed(reminder));
  const heard = new Set(now.map(({ key }) => keyOfId(key)));
  const missed = pending.reminders.filter((reminder) => isMissed(reminder) && !heard.has(keyOfId(reminder.key)));
  // Ascending, so the latest of each stays.
  const latest = new Map(missed.map((reminder) => [keyOfId(reminder.key), reminder]));
  return { now: viewsOf(now, pending), missed: viewsOf([...latest.values()], pending) };
}

const viewsOf = (reminders: readonly Reminder[], { reminded, locale, calendar, now }: Pending): ReminderView[] =>
  reminders.flatMap((reminder) => {
    const row = reminded.rows.get(keyOfId(reminder.key));
    return row ? reminderView(asOf(dayOfMoment(now), reminder, row, calendar), row, locale, dayOfMoment(now)) : [];
  });

/** What is told days after its minute says how long it is overdue by then. */
function asOf(today: PlainDate, reminder: Reminder, row: DatedRow, calendar: WorkdayCalendar): Reminder {
  if (reminder.reason.kind !== "overdue") return reminder;
  return { ...reminder, reason: { kind: "overdue", workingDays: calendar.workingDaysAfter(limitOfRow(row), today) } };
}
