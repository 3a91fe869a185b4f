import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../host/find-browser.ts";
import { procedureKinds } from "../../shared/contract/procedure-list.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";
import { icsText, vevent } from "../support/calendar-file.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { skippedName } from "../support/skipped.ts";
import { duty, newDataFolder } from "./run-in-process.ts";

/** The sample plan, imported once; the tests that change something work in a folder of their own. */
const desk = mkdtempSync(path.join(os.tmpdir(), "duty-desk-"));
const folder = path.join(desk, "data");
const plan = path.join(desk, "示例.txt");
const common = ["--data", folder, "--today", "2026-09-16"];

beforeAll(async () => {
  writeFileSync(plan, SAMPLE_PLAN_TEXT);
  expect(await duty(["import", plan, "--accept", "all", ...common])).toMatchObject({ exitCode: 0, stderr: "" });
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const json = async (...args: string[]): Promise<unknown> => {
  const run = await duty([...args, "--json", ...common]);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  return JSON.parse(run.stdout);
};

describe("extract", () => {
  test("--json prints the documented fields, and the evidence is exactly what stands at its offsets", async () => {
    const { stdout } = await duty(["extract", plan, "--json"]);
    const { document, obligations } = JSON.parse(stdout) as {
      document: object;
      obligations: { title: string; evidence: { start: number; end: number; text: string } }[];
    };
    expect(document).toMatchObject({ year: 2026, issuedOn: "2026-03-02", number: "东科协党发〔2026〕8号" });
    expect(obligations.length).toBeGreaterThan(20);
    for (const one of obligations) {
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining([
          "id",
          "item",
          "title",
          "category",
          "evidence",
          "requirement",
          "actor",
          "responsible",
          "stated",
          "implied",
        ]),
      );
      expect(one).not.toHaveProperty("rules");
      expect(SAMPLE_PLAN_TEXT.slice(one.evidence.start, one.evidence.end)).toBe(one.evidence.text);
    }
    expect(obligations.find(({ title }) => title === "党组学习")).toMatchObject({
      item: "1",
      requirement: { kind: "quota", count: 30, comparator: ">=", unit: "次", period: "year", due: null, hedge: null },
      responsible: ["机关党委", "组织人事部", "机关团委"],
      stated: ["count", "period"],
    });
  });

  test("--explain names the rules that read each duty", async () => {
    const { stdout } = await duty(["extract", plan, "--json", "--explain"]);
    const { obligations } = JSON.parse(stdout) as { obligations: { rules: string[] }[] };
    for (const { rules } of obligations) expect(rules.length).toBeGreaterThan(0);
    expect((await duty(["extract", plan, "--explain"])).stdout).toContain(obligations[0]?.rules[0]);
  });

  test("without --json it is a list that people can read", async () => {
    const { stdout } = await duty(["extract", plan]);
    expect(stdout).toMatch(/^读到 \d+ 条责任事项：/);
    expect(stdout).toContain("党组学习　全年不少于30次");
  });
});

describe("import", () => {
  test("without --accept the plan waits for review and no obligation exists", async () => {
    const own = newDataFolder();
    const run = await duty(["import", plan, "--data", own, "--json"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ obligations: 0, plan: { status: "reviewing", accepted: 0 } });
    expect(await duty(["due", "--data", own, "--json", "--from", "2026-01-01"])).toMatchObject({ stdout: "[]\n" });
  });

  const planFile = (name: string, title: string) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, `${title}\n\n1.每月召开1次例会。\n2.6月底前完成自查。\n`);
    return file;
  };
  const dueIn = async (own: string, year: number) =>
    JSON.parse(
      (
        await duty([
          "due",
          "--data",
          own,
          "--json",
          "--today",
          "2026-03-10",
          "--from",
          `${year}-01-01`,
          "--to",
          `${year}-12-31`,
        ])
      ).stdout,
    ) as DueRow[];

  test.each([
    ["of another year", "东湖市科协2021年工作要点", /2021.*2026.*--as record.*--as this-year/],
    ["without a year", "东湖市科协工作要点", /年度.*--year/],
  ])("a plan %s is refused in one line, and nothing stays", async (_, title, words) => {
    const own = newDataFolder();
    const file = planFile("要点.txt", title);
    const run = await duty(["import", file, "--accept", "all", "--data", own, "--today", "2026-03-10"]);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toMatch(words);
    expect(run.stderr.trim()).not.toContain("\n");
    expect(JSON.parse((await duty(["call", "imports.list", "--data", own])).stdout)).toEqual([]);
  });

  test.each([
    ["for review", []],
    ["for review, as JSON", ["--json"]],
    ["accepted whole", ["--accept", "all"]],
    ["accepted whole, as JSON", ["--accept", "all", "--json"]],
  ])("a text without duties is no import: %s", async (_, how) => {
    const own = newDataFolder();
    const file = path.join(temporaryFolder(), "散文.txt");
    writeFileSync(file, "东湖市科协2026年随笔\n\n今天天气很好，湖边的柳树绿了。\n");
    const run = await duty(["import", file, ...how, "--data", own, "--today", "2026-03-10"]);
    expect(run.exitCode).toBe(1);
    expect(run.stdout === "" ? null : JSON.parse(run.stdout)).toEqual(
      how.includes("--json") ? { plan: null, obligations: 0, unread: 0 } : null,
    );
    expect(run.stderr).toMatch(/^[^\n]*没有读到责任事项，没有导入任何内容[^\n]*\n$/);
    expect(JSON.parse((await duty(["call", "imports.list", "--data", own])).stdout)).toEqual([]);
  });

  test.each([
    ["as the record of its year", ["--as", "record"], [13, 0], "incomplete"],
    ["as this year's", ["--as", "this-year"], [0, 13], "overdue"],
    ["as this year's, its year said", ["--year", "2026"], [0, 13], "overdue"],
    ["as this year's, with what was done", ["--as", "this-year", "--done-before", "2026-03-10"], [0, 13], "done"],
  ])("a plan of 2021 %s", async (_, how, [then, now], state) => {
    const own = newDataFolder();
    const file = planFile("要点.txt", "东湖市科协2021年工作要点");
    const run = await duty([
      "import",
      file,
      "--accept",
      "all",
      ...how,
      "--data",
      own,
      "--today",
      "2026-03-10",
      "--json",
    ]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const rows = [await dueIn(own, 2021), await dueIn(own, 2026)];
    expect(rows.map(({ length }) => length)).toEqual([then, now]);
    expect(rows.flat()[0]?.timeState).toBe(state);
  });

  test("a plan for review gets the year that is said", async () => {
    const own = newDataFolder();
    const run = await duty(["import", planFile("要点.txt", "科协工作要点"), "--year", "2026", "--data", own, "--json"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ plan: { document: { year: 2026 }, status: "reviewing" } });
  });

  test("--accept all leaves nothing pending", async () => {
    expect(await json("call", "imports.list")).toMatchObject([{ status: "imported", pending: 0, rejected: 0 }]);
  });
});

