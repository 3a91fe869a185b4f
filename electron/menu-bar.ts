import { Menu, app, shell } from "electron";
import { type MenuActions, menuTemplate } from "./menu.ts";
import { menuText } from "../shared/words/menus.ts";
import type { Locale } from "../shared/words/locale.ts";

/** Puts up the menu bar in a language; again when the clerk chooses another one. */
export function installMenu(locale: Locale, command: MenuActions["command"], dataFolder: string): void {
  const actions: MenuActions = {
    command,
    openDataFolder: () => void shell.openPath(dataFolder),
  };
  const surroundings = { platform: process.platform, isPackaged: app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuText(locale), actions, surroundings)));
}
