import { Notification, powerMonitor } from "electron";
import type { Dispatch } from "../shared/application/dispatch/dispatch.ts";
import { watchReminders } from "../shared/contract/watch-reminders.ts";
import { createDutyClient } from "../shared/contract/client.ts";
import { notificationLines } from "../shared/contract/reminder-groups.ts";
import type { ReminderView, TakenReminders } from "../shared/contract/schemas/reminder.ts";
import type { OccurrenceKey } from "../shared/contract/schemas/values.ts";
import type { Locale } from "../shared/words/locale.ts";
import { reminderWords } from "../shared/words/reminders.ts";
import type { ErrorLog } from "./error-log.ts";

/** Lines of one notification; systems cut longer ones. */
const MOST_LINES = 4;

interface ReminderDoor {
  readonly dispatch: Dispatch;
  readonly locale: () => Promise<Locale>;
  readonly log: ErrorLog;
  /** What a click opens; null: several things, or what was missed. */
  readonly onClick: (reminder: ReminderView | null) => void;
}

/** The occurrence that a reminder is about. */
export const keyOf = ({ obligationId, subjectId, recurrenceId }: ReminderView): OccurrenceKey => ({
  obligationId,
  subjectId,
  recurrenceId,
});

/**
 * Notifications of the system for what reminds, whether a window is open or not.
 *
 * @returns a function that ends them.
 */
export function tellReminders({ dispatch, locale, log, onClick }: ReminderDoor): () => void {
  if (!Notification.isSupported()) {
    log.write("the system shows no notifications", "reminders");
    return () => undefined;
  }
  return watchReminders({
    client: createDutyClient(dispatch),
    setTimeout,
    clearTimeout,
    onResume: (listener) => powerMonitor.on("resume", listener),
    tell: (taken) => {
      locale()
        .then((language) => show(taken, language, onClick))
        .catch((error: unknown) => log.write("a reminder was not shown", error));
    },
    onTrouble: (error) => log.write("reminders were not asked for", error),
  });
}

function show({ now, missed }: TakenReminders, locale: Locale, onClick: ReminderDoor["onClick"]): void {
  const words = reminderWords(locale);
  if (now.length > 0) notify(words.heading(now.length), now, locale, onClick);
  if (missed.length > 0) notify(words.missedHeading(missed.length), missed, locale, onClick);
}

function notify(
  title: string,
  reminders: readonly ReminderView[],
  locale: Locale,
  onClick: ReminderDoor["onClick"],
): void {
  const notice = new Notification({ title, body: notificationLines(reminders, MOST_LINES, locale).join("\n") });
  notice.on("click", () => onClick(reminders.length === 1 ? (reminders[0] ?? null) : null));
  notice.show();
}
