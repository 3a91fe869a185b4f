import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { calendarFolder } from "../../db/calendar-folder.ts";

const OWNER = "PRODID:-//Duty Calendar";
const ours = (words: string) => Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${OWNER}\r\n${words}`);
let root = "";
let share = "";
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "duty-share-"));
  share = path.join(root, "共享 夹");
  mkdirSync(share);
  mkdirSync(path.join(root, "data"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = () => calendarFolder(path.join(root, "data"));
const refused = (reason: string) => ({ code: "publication-folder-unfit", details: { reason } });

test("a file appears whole, is replaced, and what an interrupted writing left is gone", async () => {
  writeFileSync(path.join(share, ".日历.ics.1234.tmp"), "half");
  await folder().replace(share, "日历.ics", ours("1"), OWNER);
  await folder().replace(share, "日历.ics", ours("2"), OWNER);
  expect(readdirSync(share)).toEqual(["日历.ics"]);
  expect(readFileSync(path.join(share, "日历.ics"))).toEqual(ours("2"));
});

test("one with the same content is left alone, so that a synchronised folder sends nothing", async () => {
  await folder().replace(share, "日历.ics", ours("1"), OWNER);
  const { mtimeMs, ino } = statSync(path.join(share, "日历.ics"));
  await folder().replace(share, "日历.ics", ours("1"), OWNER);
  expect(statSync(path.join(share, "日历.ics"))).toMatchObject({ mtimeMs, ino });
});

test.each([
  ["a folder that is not there", () => path.join(root, "none"), "not-there"],
  ["a relative one", () => "share", "not-there"],
  ["a file", () => path.join(root, "file"), "not-there"],
  ["the data folder", () => path.join(root, "data"), "inside-data"],
  ["a link into it", () => path.join(root, "link"), "inside-data"],
])("%s is refused and not made", async (_, place, reason) => {
  writeFileSync(path.join(root, "file"), "");
  symlinkSync(path.join(root, "data"), path.join(root, "link"));
  await expect(folder().replace(place(), "日历.ics", ours("1"), OWNER)).rejects.toMatchObject(refused(reason));
  expect(readdirSync(path.join(root, "data"))).toEqual([]);
});

test("a file of another program, or a folder of that name, stays as it is", async () => {
  writeFileSync(path.join(share, "日历.ics"), "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\n");
  mkdirSync(path.join(share, "夹.ics"));
  await expect(folder().replace(share, "日历.ics", ours("1"), OWNER)).rejects.toMatchObject(refused("foreign-file"));
  await expect(folder().replace(share, "夹.ics", ours("1"), OWNER)).rejects.toMatchObject(refused("not-writable"));
  expect(readFileSync(path.join(share, "日历.ics"), "utf8")).toContain("Other");
});

test("a share that does not answer is not waited for", async () => {
  await expect(
    calendarFolder(path.join(root, "data"), 0).replace(share, "日历.ics", ours("x".repeat(5_000_000)), OWNER),
  ).rejects.toMatchObject(refused("no-answer"));
});
