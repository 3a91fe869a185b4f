import path from "node:path";

/**
 * Where data live when nobody says otherwise: the platform's folder for a user's application data.
 * Sources: Windows known folder RoamingAppData; XDG Base Directory Specification; Apple's File System Programming Guide.
 */
export function defaultDataFolder(machine: {
  platform: string;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}): string {
  const { platform, home, env } = machine;
  if (platform === "win32")
    return path.win32.join(env["APPDATA"] || path.win32.join(home, "AppData", "Roaming"), "duty-calendar");
  if (platform === "darwin") return path.posix.join(home, "Library", "Application Support", "duty-calendar");
  return path.posix.join(env["XDG_DATA_HOME"] || path.posix.join(home, ".local", "share"), "duty-calendar");
}
