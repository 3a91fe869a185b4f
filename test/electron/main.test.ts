import type { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { state } from "../electron-harness/harness-state.ts";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));

const CLOCK = { today: () => plainDate("2026-09-16"), now: () => "2026-09-16T04:00:00.000Z" as Instant };
const argv = process.argv;
let folder: string;
let said: string[];
// Main listens for what nobody caught; the test runner's own listeners stay.
const FAULTS = ["unhandledRejection", "uncaughtException"];
const faults: EventEmitter = process;
const before = new Map<string, readonly unknown[]>();

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "duty-main-"));
  said = [];
  for (const event of FAULTS) before.set(event, faults.listeners(event));
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
  Object.assign(state.paths, { appData: folder, documents: folder });
  Object.assign(state, { isFirstInstance: true, exitCode: null });
  state.errorBoxes.length = 0;
  vi.resetModules();
});
afterEach(() => {
  vi.restoreAllMocks();
  process.argv = argv;
  for (const event of FAULTS)
    for (const listener of faults.listeners(event))
      if (!before.get(event)?.includes(listener)) faults.off(event, listener as () => void);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs main as if started with `args`, until it has ended. */
async function start(...args: string[]): Promise<number | null> {
  process.argv = [process.execPath, ".", ...args];
  await import("../../electron/main.ts");
  await expect.poll(() => state.exitCode, { timeout: 60_000 }).not.toBeNull();
  return state.exitCode;
}

describe("a start that is refused", () => {
  test.each([
    ["a day that does not exist", ["--today", "2026-02-30"], "2026-02-30"],
    ["a folder that was forgotten", ["--data"], "--data"],
  ])("%s: one line on standard error, exit code 2", async (_name, args, named) => {
    expect(await start(...args)).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^duty-calendar: [^\n]+$/);
    expect(said[0]).toContain(named);
    expect([state.windows, state.errorBoxes]).toEqual([[], []]);
  });

  test("the second program on one profile ends and says nothing", async () => {
    state.isFirstInstance = false;
    expect(await start("--data", path.join(folder, "data"))).toBe(0);
    expect([said, state.windows, state.errorBoxes]).toEqual([[], [], []]);
  });

  test("a data folder that is a file: its own sentence in a box", async () => {
    const file = path.join(folder, "plan.txt");
    writeFileSync(file, "");
    expect(await start("--data", file)).toBe(1);
    expect(state.errorBoxes).toEqual([{ title: "履责日历无法启动", content: expect.stringContaining(file) as string }]);
    expect(state.windows).toEqual([]);
  });
});

test("beside a database that is damaged the way back to a backup is answered, and the file stays as it is", async () => {
  const data = path.join(folder, "data");
  mkdirSync(data);
  const { layoutOf } = await import("../../db/layout.ts");
  const { compose } = await import("../../electron/compose.ts");
  const file = layoutOf(data).database;
  const damaged = "this is no database, and it is long enough to be looked at".repeat(100);
  writeFileSync(file, damaged);
  const log = { file: "", write: vi.fn() };
  const desktop = await compose({ dataFolder: data, clock: CLOCK, window: () => null, publish: () => undefined, log });
  expect(desktop.isOpen()).toBe(false);
  expect(await desktop.dispatch({ name: "restore.list", input: { place: null } })).toMatchObject({ ok: true });
  expect(await desktop.dispatch({ name: "board.get", input: {} })).toMatchObject({
    ok: false,
    error: { code: "database-damaged" },
  });
  desktop.close();
  expect(readFileSync(file, "utf8")).toBe(damaged);
  expect(log.write).not.toHaveBeenCalled();
});
