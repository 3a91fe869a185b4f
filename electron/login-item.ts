import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type App, app } from "electron";

export interface LoginSurroundings {
  readonly app: Pick<App, "setLoginItemSettings">;
  readonly platform: string;
  /** What starts the program; of an AppImage the file itself, and not what it unpacks to. */
  readonly program: string;
  /** Of a data folder that was named at the start, so that the same one opens. */
  readonly args: readonly string[];
  /** `~/.config`, or `XDG_CONFIG_HOME`: the folder in which a Linux desktop looks for programs to start. */
  readonly configFolder: string;
}

const HIDDEN = "--hidden";

/**
 * This program on this machine.
 *
 * @param dataFolder  The folder that was named at the start, or null.
 */
export const loginSurroundings = (dataFolder: string | null): LoginSurroundings => ({
  app,
  platform: process.platform,
  program: process.env["APPIMAGE"] ?? process.execPath,
  args: dataFolder === null ? [] : ["--data", dataFolder],
  configFolder: process.env["XDG_CONFIG_HOME"] ?? path.join(os.homedir(), ".config"),
});

/**
 * Has the system start the program when the account logs in, without showing its window, or no more. Windows and macOS keep a list of
 * their own; a Linux desktop reads `autostart` (Desktop Application Autostart Specification 0.5).
 *
 * @throws {NodeJS.ErrnoException} where the autostart folder cannot be written.
 */
export function startAtLogin(
  isWanted: boolean,
  { app: items, platform, program, args, configFolder }: LoginSurroundings,
): void {
  if (platform !== "linux")
    return items.setLoginItemSettings({ openAtLogin: isWanted, path: program, args: [HIDDEN, ...args] });
  const file = path.join(configFolder, "autostart", "duty-calendar.desktop");
  if (!isWanted) return rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  const command = [program, HIDDEN, ...args].map(quoted).join(" ");
  writeFileSync(
    file,
    [
      "[Desktop Entry]",
      "Type=Application",
      "Name=履责日历",
      `Exec=${command}`,
      "X-GNOME-Autostart-enabled=true",
      "",
    ].join("\n"),
  );
}

/** An argument of `Exec`, by the Desktop Entry Specification: quoted, its own signs behind a backslash, a per cent sign twice. */
const quoted = (argument: string): string =>
  `"${argument
    .replaceAll(/["`$\\]/g, String.raw`\$&`)
    .replaceAll("\\", "\\\\")
    .replaceAll("%", "%%")}"`;
