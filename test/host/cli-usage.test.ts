import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";
import { duty, isDataFolder, newDataFolder } from "./run-in-process.ts";

/** One line: something said, and a single newline, at its end. */
const ONE_LINE = /^[^\n]+\n$/;

describe("a wrong command line: exit code 2, one line on standard error, nothing on standard output", () => {
  const cases: [string, string[], RegExp][] = [
    ["a day that does not exist", ["due", "--today", "2026-02-30"], /--today .*2026-02-30/],
    ["a day in another writing", ["due", "--today", "2026/3/1"], /--today .*2026\/3\/1/],
    ["an empty day", ["due", "--today="], /--today/],
    ["--today without a value", ["due", "--today"], /--today/],
    ["a wrong --from", ["due", "--from", "tomorrow"], /--from .*tomorrow/],
    ["a wrong --month", ["checklist", "--month", "2026-13"], /--month .*2026-13/],
    ["a wrong --year", ["ics", "--year", "26"], /--year .*26/],
    ["a wrong --alarm", ["ics", "--alarm", "-1"], /--alarm/],
    ["a wrong --port", ["serve", "--port", "65536"], /--port .*65536/],
    ["a wrong --accept", ["import", "a.txt", "--accept", "some"], /--accept/],
    ["a plan's year that is none", ["import", "a.txt", "--year", "26"], /--year .*26/],
    ["a way of taking a plan that is none", ["import", "a.txt", "--accept", "all", "--as", "old"], /--as .*old/],
    ["a way of taking a plan without taking it", ["import", "a.txt", "--as", "record"], /--accept all/],
    ["a day before which all was done that is none", ["import", "a.txt", "--done-before", "spring"], /--done-before/],
    ["a language that is not there", ["due", "--lang", "fr"], /--lang .*fr/],
    ["a folder that is not there", ["due", "--data", "/no/such/folder"], /\/no\/such\/folder/],
    [
      "a folder to be made whose parent is not there",
      ["call", "settings.set", "{}", "--data", "/no/such/folder"],
      /no\/such/,
    ],
    ["a kind of slip that is none", ["slips", "draft", "--kind", "notice"], /--kind .*notice/],
    ["a format of slips that is none", ["slips", "release", "--format", "odt"], /--format .*odt/],
    ["a wrong day for the reply", ["slips", "draft", "--reply-by", "soon"], /--reply-by .*soon/],
    ["a withdrawal without a reason", ["slips", "withdraw", "x"], /--reason/],
    ["an unknown part of slips", ["slips", "send"], /send/],
    ["an unknown command", ["duw"], /duw/],
    ["an unknown option", ["due", "--form", "2026-01-01"], /--form/],
    ["a missing argument", ["extract"], /FILE/],
    ["one argument too many", ["due", "now"], /参数/],
    ["an input that is no JSON", ["call", "board.get", "{"], /JSON/],
    ["a demo without a place", ["demo"], /--out/],
    ["days in the wrong order", ["due", "--from", "2026-09-02", "--to", "2026-09-01"], /2026-09-02.*2026-09-01/],
  ];

  test.each(cases)("%s", async (_name, args, words) => {
    const run = await duty(args);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toMatch(ONE_LINE);
    expect(run.stderr).toMatch(words);
  });

  test("in English where English is asked for", async () => {
    const run = await duty(["due", "--form", "x", "--lang", "en"]);
    expect(run.stderr).toMatch(/^Unknown option '--form'.*--help.*\n$/);
  });

  test("a file in the data folder's place", async () => {
    const file = path.join(temporaryFolder(), "data");
    writeFileSync(file, "");
    for (const args of [["due"], ["call", "board.get"], ["check"], ["backup"]]) {
      const run = await duty([...args, "--data", file]);
      expect(run).toMatchObject({ exitCode: 2, stdout: "" });
      expect(run.stderr).toMatch(ONE_LINE);
      expect(run.stderr).toContain(file);
    }
  });

  test("DUTY_DATA is checked like --data, and --data goes before it", async () => {
    const folder = temporaryFolder();
    expect(await duty(["due"], { env: { DUTY_DATA: "/no/such/folder" } })).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await duty(["due", "--data", folder], { env: { DUTY_DATA: "/no/such/folder" } })).toMatchObject({
      exitCode: 0,
    });
    expect(await duty(["due", "--json"], { env: { DUTY_DATA: folder } })).toMatchObject({
      exitCode: 0,
      stdout: "[]\n",
    });
  });
});

describe("a look never makes a folder; a change makes one beside its parent", () => {
  test.each([["due"], ["checklist"], ["check"], ["backup"], ["call", "board.get"]])("%s", async (...args) => {
    const folder = newDataFolder();
    const run = await duty([...args, "--data", folder]);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain(folder);
    expect(isDataFolder(folder)).toBe(false);
  });

  test("call with a writing procedure", async () => {
    const folder = newDataFolder();
    expect(await duty(["call", "settings.set", '{"leadDays":7}', "--data", folder])).toMatchObject({ exitCode: 0 });
    expect(isDataFolder(folder)).toBe(true);
  });

  test("a relative --data starts at the current folder", async () => {
    const currentFolder = temporaryFolder();
    mkdirSync(path.join(currentFolder, "here"));
    expect(await duty(["due", "--data", "here"], { currentFolder })).toMatchObject({ exitCode: 0 });
    expect(isDataFolder(path.join(currentFolder, "here"))).toBe(true);
  });
});

describe("help", () => {
  test.each([
    [["--help"], "用法：", 0],
    [["due", "--help"], "通用选项：", 0],
    [["--help", "--lang", "en"], "Usage:", 0],
    [["--version"], "0.1.0", 0],
  ])("%j", async (args, words, exitCode) => {
    const run = await duty(args);
    expect(run).toMatchObject({ exitCode, stderr: "" });
    expect(run.stdout).toContain(words);
  });

  test("no command at all shows it on standard error", async () => {
    const run = await duty([]);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("用法：");
  });
});

test("every command says what it is for and takes the common options, in both languages", async () => {
  const zh = (await duty(["--help"])).stdout;
  const names = [...zh.matchAll(/^ {2}([a-z]+)(?: \[| <| {2,})/gm)].map(([, name]) => name ?? "");
  expect(names).toEqual(
    expect.arrayContaining([
      "extract",
      "import",
      "due",
      "checklist",
      "ics",
      "backup",
      "restore",
      "check",
      "serve",
      "call",
      "procedures",
      "demo",
    ]),
  );
  for (const name of names)
    for (const lang of ["zh-CN", "en"]) {
      const { stdout, exitCode } = await duty([name, "--help", "--lang", lang]);
      expect(exitCode).toBe(0);
      for (const option of ["--data", "--today", "--json", "--lang"]) expect(stdout).toContain(option);
    }
});
