import path from "node:path";

/**
 * The default data folder: `duty-calendar/data` below the platform's folder for application data, as Electron uses it,
 * so that the desktop and the browser edition open the same calendar. Source: Electron's `app.getPath("appData")`.
 */
export function defaultDataFolder(machine: {
  platform: string;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}): string {
  const { platform, home, env } = machine;
  if (platform === "win32")
    return path.win32.join(env["APPDATA"] || path.win32.join(home, "AppData", "Roaming"), "duty-calendar", "data");
  const base =
    platform === "darwin"
      ? path.posix.join(home, "Library", "Application Support")
      : env["XDG_CONFIG_HOME"] || path.posix.join(home, ".config");
  return path.posix.join(base, "duty-calendar", "data");
}
