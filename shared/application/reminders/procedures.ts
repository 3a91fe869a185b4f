import { os } from "../core/procedure-builder.ts";
import { listReminders } from "./list-reminders.ts";
import { snooze } from "./snooze.ts";
import { takeReminders } from "./take-reminders.ts";
import { pendingReminders } from "./pending-reminders.ts";

/** What reminds, and when. A door asks whether anything waits, takes it, and shows it. */
export const reminders = os.reminders.router({
  list: os.reminders.list.handler(({ context, input }) => listReminders(context.core, input)),
  waiting: os.reminders.waiting.handler(async ({ context }) => ({
    waiting: (await pendingReminders(context.core)).reminders.length,
  })),
  take: os.reminders.take.handler(({ context }) => takeReminders(context.core)),
  snooze: os.reminders.snooze.handler(({ context, input }) => snooze(context.core, input)),
});
