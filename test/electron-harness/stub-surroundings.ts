import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import type { MenuItemConstructorOptions, NotificationConstructorOptions, SaveDialogOptions } from "electron";
import { state } from "./harness-state.ts";
import { strict, strictClass } from "./strict.ts";
import type { StubWindow } from "./stub-window.ts";

type SaveAnswer = { canceled: boolean; filePath: string };

function showSaveDialog(...args: [SaveDialogOptions] | [StubWindow, SaveDialogOptions]): Promise<SaveAnswer> {
  state.saveDialogs.push(args.at(-1) as SaveDialogOptions);
  return Promise.resolve(state.saveAnswers.shift() ?? { canceled: true, filePath: "" });
}

export const dialog = strict("dialog", {
  showSaveDialog,
  showErrorBox: (title: string, content: string): void => void state.errorBoxes.push({ title, content }),
});

export const shell = strict("shell", {
  openPath(path: string): Promise<string> {
    state.openedPaths.push(path);
    return Promise.resolve("");
  },
});

export const screen = strict("screen", {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
});

/** A menu is its template; items are found by id. */
export class StubMenu {
  readonly items: readonly MenuItemConstructorOptions[];
  constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }
  /** Clicks as a person would. @throws when there is no such item. */
  click(id: string): void {
    const item = [...this.items, ...this.items.flatMap(submenuOf)].find((candidate) => candidate.id === id);
    if (!item) throw new Error(`the menu has no item '${id}'`);
    (item.click as () => void)();
  }
}

const submenuOf = (item: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  Array.isArray(item.submenu) ? item.submenu : [];

export const Menu = strict("Menu", {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): StubMenu => new StubMenu(template),
  setApplicationMenu(menu: StubMenu): void {
    state.menu = menu;
  },
});

/** A notification of the system: it is there once it is shown, and `click` is a person's. */
export class StubNotification extends EventEmitter {
  readonly options: NotificationConstructorOptions;
  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.options = options;
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    state.notifications.push(this);
  }
  click(): void {
    this.emit("click");
  }
}

export const Notification = strictClass("Notification", StubNotification);

/** A picture is the file that it was read from; one that is not there is empty, as Electron has it. */
export const nativeImage = strict("nativeImage", {
  createFromPath: (file: string) => ({ file, isEmpty: () => !existsSync(file) }),
});

export type StubPicture = ReturnType<(typeof nativeImage)["createFromPath"]>;

/** The icon in the tray, with what was last put on it. */
export class StubTray extends EventEmitter {
  picture: StubPicture;
  tip = "";
  menu: StubMenu | null = null;
  isGone = false;
  constructor(picture: StubPicture) {
    super();
    this.picture = picture;
    state.trays.push(this);
  }
  setImage(picture: StubPicture): void {
    this.picture = picture;
  }
  setToolTip(tip: string): void {
    this.tip = tip;
  }
  setContextMenu(menu: StubMenu): void {
    this.menu = menu;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    this.isGone = true;
  }
}

export const Tray = strictClass("Tray", StubTray);