describe("due", () => {
  const due = async (from: string, to: string) => (await json("due", "--from", from, "--to", to)) as DueRow[];

  test("rows have the documented fields", async () => {
    for (const row of await due("2026-01-01", "2026-12-31"))
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining([
          "obligationId",
          "title",
          "kind",
          "subject",
          "recurrenceId",
          "nominalDate",
          "effectiveDate",
          "basis",
          "plannedDate",
          "timeState",
          "handling",
          "ruleVersion",
          "quota",
        ]),
      );
  });

  test("the quarterly check and the yearly quota stand as compliance.md has them", async () => {
    const rows = await due("2026-07-01", "2026-09-30");
    expect(rows.find(({ title }) => title.includes("五化"))).toMatchObject({
      kind: "cadence",
      recurrenceId: "2026-Q3",
      nominalDate: "2026-09-30",
      effectiveDate: "2026-09-30",
      basis: "published",
      quota: null,
    });
    expect(rows.find(({ title }) => title === "党组学习")).toMatchObject({
      kind: "quota",
      recurrenceId: "2026",
      timeState: "behind-pace",
      quota: { comparator: ">=", needed: 30, done: 0, expectedByToday: 21, unit: "次" },
    });
  });

  test("a window is the sum of its parts", async () => {
    const only = (rows: DueRow[]) =>
      rows
        .filter(({ quota }) => quota === null)
        .map(({ obligationId, recurrenceId }) => `${obligationId} ${recurrenceId}`);
    const whole = only(await due("2026-01-01", "2026-12-31"));
    const parts = [...only(await due("2026-01-01", "2026-06-15")), ...only(await due("2026-06-16", "2026-12-31"))];
    expect(parts.toSorted()).toEqual(whole.toSorted());
    expect(whole.length).toBeGreaterThan(20);
  });

  test("as a table, from today to the year's end unless said otherwise", async () => {
    const { stdout } = await duty(["due", ...common]);
    expect(stdout).toMatch(/^执行日期 /);
    expect(stdout).toMatch(/党组学习 +2026年 +党组 +已完成 0 \/ 30次，至今应有 21/);
    expect((await duty(["due", ...common, "--lang", "en"])).stdout).toMatch(/0 of 30 次, 21 expected by today/);
  });

  test("nothing due says so", async () => {
    const own = newDataFolder();
    await duty(["call", "settings.set", "{}", "--data", own]);
    expect(await duty(["due", "--data", own, "--from", "2026-01-01", "--to", "2026-01-31"])).toMatchObject({
      exitCode: 0,
      stdout: "2026-01-01 至 2026-01-31 没有到期的事项。\n",
    });
  });
});

