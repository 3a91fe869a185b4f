import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readWindowState, writeWindowState } from "../../electron/window-state.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "duty-window-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1280, height: 1000 },
];
const stateAt = (x: number, y: number) => ({ bounds: { x, y, width: 1280, height: 840 }, isMaximized: false });

test.each<[string, number, number, boolean]>([
  ["on the first screen", 100, 50, true],
  ["on the second screen", 2000, 0, true],
  ["half out at the left, its bar in reach", -1100, 10, true],
  ["out at the right", 3150, 10, false],
  ["above the screen, its bar out of reach", 100, -200, false],
  ["below the screen", 100, 1030, false],
])("a window left %s at %i, %i comes back: %s", (_name, x, y, comesBack) => {
  writeWindowState(path.join(folder, "profile"), stateAt(x, y));
  expect(readWindowState(path.join(folder, "profile"), screens)).toEqual(comesBack ? stateAt(x, y) : null);
});

test.each([
  ["", "{"],
  ["of another shape", '{"bounds":{"x":1}}'],
  ["with a size of nothing", JSON.stringify({ bounds: { x: 0, y: 0, width: 0, height: 9 }, isMaximized: false })],
])("a file that cannot be read %s is no state", (_name, content) => {
  writeFileSync(path.join(folder, "window.json"), content);
  expect(readWindowState(folder, screens)).toBeNull();
});

test("no file is no state", () => {
  expect(readWindowState(folder, screens)).toBeNull();
});
