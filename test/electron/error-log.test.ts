import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openErrorLog } from "../../electron/error-log.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "duty-log-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => "2026-09-16T01:02:03.000Z";

test("a line has its time, what was done and the error with its stack; folders are made when needed", () => {
  const log = openErrorLog(path.join(folder, "a/logs"), now);
  log.write("board.get", new Error("broken"));
  log.write("a request", "refused");
  const lines = readFileSync(log.file, "utf8");
  expect(lines).toMatch(/^2026-09-16T01:02:03.000Z board.get: Error: broken\n +at /);
  expect(lines).toMatch(/2026-09-16T01:02:03.000Z a request: refused\n$/);
});

test("at 1 MB the file moves on, and three old ones are kept", () => {
  const log = openErrorLog(folder, now);
  for (let round = 1; round <= 5; round++) {
    log.write("round", round);
    writeFileSync(log.file, `${readFileSync(log.file, "utf8")}${"x".repeat(1_000_000)}`);
  }
  log.write("round", 6);
  expect(readdirSync(folder).toSorted()).toEqual(["desktop.1.log", "desktop.2.log", "desktop.3.log", "desktop.log"]);
  const firstLine = (name: string) => readFileSync(path.join(folder, name), "utf8").slice(0, 33);
  expect(["desktop.log", "desktop.1.log", "desktop.3.log"].map(firstLine)).toEqual([
    `${now()} round: 6\n`.slice(0, 33),
    `${now()} round: 5`.slice(0, 33),
    `${now()} round: 3`.slice(0, 33),
  ]);
});

test("where the folder cannot be made, the line goes to standard error", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  openErrorLog(file, now).write("board.get", "broken");
  expect(said.mock.calls.flat().join()).toContain("board.get: broken");
  said.mockRestore();
});