test("ics brings planned sessions along, unless they are to be left out", async () => {
  const own = newDataFolder();
  const mine = ["--data", own, "--today", "2026-09-16"];
  await duty(["import", plan, "--accept", "all", ...mine]);
  const rows = JSON.parse((await duty(["due", "--json", ...mine])).stdout) as DueRow[];
  const study = rows.find(({ title, quota }) => title === "党组学习" && quota !== null);
  const session = JSON.stringify({ key: study, dates: ["2026-10-15"] });
  expect((await duty(["call", "occurrences.planSessions", session, ...mine])).exitCode).toBe(0);
  expect((await duty(["ics", "--no-sessions", ...mine])).stdout).not.toContain("（计划）");
  expect((await duty(["ics", ...mine])).stdout).toContain("SUMMARY:党组学习（计划）");
});

describe("coverage", () => {
  test("names whom a list lacks, as text, as JSON and as a workbook", async () => {
    const own = newDataFolder();
    const mine = ["--data", own, "--today", "2026-09-16"];
    const call = async <T>(name: string, input: unknown): Promise<T> =>
      JSON.parse((await duty(["call", name, JSON.stringify(input), ...mine])).stdout) as T;
    await call("settings.set", {});
    expect((await duty(["coverage", ...mine])).stdout).toBe("2026年没有覆盖名单。\n");
    const { id: obligationId, subjects } = await call<{ id: string; subjects: { id: string }[] }>(
      "obligations.create",
      {
        title: "写入章程",
        actor: "学会部",
        requirement: { kind: "standing", hedge: null, shift: null },
      },
    );
    const { bodies, groups } = await call<{ bodies: { id: string; name: string }[]; groups: { id: string }[] }>(
      "roster.store",
      {
        bodies: ["数学学会", "物理学会", "化学学会"].map((name) => ({ name, kind: "学会", since: "2026-01-01" })),
        groups: [{ name: "全体学会", condition: { over: "bodies", kinds: ["学会"] } }],
      },
    );
    const key = { obligationId, subjectId: subjects[0]?.id, recurrenceId: "2026" };
    await call("coverage.set", { key, groupId: groups[0]?.id, target: 80 });
    const memberId = bodies.find(({ name }) => name === "物理学会")?.id;
    await call("coverage.mark", { key, marks: [{ memberId, on: "2026-03-02", words: "章程第3条" }] });
    expect((await duty(["coverage", ...mine])).stdout).toBe(
      "写入章程（全体学会）：已覆盖 1 / 3，目标 80%，还差 2 个\n  未覆盖：数学学会、化学学会\n",
    );
    expect((await duty(["coverage", "--lang", "en", ...mine])).stdout).toContain(
      "1 of 3 reached, 80 % wanted, 2 lacking",
    );
    expect(JSON.parse((await duty(["coverage", "--json", ...mine])).stdout)).toMatchObject([{ covered: 1, base: 3 }]);
    expect((await duty(["coverage", "--year", "2025", ...mine])).stdout).toBe("2025年没有覆盖名单。\n");
    const file = path.join(own, "名单.xlsx");
    expect((await duty(["coverage", "--out", file, ...mine])).stdout).toContain(file);
    const sheet = strFromU8(unzipSync(readFileSync(file))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    for (const words of ["写入章程", "物理学会", "章程第3条", "未覆盖"]) expect(sheet).toContain(words);
  });
});

describe("slips", () => {
  test("draft says who has to answer by when and stores nothing; release numbers, writes and lists; withdraw stays on record", async () => {
    const own = newDataFolder();
    const [mine, out] = [["--data", own, "--today", "2026-10-15"], temporaryFolder()];
    await duty(["import", plan, "--accept", "all", "--data", own, "--today", "2026-09-16"]);
    const draft = await duty(["slips", "draft", ...mine]);
    expect(draft).toMatchObject({ exitCode: 0, stderr: "" });
    expect(draft.stdout).toMatch(/^督办单草稿　\S+　请于 2026-10-20 前回复（3 个工作日）\n1 /);
    expect((await duty(["slips", "list", ...mine])).stdout).toBe("还没有发出过提示单或督办单。\n");

    const drafts = JSON.parse((await duty(["slips", "draft", "--json", ...mine])).stdout) as { lead: string }[];
    const lead = drafts[0]?.lead ?? "";
    const release = await duty(["slips", "release", "--lead", lead, "--out", out, ...mine, "--json"]);
    const [released] = JSON.parse(release.stdout) as { slip: { id: string; name: string }; file: string }[];
    expect(released?.slip.name).toBe("督办单〔2026〕第1号");
    const page = readFileSync(released?.file ?? "", "utf8");
    expect(page).toContain("编号：〔2026〕第1号");
    expect(page).not.toContain("草稿");
    expect((await duty(["slips", "list", ...mine])).stdout).toContain(`督办单〔2026〕第1号  ${lead}`);

    const id = released?.slip.id ?? "";
    const again = temporaryFolder();
    expect((await duty(["slips", "reprint", id, "--out", again, ...mine])).exitCode).toBe(0);
    expect(readFileSync(path.join(again, path.basename(released?.file ?? "")), "utf8")).toBe(page);
    expect((await duty(["slips", "withdraw", id, "--reason", "写错", ...mine])).stdout).toContain("已撤回");
    expect((await duty(["slips", "list", ...mine])).stdout).toContain("2026-10-15 撤回");
  });

  test("where nobody is late there is nothing to say", async () => {
    const own = newDataFolder();
    const mine = ["--data", own, "--today", "2026-09-16"];
    await duty(["import", plan, "--accept", "all", ...mine]);
    expect((await duty(["slips", "release", "--kind", "reminder", "--lead", "没有的单位", ...mine])).stdout).toBe(
      "没有需要提示或督办的事项。\n",
    );
  });
});

describe("record", () => {
  test("closes an occurrence with its evidence, and the board moves", async () => {
    const own = newDataFolder();
    const mine = ["--data", own, "--today", "2026-09-16"];
    await duty(["import", plan, "--accept", "all", ...mine]);
    const rows = async () =>
      JSON.parse(
        (await duty(["due", "--json", "--from", "2026-07-01", "--to", "2026-09-30", ...mine])).stdout,
      ) as DueRow[];
    const before = (await rows()).find(({ recurrenceId }) => recurrenceId === "2026-Q3");
    const proof = path.join(temporaryFolder(), "抽查照片.jpg");
    writeFileSync(proof, "a picture");
    const run = await duty([
      "record",
      "三季度抽查",
      "--on",
      "2026-09-10",
      "--for",
      `${before?.obligationId}:2026-Q3`,
      "--evidence",
      proof,
      ...mine,
      "--json",
    ]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(run.stdout)).toMatchObject({
      happenedOn: "2026-09-10",
      evidence: [{ name: "抽查照片.jpg", kind: "photo", bytes: 9 }],
    });
    expect((await rows()).find(({ recurrenceId }) => recurrenceId === "2026-Q3")).toMatchObject({ timeState: "done" });
  });

  test("says what an activity could count for and why, and records nothing", async () => {
    const due = (await json("due", "--from", "2026-07-01")) as DueRow[];
    const row = due.find(({ recurrenceId }) => recurrenceId === "2026-Q3");
    const ask = ["record", `再次${row?.title}`, "--suggest", ...common];
    const { stdout } = await duty(ask);
    expect(stdout).toContain(`${row?.obligationId}:`);
    expect(stdout).toContain("事、对象、主体都对得上");
    expect((await duty(["record", "@@", "--suggest", ...common])).stdout).toBe("没有可以计入的期次。\n");
    expect(await json("due", "--from", "2026-07-01")).toEqual(due);
  });

  test("an occurrence that is not there is refused", async () => {
    expect(await duty(["record", "学习", "--for", "none:2026", ...common])).toMatchObject({ exitCode: 1, stdout: "" });
    const [row] = (await json("due", "--from", "2026-07-01")) as DueRow[];
    expect(await duty(["record", "学习", "--for", row?.obligationId ?? "", ...common])).toMatchObject({
      exitCode: 2,
      stdout: "",
    });
  });

  test("an activity recorded once more is recorded, and the earlier record is named", async () => {
    const folder = newDataFolder();
    const record = (title: string, on: string) =>
      duty(["record", title, "--on", on, "--data", folder, "--today", "2026-05-08"]);
    expect(await record("党组集中学习", "2026-05-06")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await record("党组集中学习", "2026-05-07")).toMatchObject({ exitCode: 0, stderr: "" });
    const again = await record("党组 集中学习", "2026-05-06");
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.stderr).toMatch(/2026-05-06 已登记过“党组集中学习”/);
    const [, input] = /duty call activities\.withdraw '(.*)'/.exec(again.stderr) ?? [];
    expect(await duty(["call", "activities.withdraw", input ?? "", "--data", folder])).toMatchObject({ exitCode: 0 });
    expect(await record("党组集中学习", "2026-05-06")).toMatchObject({ exitCode: 0 });
  });
});

