import { type BrowserWindow, Notification, app } from "electron";
import type { Locale } from "../shared/words/locale.ts";
import { menuText } from "../shared/words/menus.ts";

/** What closing the window does, as the settings say now. */
export interface Closing {
  /** Whether the window goes to the tray; false until the settings are read. */
  staysInTray: boolean;
  locale: Locale;
}

/**
 * Lets a window that is closed go to the tray where that was chosen, unless the program is being ended. The first time in a run the
 * system tells that the program goes on.
 */
export function closeToTray(window: BrowserWindow, closing: Closing): void {
  let isEnding = false;
  let wasSaid = false;
  app.on("before-quit", () => (isEnding = true));
  window.on("close", (event) => {
    if (isEnding || !closing.staysInTray) return;
    event.preventDefault();
    window.hide();
    if (wasSaid || !Notification.isSupported()) return;
    wasSaid = true;
    const { stillInTray: title, stillInTrayBody: body } = menuText(closing.locale);
    new Notification({ title, body }).show();
  });
}
