import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { menuText } from "../../shared/words/menus.ts";
import { state } from "../electron-harness/harness-state.ts";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));
const { createFileSaver } = await import("../../electron/file-saver.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "duty-save-"));
  state.paths["documents"] = "/documents";
  state.saveDialogs.length = state.saveAnswers.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const saver = (owner: BrowserWindow | null = null) =>
  createFileSaver(
    () => owner,
    () => menuText("zh-CN"),
  );
const answer = (name: string) => state.saveAnswers.push({ canceled: false, filePath: path.join(folder, name) });

test("the file goes where the person says, and the next dialog begins there", async () => {
  const files = saver({} as BrowserWindow);
  answer("2026年.ics");
  expect(await files.save("履责日历.ics", Buffer.from("BEGIN"))).toEqual({
    outcome: "saved",
    path: path.join(folder, "2026年.ics"),
  });
  expect(readFileSync(path.join(folder, "2026年.ics"), "utf8")).toBe("BEGIN");
  expect(await files.save("提示单.pdf", Buffer.from("%PDF"))).toEqual({ outcome: "cancelled", path: null });
  expect(state.saveDialogs).toEqual([
    {
      title: "另存为",
      defaultPath: path.join("/documents", "履责日历.ics"),
      filters: [{ name: "ICS", extensions: ["ics"] }],
    },
    {
      title: "另存为",
      defaultPath: path.join(folder, "提示单.pdf"),
      filters: [{ name: "PDF", extensions: ["pdf"] }],
    },
  ]);
});

test("a proposed name leads into no other folder", async () => {
  await saver().save("../../etc/cron.d/plan", Buffer.from(""));
  expect(state.saveDialogs).toEqual([{ title: "另存为", defaultPath: path.join("/documents", "plan"), filters: [] }]);
});

test("a file that cannot be written is told with its path and the reason", async () => {
  mkdirSync(path.join(folder, "taken"));
  answer("taken");
  await expect(saver().save("taken", Buffer.from(""))).rejects.toMatchObject({
    code: "file-unwritable",
    details: { path: path.join(folder, "taken"), reason: "EISDIR" },
  });
});
