import path from "node:path";
import { describe, expect, test } from "vitest";
import { profileOf } from "../../electron/profile.ts";
import { readStartOptions } from "../../electron/start-options.ts";

const folder = path.resolve("/data/台账");

describe("the command line", () => {
  test.each([
    ["nothing", [], {}, { dataFolder: null, today: null }],
    ["--data DIR", ["--data", folder], {}, { dataFolder: folder, today: null }],
    ["--data=DIR", [`--data=${folder}`], {}, { dataFolder: folder, today: null }],
    ["DUTY_DATA", [], { DUTY_DATA: folder }, { dataFolder: folder, today: null }],
    ["--data before DUTY_DATA", ["--data", folder], { DUTY_DATA: "/other" }, { dataFolder: folder, today: null }],
    ["an empty DUTY_DATA", [], { DUTY_DATA: "" }, { dataFolder: null, today: null }],
    ["--today", ["--today", "2026-09-16"], {}, { dataFolder: null, today: "2026-09-16" }],
    [
      "Electron's own words",
      [".", "--enable-logging", "--remote-debugging-port=0", "--lang", "zh-CN"],
      {},
      { dataFolder: null, today: null },
    ],
    ["--hidden", ["--hidden"], {}, { dataFolder: null, today: null, isHidden: true }],
    ["a relative folder", ["--data", "here"], {}, { dataFolder: path.resolve("here"), today: null }],
  ])("%s", (_name, argv, env, value) => {
    expect(readStartOptions(argv, env)).toEqual({ ok: true, value: { isHidden: false, ...value } });
  });

  test.each([
    ["no such day", ["--today", "2026-02-30"], "invalid-date"],
    ["not a day", ["--today", "tomorrow"], "invalid-date"],
    ["--today without a day", ["--today"], "invalid-date"],
    ["--data without a folder", ["--data"], "data-folder-unusable"],
    ["--data with an empty folder", ["--data="], "data-folder-unusable"],
    ["--data with another option behind it", ["--data", "--today", "2026-09-16"], "data-folder-unusable"],
  ])("%s is refused", (_name, argv, code) => {
    expect(readStartOptions(argv, {})).toMatchObject({ ok: false, error: { code } });
  });
});

describe("the profile", () => {
  test("holds the data where no folder was named", () => {
    expect(profileOf("/profile", null)).toEqual({ dataFolder: path.join("/profile", "data"), userData: "/profile" });
  });

  test("is another one for each folder, and the same one for the same folder", () => {
    const [first, again, other] = ["/a", "/a", "/b"].map((named) => profileOf("/profile", named));
    expect(again).toEqual(first);
    expect(other?.userData).not.toBe(first?.userData);
    expect(first?.dataFolder).toBe("/a");
    expect(first?.userData.startsWith(path.join("/profile", "profiles"))).toBe(true);
  });
});
