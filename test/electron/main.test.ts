import type { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { state } from "../electron-harness/harness-state.ts";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));

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

  test("a database that is damaged: its own sentence in a box, and the file stays as it is", async () => {
    const data = path.join(folder, "data");
    mkdirSync(data);
    const { layoutOf } = await import("../../db/layout.ts");
    writeFileSync(layoutOf(data).database, "this is no database, and it is long enough to be looked at".repeat(100));
    expect(await start("--data", data)).toBe(1);
    expect(state.errorBoxes).toHaveLength(1);
    expect(state.errorBoxes[0]?.content).toContain("损坏");
  });
});
