import type { Settings } from "../../contract/schemas/settings.ts";
import { momentAt } from "../../domain/date/local-moment.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";

/** Stores changed settings. When reminders are switched on, those of the time before are never delivered. */
export const changeSettings = ({ ports: { store, clock } }: Core, change: Partial<Settings>): Promise<Settings> =>
  store.transaction(async ({ settings }) => {
    const before = await loadSettings(settings);
    await settings.set(change);
    const after = await loadSettings(settings);
    if (after.reminders.isOn && !before.reminders.isOn)
      await settings.setRemindersSince(momentAt(Date.parse(clock.now())));
    return after;
  });
