import { expect, test } from "vitest";
import { openBrowser, openCommand } from "../../host/open-browser.ts";

const ADDRESS = "http://127.0.0.1:8080/?token=a&b";

test.each([
  ["win32", {}, ["rundll32.exe", "url.dll,FileProtocolHandler", ADDRESS]],
  ["darwin", {}, ["open", ADDRESS]],
  ["linux", { DISPLAY: ":0" }, ["xdg-open", ADDRESS]],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open", ADDRESS]],
  ["linux", {}, null],
])("on %s with %j", (platform, env, command) => {
  expect(openCommand(ADDRESS, platform, env as Record<string, string>)).toEqual(command);
});

test("nothing is started where there is no screen, and a missing opener is no trouble", async () => {
  expect(await openBrowser(ADDRESS, "linux", {})).toBe(false);
  expect(await openBrowser(ADDRESS, "win32", {})).toBe(process.platform === "win32");
});
