import { expect, test } from "vitest";
import { defaultDataFolder } from "../../host/machine/default-data-folder.ts";

test.each([
  [
    "win32",
    { APPDATA: "C:\\Users\\li\\AppData\\Roaming" },
    "C:\\Users\\li",
    "C:\\Users\\li\\AppData\\Roaming\\duty-calendar",
  ],
  ["win32", {}, "C:\\Users\\li", "C:\\Users\\li\\AppData\\Roaming\\duty-calendar"],
  ["linux", {}, "/home/li", "/home/li/.local/share/duty-calendar"],
  ["linux", { XDG_DATA_HOME: "/data/li" }, "/home/li", "/data/li/duty-calendar"],
  ["linux", { XDG_DATA_HOME: "" }, "/home/li", "/home/li/.local/share/duty-calendar"],
  ["darwin", {}, "/Users/li", "/Users/li/Library/Application Support/duty-calendar"],
])("%s %j → %s", (platform, env, home, folder) => {
  expect(defaultDataFolder({ platform, home, env })).toBe(folder);
});