describe("checklist", () => {
  test("as text, grouped by lead unit", async () => {
    const { stdout } = await duty(["checklist", "--month", "2026-09", ...common]);
    expect(stdout).toContain("工作日 22 天");
    expect(stdout).toMatch(/\n机关党委\n☐ {2}2026-09-\d\d/);
    expect(stdout).toMatch(/\n频次事项\n/);
  });

  test("as a page, the same data as the JSON", async () => {
    const out = path.join(desk, "清单.html");
    expect(await json("checklist", "--month", "2026-09", "--html", out)).toMatchObject({
      document: { month: "2026-09" },
      files: [out],
    });
    const html = readFileSync(out, "utf8");
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain("抽查支部“五化”建设情况");
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  test.skipIf(findBrowser() === null)(skippedName("as a PDF", findBrowser() === null, "no browser"), async () => {
    const out = path.join(desk, "清单.pdf");
    await json("checklist", "--month", "2026-09", "--pdf", out);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe("ics", () => {
  test("goes to standard output whole, or to a file", async () => {
    const { stdout } = await duty(["ics", "--year", "2026", ...common]);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
    for (const line of stdout.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const out = path.join(desk, "2026.ics");
    const { events, file } = (await json("ics", "--year", "2026", "--out", out)) as { events: number; file: string };
    expect(file).toBe(out);
    expect(readFileSync(out, "utf8").match(/BEGIN:VEVENT/g)).toHaveLength(events);
  });

  test("exported again, unchanged, it is the same events", async () => {
    const uids = async () =>
      (await duty(["ics", "--year", "2026", ...common])).stdout
        .replaceAll("\r\n ", "")
        .match(/^UID:.*$|^SEQUENCE:.*$/gm);
    const before = await uids();
    expect(await uids()).toEqual(before);
  });

  test("--series has rules", async () => {
    expect((await duty(["ics", "--year", "2026", "--series", ...common])).stdout).toContain("RRULE:");
  });
});

describe("procedures and call", () => {
  test("every procedure of the contract, with its schemas", async () => {
    const listed = (await json("procedures")) as { name: string; kind: string; input: object; output: object }[];
    expect(listed.map(({ name }) => name)).toEqual([...procedureKinds.keys()]);
    for (const { input, output } of listed) {
      expect(input).toMatchObject({ type: "object" });
      expect(output).toHaveProperty("$schema");
    }
  });

  test("the input may come on standard input; an unknown procedure is exit code 1", async () => {
    const run = await duty(["call", "calendar.days", "-", ...common], {
      stdin: '{"from":"2026-10-01","to":"2026-10-01"}',
    });
    expect(JSON.parse(run.stdout)).toMatchObject([
      { date: "2026-10-01", kind: "rest", holiday: expect.stringContaining("国庆") },
    ]);
    expect(await duty(["call", "no.thing", ...common])).toMatchObject({ exitCode: 1, stdout: "" });
  });
});

describe("demo", () => {
  test("makes what it says, in a data folder of its own, and can be run again", async () => {
    const out = path.join(desk, "demo");
    for (const round of ["first", "again"]) {
      const made = JSON.parse((await duty(["demo", "--out", out, "--today", "2026-09-16", "--json"])).stdout) as Record<
        string,
        string | number
      >;
      expect(made["obligations"], round).toBeGreaterThan(20);
      expect(readFileSync(String(made["ics"]), "utf8").match(/BEGIN:VEVENT/g)).toHaveLength(Number(made["events"]));
      expect(readFileSync(String(made["html"]), "utf8")).toContain("提示单");
      if (made["pdf"] !== null) expect(readFileSync(String(made["pdf"])).subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  test("without a browser it says so and makes the rest", async () => {
    const previous = process.env["CHROMIUM"];
    process.env["CHROMIUM"] = "/no/browser";
    try {
      const { exitCode, stdout } = await duty(["demo", "--out", path.join(desk, "demo2"), "--today", "2026-09-16"]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain("没有生成 PDF");
      expect(stdout).toContain(".ics");
    } finally {
      if (previous === undefined) delete process.env["CHROMIUM"];
      else process.env["CHROMIUM"] = previous;
    }
  });
});

describe("export", () => {
  test("writes everything into a folder, and another data folder takes it over", async () => {
    const target = path.join(desk, "导出");
    expect(await json("export", target)).toMatchObject({ folder: target, missing: [] });
    expect(readFileSync(path.join(target, "due.csv"), "utf8")).toContain("党组学习");
    expect(readFileSync(path.join(target, "交接说明.html"), "utf8")).toContain("党组学习");
    const next = ["--data", path.join(desk, "接手"), "--today", "2026-09-16"];
    const taken = await duty(["take-over", target, ...next]);
    expect(taken).toMatchObject({ exitCode: 0, stderr: "" });
    expect(taken.stdout).toMatch(/^已接手 \d+ 条记录、0 个佐证文件，数据文件夹：/);
    expect(JSON.parse((await duty(["due", "--json", ...next])).stdout)).toEqual(await json("due"));
    expect(await duty(["take-over", target, ...next])).toMatchObject({ exitCode: 1, stdout: "" });
  });

  test("a place that is a file, and a folder that is no export, are refused in a sentence", async () => {
    const place = await duty(["export", plan, ...common]);
    expect(place).toMatchObject({ exitCode: 1, stdout: "" });
    expect(place.stderr).toContain(plan);
    const source = await duty(["take-over", desk, "--data", path.join(desk, "空"), "--today", "2026-09-16"]);
    expect(source).toMatchObject({ exitCode: 1, stdout: "" });
    expect(source.stderr).toContain("不是履责日历导出的文件夹");
  });
});

describe("import-ics", () => {
  const calendarFile = (day: string) => {
    const file = path.join(temporaryFolder(), "日程.ics");
    const events = [
      ...vevent("UID:m-1", "DTSTART;TZID=China Standard Time:20261012T143000", "RRULE:FREQ=MONTHLY", "SUMMARY:报表会"),
      ...vevent("UID:d-1", `DTSTART;VALUE=DATE:${day}`, "SUMMARY:看展览"),
      ...vevent("UID:z-1", "DTSTART;TZID=Nowhere/Else:20261012T143000", "SUMMARY:远方"),
    ];
    writeFileSync(file, icsText(events));
    return file;
  };

  test("--dry-run lists and stores nothing; without it the events are taken over, and the same file changes nothing", async () => {
    const at = ["--data", newDataFolder(), "--today", "2026-09-16"];
    const file = calendarFile("20261110");
    await duty(["import", plan, ...at]);
    const dry = await duty(["import-ics", file, "--dry-run", ...at]);
    expect(dry).toMatchObject({ exitCode: 0, stderr: "" });
    expect(dry.stdout).toMatch(/责任事项.*14:30.*报表会/);
    expect(dry.stdout).toMatch(/不导入.*看展览/);
    expect(dry.stdout).toMatch(/第\d+行.*时区不认识/);
    expect(JSON.parse((await duty(["call", "obligations.list", "--data", at[1] ?? ""])).stdout)).toEqual([]);
    const taken = await duty(["import-ics", file, "--json", ...at]);
    expect(JSON.parse(taken.stdout)).toMatchObject({
      taken: { duties: 1, left: 1 },
      unread: [{ why: "unknown-zone" }],
    });
    const again = await duty(["import-ics", file, "--json", ...at]);
    expect(JSON.parse(again.stdout)).toMatchObject({
      entries: [{ state: "unchanged" }, { state: "unchanged" }],
      taken: { duties: 0, planned: 0, left: 0 },
    });
  });

  test("what is no calendar is refused in one line", async () => {
    const run = await duty(["import-ics", plan, "--data", newDataFolder()]);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr.trim()).toMatch(/^.*没有日历.*$/);
  });
});
