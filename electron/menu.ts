import type { MenuItemConstructorOptions } from "electron";
import type { DutyEvent } from "../shared/contract/events.ts";
import type { MenuText } from "../shared/words/menus.ts";

export type MenuCommand = Extract<DutyEvent, { type: "menu" }>["command"];

/** What the menu's items do. Everything else is Electron's own roles. */
export interface MenuActions {
  /** Tells the page which item was chosen. */
  command(command: MenuCommand): void;
  openDataFolder(): void;
}

export interface MenuSurroundings {
  readonly platform: string;
  /** Developers' tools are for developers. */
  readonly isPackaged: boolean;
}

type Item = MenuItemConstructorOptions;

/** The menu bar in the language of `text`; accelerators as the screens' own keys have them. */
export function menuTemplate(text: MenuText, actions: MenuActions, { platform, isPackaged }: MenuSurroundings): Item[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    id: command,
    label,
    click: () => actions.command(command),
    ...(accelerator && { accelerator }),
  });
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" } satisfies Item] : []),
    { label: text.file, submenu: fileItems(text, item) },
    { label: text.edit, submenu: editItems(text) },
    { label: text.view, submenu: viewItems(text, item, isPackaged) },
    { label: text.help, role: "help", submenu: helpItems(text, item, actions) },
  ];
}

type CommandItem = (label: string, command: MenuCommand, accelerator?: string) => Item;

const fileItems = (text: MenuText, item: CommandItem): Item[] => [
  item(text.importPlan, "import", "CmdOrCtrl+O"),
  item(text.record, "record", "CmdOrCtrl+N"),
  { type: "separator" },
  item(text.exportCalendar, "export-ics", "CmdOrCtrl+E"),
  item(text.print, "print", "CmdOrCtrl+P"),
  { type: "separator" },
  item(text.settings, "settings", "CmdOrCtrl+,"),
  { type: "separator" },
  { role: "quit", label: text.quit },
];

const editItems = (text: MenuText): Item[] => [
  { role: "undo", label: text.undo },
  { role: "redo", label: text.redo },
  { type: "separator" },
  { role: "cut", label: text.cut },
  { role: "copy", label: text.copy },
  { role: "paste", label: text.paste },
  { role: "selectAll", label: text.selectAll },
];

const viewItems = (text: MenuText, item: CommandItem, isPackaged: boolean): Item[] => [
  item(text.board, "board"),
  item(text.calendar, "calendar"),
  { type: "separator" },
  { role: "resetZoom", label: text.actualSize },
  { role: "zoomIn", label: text.zoomIn },
  { role: "zoomOut", label: text.zoomOut },
  { type: "separator" },
  { role: "togglefullscreen", label: text.fullScreen },
  ...(isPackaged ? [] : [{ role: "toggleDevTools", label: text.developerTools } satisfies Item]),
];

const helpItems = (text: MenuText, item: CommandItem, actions: MenuActions): Item[] => [
  item(text.guide, "help", "F1"),
  { id: "open-data-folder", label: text.openDataFolder, click: () => actions.openDataFolder() },
  { type: "separator" },
  { role: "about", label: text.about },
];
