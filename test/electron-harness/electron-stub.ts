// Stands for the `electron` module in main's process: what it lacks fails when main is linked or when it is used.
import { strictClass } from "./strict.ts";
import { StubWindow } from "./stub-window.ts";

export { app, powerMonitor } from "./stub-app.ts";
export { ipcMain, protocol } from "./stub-ipc.ts";
export { session } from "./stub-session.ts";
export { Menu, Notification, Tray, dialog, nativeImage, screen, shell } from "./stub-surroundings.ts";

export const BrowserWindow = strictClass("BrowserWindow", StubWindow);
