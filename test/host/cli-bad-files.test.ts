import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openDataFolder } from "../../db/data-folder.ts";
import { productClock } from "../../shared/application/transports/product-clock.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { skippedName } from "../support/skipped.ts";
import { type CliRun, duty, newDataFolder } from "./run-in-process.ts";

/** The rows of design.md section 8 that the command line meets, in its order. */

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(temporaryFolder(), name);
  writeFileSync(target, content);
  return target;
}

function expectOneLine(run: CliRun, words: RegExp, exitCode = 1): void {
  expect(run).toMatchObject({ exitCode, stdout: "" });
  expect(run.stderr).toMatch(/^[^\n]+\n$/);
  expect(run.stderr).toMatch(words);
}

const plansIn = async (folder: string): Promise<unknown> =>
  JSON.parse((await duty(["call", "imports.list", "--data", folder])).stdout);

describe("a file that cannot be a plan: one clear sentence, nothing stored", () => {
  const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0]);
  const cases: [string, string, string | Uint8Array, RegExp][] = [
    ["a docx renamed to .txt", "要点.txt", ZIP, /要点\.txt.*zip/],
    ["a PDF renamed to .txt", "要点.txt", "%PDF-1.7\n%âãÏÓ", /要点\.txt.*pdf/],
    ["a picture", "要点.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /要点\.png.*png/],
    [
      "an encrypted Office file",
      "要点.docx",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /要点\.docx/,
    ],
    ["an empty file", "空.txt", "", /空\.txt/],
    ["a file of blanks", "空.txt", " \r\n\t\n", /空\.txt/],
    [
      "bytes that are no text",
      "要点.txt",
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 31)),
      /要点\.txt/,
    ],
  ];

  test.each(cases)("%s", async (_name, name, content, words) => {
    const plan = file(name, content);
    const folder = newDataFolder();
    expectOneLine(await duty(["extract", plan, "--json"]), words);
    expectOneLine(await duty(["import", plan, "--accept", "all", "--data", folder]), words);
    expect(await plansIn(folder)).toEqual([]);
  });

  test("200 MB are refused by their size, before a byte is read", async () => {
    const plan = file("大.txt", "");
    truncateSync(plan, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expectOneLine(await duty(["extract", plan]), /大\.txt.*200\.0 MB.*50\.0 MB/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    const folder = newDataFolder();
    expectOneLine(await duty(["import", plan, "--data", folder]), /大\.txt/);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  test.each([
    ["nothing there", () => path.join(temporaryFolder(), "无.txt"), /无\.txt.*ENOENT/],
    ["a folder", () => temporaryFolder(), /duty-/],
  ])("%s", async (_name, place, words) => {
    expectOneLine(await duty(["extract", place()]), words);
  });
});

describe("encodings are recognised", () => {
  const utf16 = (text: string) => Buffer.from(text, "utf16le");
  const gb18030 = (): Buffer => readFileSync(path.join(import.meta.dirname, "fixtures", "gb18030-plan.txt"));
  const cases: [string, () => Uint8Array][] = [
    ["UTF-8", () => Buffer.from(SAMPLE_PLAN_TEXT)],
    ["UTF-8 with a mark", () => Buffer.from(`\ufeff${SAMPLE_PLAN_TEXT}`)],
    ["UTF-16 LE with a mark", () => utf16(`\ufeff${SAMPLE_PLAN_TEXT}`)],
    ["UTF-16 BE with a mark", () => utf16(`\ufeff${SAMPLE_PLAN_TEXT}`).swap16()],
  ];

  test.each(cases)("%s", async (_name, bytes) => {
    const expected = await duty(["extract", file("示例.txt", SAMPLE_PLAN_TEXT), "--json"]);
    expect(await duty(["extract", file("示例.txt", bytes()), "--json"])).toEqual(expected);
  });

  test("GB18030", async () => {
    const { exitCode, stdout } = await duty(["extract", file("国标.txt", gb18030()), "--json"]);
    expect(exitCode).toBe(0);
    const { obligations } = JSON.parse(stdout) as {
      obligations: { requirement: object; evidence: { text: string } }[];
    };
    expect(obligations[0]).toMatchObject({ requirement: { kind: "quota", count: 6, period: "year" } });
    expect(obligations[0]?.evidence.text).toContain("走访不少于6次");
  });
});

describe("a plan with no duties gives an empty list that says so", () => {
  const plan = () => file("总结.txt", "工作总结\n\n过去的一年，天气晴好，大家身体健康。\n");

  test("extract", async () => {
    const { exitCode, stdout, stderr } = await duty(["extract", plan(), "--json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ obligations: [] });
    expect(stderr).toBe("没有读到责任事项。\n");
  });

  test("import", async () => {
    const folder = newDataFolder();
    const { exitCode, stdout, stderr } = await duty(["import", plan(), "--accept", "all", "--data", folder, "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ obligations: 0 });
    expect(stderr).toMatch(/没有读到责任事项，没有导入任何内容/);
    expect(await duty(["due", "--data", folder, "--json", "--from", "2026-01-01"])).toMatchObject({ stdout: "[]\n" });
  });
});

test("what was not understood of a plan stands behind its duties, with its place", async () => {
  const text = "要点\n\n1.每季度召开1次分析会。\n2.每月第一个工作日举行升旗仪式。\n";
  const { exitCode, stdout } = await duty(["extract", file("要点.txt", text)]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /读到 1 条责任事项：[^]*另有 1 处[^]*没有读懂，请对照原文：\n\n {3}“每月” \[\d+–\d+\] 有周期，但没有读出[^\n]+\n$/,
  );
});

describe("a plan of which nothing was read but something was not understood", () => {
  const plan = () => file("安排.txt", "升旗安排\n\n每月第一个工作日升旗。\n");

  test("is kept for review, and says how many places wait", async () => {
    const folder = newDataFolder();
    const { exitCode, stdout } = await duty(["import", plan(), "--data", folder]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/0 条待审阅[^]*还有 1 处[^]*没有读懂/);
    const again = await duty(["import", plan(), "--accept", "all", "--data", folder, "--json"]);
    expect(again.exitCode).toBe(1);
    expect(JSON.parse(again.stdout)).toEqual({ plan: null, obligations: 0, unread: 1 });
    expect(again.stderr).toMatch(/有 1 处数字、日期或周期没有读懂/);
  });

  test("tells the number in its JSON", async () => {
    const { exitCode, stdout } = await duty(["import", plan(), "--data", newDataFolder(), "--json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ plan: { candidates: 0 }, obligations: 0, unread: 1 });
  });
});

describe("the same plan again", () => {
  const sample = () => file("示例.txt", SAMPLE_PLAN_TEXT);
  const imported = (folder: string) =>
    duty(["import", sample(), "--accept", "all", "--data", folder, "--today", "2026-09-16"]);

  test("is recognised and changes nothing", async () => {
    const folder = newDataFolder();
    expect(await imported(folder)).toMatchObject({ exitCode: 0, stderr: "" });
    const due = ["due", "--data", folder, "--json", "--today", "2026-09-16", "--from", "2026-01-01"];
    const before = await duty(due);
    expectOneLine(await imported(folder), /已经导入过/);
    expect(await duty(due)).toEqual(before);
    expect(await plansIn(folder)).toHaveLength(1);
  });

  test("goes on where a run stopped between reading and accepting", async () => {
    const folder = newDataFolder();
    expect(await duty(["import", sample(), "--data", folder])).toMatchObject({ exitCode: 0 });
    expect(await imported(folder)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await plansIn(folder)).toMatchObject([{ status: "imported", pending: 0 }]);
  });
});

describe("two programs on one folder", () => {
  test("the second says so, reads, and refuses to write", async () => {
    const folder = newDataFolder();
    await duty(["call", "settings.set", '{"unitName":"东湖市科协"}', "--data", folder]);
    const holder = await openDataFolder(folder, { clock: productClock(null, Date.now) });
    try {
      const look = await duty(["call", "settings.get", "--data", folder]);
      expect(look.exitCode).toBe(0);
      expect(JSON.parse(look.stdout)).toMatchObject({ unitName: "东湖市科协" });
      expect(look.stderr).toMatch(/^提示：另一个程序正在使用这个数据文件夹[^\n]*\n$/);
      expectOneLine(await duty(["call", "settings.set", '{"leadDays":9}', "--data", folder]), /另一个程序正在使用/);
      expectOneLine(
        await duty(["import", file("示例.txt", SAMPLE_PLAN_TEXT), "--accept", "all", "--data", folder]),
        /另一个程序/,
      );
      expectOneLine(await duty(["restore", path.join(folder, "duty.sqlite"), "--data", folder]), /另一个程序/);
    } finally {
      holder.close();
    }
    expect(await duty(["call", "settings.set", '{"leadDays":9}', "--data", folder])).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
  });
});

const mayWriteAnywhere = process.getuid?.() === 0 || process.platform === "win32";

describe.skipIf(mayWriteAnywhere)(
  skippedName("a read-only folder", mayWriteAnywhere, "root may write anywhere; test/e2e/cli has it as nobody"),
  () => {
    test("is read, and says that it cannot be written", async () => {
      const folder = newDataFolder();
      await duty(["import", file("示例.txt", SAMPLE_PLAN_TEXT), "--accept", "all", "--data", folder]);
      chmodSync(folder, 0o555);
      try {
        const look = await duty(["due", "--data", folder, "--json", "--from", "2026-01-01"]);
        expect(look.exitCode).toBe(0);
        expect(look.stderr).toMatch(/^提示：数据文件夹不能写入[^\n]*\n$/);
        expectOneLine(await duty(["call", "settings.set", '{"leadDays":9}', "--data", folder]), /不能写入/);
      } finally {
        chmodSync(folder, 0o755);
      }
    });
  },
);

describe("a database that cannot be used", () => {
  test("one from a newer program is refused with its own message and left as it is", async () => {
    const folder = newDataFolder();
    await duty(["call", "settings.set", '{"leadDays":9}', "--data", folder]);
    const database = path.join(folder, "duty.sqlite");
    const sqlite = new Sqlite(database);
    sqlite.pragma("user_version = 990");
    sqlite.close();
    const before = readFileSync(database);
    for (const args of [["due"], ["check"], ["call", "settings.set", "{}"]])
      expectOneLine(await duty([...args, "--data", folder]), /较新版本（990）/);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  test("a damaged one is refused, the last good backup is named, and restoring it brings the data back", async () => {
    const folder = newDataFolder();
    await duty([
      "import",
      file("示例.txt", SAMPLE_PLAN_TEXT),
      "--accept",
      "all",
      "--data",
      folder,
      "--today",
      "2026-09-16",
    ]);
    const due = ["due", "--data", folder, "--json", "--today", "2026-09-16", "--from", "2026-01-01"];
    const before = await duty(due);
    const backup = JSON.parse((await duty(["backup", "--data", folder, "--json"])).stdout) as { path: string };
    const database = path.join(folder, "duty.sqlite");
    writeFileSync(database, "this was a database once ".repeat(4_000));
    const run = await duty(due);
    expectOneLine(run, /已损坏/);
    expect(run.stderr).toContain(backup.path);
    const restored = await duty(["restore", backup.path, "--data", folder]);
    expect(restored).toMatchObject({ exitCode: 0, stderr: "" });
    expect(restored.stdout).toContain(backup.path);
    expect(await duty(due)).toEqual(before);
    expect(await duty(["check", "--data", folder])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("of a destroyed folder a full backup brings everything back, evidence too, also into a new one", async () => {
    const folder = newDataFolder();
    const disk = temporaryFolder();
    const today = ["--data", folder, "--today", "2026-09-16"];
    await duty(["import", file("示例.txt", SAMPLE_PLAN_TEXT), "--accept", "all", ...today]);
    await duty(["record", "集中学习", "--on", "2026-09-10", "--evidence", file("纪要.txt", "会议纪要"), ...today]);
    const due = (data: string) =>
      duty(["due", "--json", "--from", "2026-01-01", "--data", data, "--today", "2026-09-16"]);
    const before = await due(folder);
    const made = await duty(["backup", "--to", disk, ...today]);
    expect(made).toMatchObject({ exitCode: 0, stderr: "" });
    expect(made.stdout).toMatch(/已整份备份到 .*：数据库和 1 个佐证文件（这次新拷 1 个，0\.0 MB），已核验。/);
    rmSync(folder, { recursive: true });
    const machine = path.join(temporaryFolder(), "new");
    const restored = await duty(["restore", disk, "--data", machine, "--today", "2026-09-16"]);
    expect(restored).toMatchObject({ exitCode: 0, stderr: "" });
    expect(restored.stdout).toContain("补回 1 个佐证文件");
    expect(await due(machine)).toEqual(before);
    expect(await duty(["check", "--data", machine])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("a full backup is not made where there is no folder, nor restored from where there is none", async () => {
    const folder = newDataFolder();
    await duty(["call", "settings.set", '{"leadDays":9}', "--data", folder]);
    const nowhere = path.join(temporaryFolder(), "stick");
    expectOneLine(await duty(["backup", "--to", nowhere, "--data", folder]), /请插好U盘/);
    expectOneLine(await duty(["backup", "--to", folder, "--data", folder]), /数据文件夹里/);
    expectOneLine(await duty(["restore", temporaryFolder(), "--data", folder]), /没有整份备份/, 2);
    expectOneLine(await duty(["restore", nowhere, "--data", folder]), /stick/);
    const other = newDataFolder();
    await duty(["call", "settings.set", '{"leadDays":8}', "--data", other]);
    const disk = temporaryFolder();
    for (const data of [folder, other]) await duty(["backup", "--to", disk, "--data", data]);
    expectOneLine(await duty(["restore", disk, "--data", folder]), /几本日历的整份备份/, 2);
  });

  test("a backup that is none is not put in the place of the data", async () => {
    const folder = newDataFolder();
    await duty(["call", "settings.set", '{"leadDays":9}', "--data", folder]);
    const before = readFileSync(path.join(folder, "duty.sqlite"));
    expectOneLine(await duty(["restore", file("备份.sqlite", "no database"), "--data", folder]), /不是数据库备份/);
    expectOneLine(await duty(["restore", file("空.sqlite", ""), "--data", folder]), /不是数据库备份/);
    const foreign = path.join(temporaryFolder(), "浏览记录.sqlite");
    const sqlite = new Sqlite(foreign);
    sqlite.exec("create table visited (url text)");
    sqlite.close();
    expectOneLine(await duty(["restore", foreign, "--data", folder]), /别的程序的数据库/);
    expectOneLine(await duty(["restore", path.join(folder, "none.sqlite"), "--data", folder]), /none\.sqlite/);
    expect(readFileSync(path.join(folder, "duty.sqlite")).equals(before)).toBe(true);
    const fresh = path.join(temporaryFolder(), "fresh");
    expectOneLine(await duty(["restore", foreign, "--data", fresh]), /别的程序的数据库/);
    expect(existsSync(fresh)).toBe(false);
  });

  test("a restore says which later backup it passed over, and which evidence did not come", async () => {
    const folder = newDataFolder();
    const disk = temporaryFolder();
    const on = (day: string) => ["--data", folder, "--today", day];
    await duty([
      "record",
      "集中学习",
      "--on",
      "2026-09-10",
      "--evidence",
      file("纪要.txt", "会议纪要"),
      ...on("2026-09-16"),
    ]);
    const backUp = async (day: string) =>
      JSON.parse((await duty(["backup", "--to", disk, "--json", ...on(day)])).stdout) as { folder: string };
    const older = await backUp("2026-09-16");
    const newer = await backUp("2026-09-17");
    const ahead = await backUp("2027-01-01");
    writeFileSync(path.join(newer.folder, "manifest.json"), "{");
    const into = () => ["--data", path.join(temporaryFolder(), "new"), "--today", "2026-09-18"];
    const restored = await duty(["restore", disk, ...into()]);
    expect(restored.exitCode).toBe(0);
    expect(restored.stdout).toContain(older.folder);
    expect(restored.stderr).toContain(`更晚的备份 ${newer.folder} 读不出来`);
    expect(restored.stderr).toContain(`备份 ${ahead.folder} 的时间晚于现在`);
    expectOneLine(await duty(["restore", newer.folder, ...into()]), /manifest\.json内部损坏/);
    const bare = await duty(["restore", path.join(older.folder, "duty.sqlite"), ...into()]);
    expect(bare).toMatchObject({ exitCode: 0 });
    expect(bare.stderr).toMatch(/有 1 个佐证文件这份备份里没有.*：纪要\.txt/);
    const told = JSON.parse((await duty(["restore", disk, "--json", ...into()])).stdout) as Record<string, unknown>;
    expect(told).toMatchObject({
      lacking: [],
      passedOver: [
        { folder: newer.folder, why: "unreadable" },
        { folder: ahead.folder, why: "ahead" },
      ],
    });
  });

  test("what the check advises fits what it found", async () => {
    const folder = newDataFolder();
    const today = ["--data", folder, "--today", "2026-09-16"];
    await duty(["record", "集中学习", "--on", "2026-09-10", "--evidence", file("签到.txt", "签到表"), ...today]);
    rmSync(path.join(folder, "evidence"), { recursive: true });
    const checked = await duty(["check", ...today]);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toMatch(/^佐证文件缺失或被改动：evidence\S+ \(签到\.txt\)（缺失）\n$/);
    expect(checked.stderr).toMatch(/数据库完好，佐证文件有 1 处问题。.*整份备份/);
  });

  test("evidence that was missing when the backup was made is named by the restore", async () => {
    const folder = newDataFolder();
    const disk = temporaryFolder();
    const today = ["--data", folder, "--today", "2026-09-16"];
    await duty(["record", "集中学习", "--on", "2026-09-10", "--evidence", file("签到.txt", "签到表"), ...today]);
    rmSync(path.join(folder, "evidence"), { recursive: true });
    expect((await duty(["backup", "--to", disk, ...today])).stderr).toContain("签到.txt");
    const restored = await duty(["restore", disk, "--data", newDataFolder(), "--today", "2026-09-17"]);
    expect(restored).toMatchObject({ exitCode: 0 });
    expect(restored.stderr).toMatch(/有 1 个佐证文件.*签到\.txt/);
  });
});

describe("output that cannot be written", () => {
  test("a folder that is not there, a folder in the file's place: exit code 2, no half file", async () => {
    const folder = newDataFolder();
    await duty(["import", file("示例.txt", SAMPLE_PLAN_TEXT), "--accept", "all", "--data", folder]);
    const desk = temporaryFolder();
    mkdirSync(path.join(desk, "taken"));
    for (const out of ["none/a.ics", "taken"])
      expectOneLine(
        await duty(["ics", "--year", "2026", "--data", folder, "--out", out], { currentFolder: desk }),
        /不能写入/,
        2,
      );
    expectOneLine(
      await duty(["checklist", "--data", folder, "--html", "none/a.html"], { currentFolder: desk }),
      /不能写入/,
      2,
    );
    expect(readdirSync(desk)).toEqual(["taken"]);
  });
});

test("a data folder that was copied as a whole works in its new place", async () => {
  const folder = newDataFolder();
  await duty(["call", "settings.set", '{"unitName":"东湖市科协"}', "--data", folder]);
  const copy = temporaryFolder();
  copyFileSync(path.join(folder, "duty.sqlite"), path.join(copy, "duty.sqlite"));
  expect((await duty(["call", "settings.get", "--data", copy])).stdout).toContain("东湖市科协");
});
