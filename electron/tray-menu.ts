import type { MenuItemConstructorOptions } from "electron";
import type { ReminderView } from "../shared/contract/schemas/reminder.ts";
import type { OccurrenceKey } from "../shared/contract/schemas/values.ts";
import { plainDate } from "../shared/domain/date/plain-date.ts";
import { shortDay } from "../shared/words/days.ts";
import type { Locale } from "../shared/words/locale.ts";
import { menuText } from "../shared/words/menus.ts";

/** So many of the next reminders stand in the menu. */
const NEXT = 5;
/** Longer names are cut by the systems, each in its own way. */
const LONGEST = 40;

export interface TrayActions {
  open(): void;
  record(): void;
  show(key: OccurrenceKey): void;
  quit(): void;
}

/**
 * The tray's menu: what reminds next, each thing once and by its earliest reminder, then the ways in and out.
 *
 * @param next Ascending.
 */
export function trayMenu(
  next: readonly ReminderView[],
  actions: TrayActions,
  locale: Locale,
): MenuItemConstructorOptions[] {
  const text = menuText(locale);
  const earliest = new Map<string, ReminderView>();
  for (const reminder of next) {
    const name = `${reminder.obligationId} ${reminder.recurrenceId}`;
    if (!earliest.has(name)) earliest.set(name, reminder);
  }
  const lines = [...earliest.values()].slice(0, NEXT).map((reminder): MenuItemConstructorOptions => {
    const { obligationId, subjectId, recurrenceId, title, deadline } = reminder;
    return {
      label: `${shortDay(plainDate(deadline), locale)}  ${title.slice(0, LONGEST)}`,
      click: () => actions.show({ obligationId, subjectId, recurrenceId }),
    };
  });
  return [
    ...(lines.length > 0 ? lines : [{ label: text.trayNothing, enabled: false }]),
    { type: "separator" },
    { id: "tray-record", label: text.record, click: () => actions.record() },
    { id: "tray-open", label: text.trayOpen, click: () => actions.open() },
    { type: "separator" },
    { id: "tray-quit", label: text.quit, click: () => actions.quit() },
  ];
}
