import type { Settings } from "../../contract/schemas/settings.ts";
import { momentAt } from "../../domain/reminder/local-moment.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";

/** Stores what a person set. Where that turns the reminders on, what was to be told while they were off never is. */
export const changeSettings = ({ ports: { store, clock } }: Core, change: Partial<Settings>): Promise<Settings> =>
  store.transaction(async ({ settings }) => {
    const before = await loadSettings(settings);
    await settings.set(change);
    const after = await loadSettings(settings);
    if (after.reminders.isOn && !before.reminders.isOn)
      await settings.setRemindersSince(momentAt(Date.parse(clock.now())));
    return after;
  });
