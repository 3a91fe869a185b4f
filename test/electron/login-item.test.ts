import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));
const { startAtLogin } = await import("../../electron/login-item.ts");

const asked: unknown[] = [];
const app = { setLoginItemSettings: (settings: unknown) => void asked.push(settings) };
const surroundings = (more: Partial<Parameters<typeof startAtLogin>[1]> = {}) => ({
  app,
  platform: "win32",
  program: "C:\\Program Files\\履责日历\\履责日历.exe",
  args: [],
  configFolder: "",
  ...more,
});

test("Windows and macOS are asked, hidden and with the data folder of this start", () => {
  startAtLogin(true, surroundings({ args: ["--data", "D:\\台账"] }));
  startAtLogin(false, surroundings());
  expect(asked).toEqual([
    { openAtLogin: true, path: surroundings().program, args: ["--hidden", "--data", "D:\\台账"] },
    { openAtLogin: false, path: surroundings().program, args: ["--hidden"] },
  ]);
});

test("a Linux desktop gets a file, and it goes again", () => {
  const configFolder = temporaryFolder();
  const file = path.join(configFolder, "autostart/duty-calendar.desktop");
  const linux = surroundings({
    platform: "linux",
    program: '/opt/履责 "1" $x/duty',
    args: ["--data", "/数据/100%"],
    configFolder,
  });
  startAtLogin(true, linux);
  startAtLogin(true, linux);
  expect(readFileSync(file, "utf8")).toContain(
    String.raw`Exec="/opt/履责 \\"1\\" \\$x/duty" "--hidden" "--data" "/数据/100%%"`,
  );
  startAtLogin(false, linux);
  startAtLogin(false, linux);
  expect(existsSync(file)).toBe(false);
});
