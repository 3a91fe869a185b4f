import type { Settings } from "../../contract/schemas/settings.ts";
import { type LocalMoment, addMinutes, momentAt } from "../../domain/date/local-moment.ts";
import { MISSED_AFTER_MINUTES, type ReminderRules } from "../../domain/reminder/reminder-rules.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import type { SettingRepository } from "../ports/stores/setting-store.ts";

/** Stores changed settings. Changed rules act forwards: what they would have told before is no reminder that was missed. */
export const changeSettings = ({ ports: { store, clock } }: Core, change: Partial<Settings>): Promise<Settings> =>
  store.transaction(async ({ settings }) => {
    const before = await loadSettings(settings);
    await settings.set(change);
    const after = await loadSettings(settings);
    const now = momentAt(Date.parse(clock.now()));
    if (after.reminders.isOn && !before.reminders.isOn) await settings.setRemindersSince(now);
    else if (!isSame(after.reminders, before.reminders)) await moveOn(settings, addMinutes(now, -MISSED_AFTER_MINUTES));
    return after;
  });

const isSame = (a: ReminderRules, b: ReminderRules): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Never back: what was to be told before the telling began stays untold. */
async function moveOn(settings: Pick<SettingRepository, "remindersSince" | "setRemindersSince">, to: LocalMoment) {
  const since = await settings.remindersSince();
  if (since !== null && since < to) await settings.setRemindersSince(to);
}
