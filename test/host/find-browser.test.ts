import { describe, expect, test } from "vitest";
import { browserPlaces, findBrowser } from "../../host/find-browser.ts";

const machine = (platform: string, env: Record<string, string>, ...present: string[]) => ({
  platform,
  env,
  home: "/home/li",
  isExecutable: (file: string) => present.includes(file),
});

const WINDOWS = {
  PROGRAMFILES: "C:\\Program Files",
  "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
  LOCALAPPDATA: "C:\\L",
};

describe("the browser that prints", () => {
  test.each([
    ["linux", { PATH: "/opt/bin:/usr/bin" }, ["/usr/bin/chromium"], "/usr/bin/chromium"],
    ["linux", { PATH: "/opt/bin:/usr/bin" }, ["/usr/bin/google-chrome", "/opt/bin/chromium"], "/opt/bin/chromium"],
    ["linux", {}, ["/snap/bin/chromium"], "/snap/bin/chromium"],
    ["linux", { PATH: "" }, [], null],
    [
      "win32",
      WINDOWS,
      ["C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    [
      "win32",
      WINDOWS,
      ["C:\\L\\Google\\Chrome\\Application\\chrome.exe"],
      "C:\\L\\Google\\Chrome\\Application\\chrome.exe",
    ],
    ["win32", {}, [], null],
    [
      "darwin",
      {},
      ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
  ])("on %s with %j", (platform, env, present, found) => {
    expect(findBrowser(machine(platform, env as Record<string, string>, ...present))).toBe(found);
  });

  test("the one that CHROMIUM names comes first, and is not replaced when it is missing", () => {
    const named = { CHROMIUM: "/my/browser", PATH: "/usr/bin" };
    expect(findBrowser(machine("linux", named, "/my/browser", "/usr/bin/chromium"))).toBe("/my/browser");
    expect(findBrowser(machine("linux", named, "/usr/bin/chromium"))).toBeNull();
    expect(browserPlaces(machine("linux", named))).toEqual(["/my/browser"]);
  });
});
