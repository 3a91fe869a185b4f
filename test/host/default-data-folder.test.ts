import { expect, test } from "vitest";
import { defaultDataFolder } from "../../host/machine/default-data-folder.ts";

test.each([
  [
    "win32",
    { APPDATA: "C:\\Users\\li\\AppData\\Roaming" },
    "C:\\Users\\li",
    "C:\\Users\\li\\AppData\\Roaming\\duty-calendar\\data",
  ],
  ["win32", {}, "C:\\Users\\li", "C:\\Users\\li\\AppData\\Roaming\\duty-calendar\\data"],
  ["linux", {}, "/home/li", "/home/li/.config/duty-calendar/data"],
  ["linux", { XDG_CONFIG_HOME: "/data/li" }, "/home/li", "/data/li/duty-calendar/data"],
  ["linux", { XDG_CONFIG_HOME: "" }, "/home/li", "/home/li/.config/duty-calendar/data"],
  ["darwin", {}, "/Users/li", "/Users/li/Library/Application Support/duty-calendar/data"],
])("%s %j → %s", (platform, env, home, folder) => {
  expect(defaultDataFolder({ platform, home, env })).toBe(folder);
});
