import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlanSummary } from "../../shared/contract/schemas/import-review.ts";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";
import { builtHost } from "../support/built.ts";
import { skippedName } from "../support/skipped.ts";

/** The built program as a process of its own: streams, signals, exit codes, and ends that nobody chose. */
const desk = mkdtempSync(path.join(os.tmpdir(), "duty-cli-"));
const plan = path.join(desk, "示例.txt");
let program = "";

beforeAll(async () => {
  program = await builtHost();
  writeFileSync(plan, SAMPLE_PLAN_TEXT);
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const newFolder = (): string => path.join(mkdtempSync(path.join(desk, "run-")), "data");

/** `TZ` of a place where the day is another one: no result may know it. */
const environment = { ...process.env, TZ: "America/Los_Angeles", DUTY_DATA: "" };

function duty(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], { encoding: "utf8", env: environment, maxBuffer: 64 << 20 });
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes("\n")) break;
  }
  return said.split("\n")[0] ?? "";
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => void child.once("exit", resolve))
    : Promise.resolve(child.exitCode);

describe("streams", () => {
  test("the clerk's main job by commands: import, due, checklist, calendar; JSON alone on standard output", () => {
    const data = newFolder();
    const common = ["--data", data, "--today", "2026-09-16"];
    expect(duty("import", plan, "--accept", "all", ...common)).toMatchObject({ status: 0, stderr: "" });
    for (const args of [
      ["extract", plan],
      ["due", "--from", "2026-01-01", "--to", "2026-12-31"],
      ["checklist", "--month", "2026-09"],
      ["procedures"],
      ["check"],
      ["call", "board.get"],
    ]) {
      const run = duty(...args, "--json", ...common);
      expect(run, args.join(" ")).toMatchObject({ status: 0, stderr: "" });
      expect(() => JSON.parse(run.stdout) as unknown, args.join(" ")).not.toThrow();
    }
    expect(duty("ics", "--year", "2026", ...common).stdout).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test("a reader that closes the pipe early ends the program quietly", () => {
    const command = `"${process.execPath}" "${program}" procedures --json | head -c 10; echo " \${PIPESTATUS[0]}"`;
    expect(spawnSync("bash", ["-c", command], { encoding: "utf8", env: environment })).toMatchObject({
      stderr: "",
      stdout: expect.stringMatching(/^\[\s+\{\s+ 0\n$/),
    });
  });

  test("a slow reader gets the whole answer", () => {
    const command = `"${process.execPath}" "${program}" procedures --json | (sleep 1; cat)`;
    const { stdout } = spawnSync("bash", ["-c", command], { encoding: "utf8", env: environment, maxBuffer: 64 << 20 });
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  test("call reads its input from a pipe", () => {
    const { stdout } = spawnSync(process.execPath, [program, "call", "settings.set", "-", "--data", newFolder()], {
      encoding: "utf8",
      env: environment,
      input: '{"unitName":"东湖市科协"}',
    });
    expect(JSON.parse(stdout)).toMatchObject({ unitName: "东湖市科协" });
  });

  test("the demo takes seconds and says what it made", () => {
    const out = path.join(desk, "demo");
    const started = performance.now();
    const run = duty("demo", "--out", out, "--today", "2026-09-16");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(["checklist-2026-09.html", "demo-data", "duties-2026.ics"]),
    );
    for (const name of readdirSync(out).filter((file) => file !== "demo-data"))
      expect(run.stdout).toContain(path.join(out, name));
  });
});

const systemNode = spawnSync("/usr/bin/node", ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "";
const isOldNode = /^v(1\d|2[0-3])\./.test(systemNode);

test.skipIf(!isOldNode)(
  skippedName("an old Node is told in one line, before anything native is loaded", !isOldNode, "no old Node here"),
  () => {
    const run = spawnSync("/usr/bin/node", [program, "due"], { encoding: "utf8" });
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(/^[^\n]*Node 24[^\n]*\n$/);
    expect(run.stderr).toContain(systemNode.slice(1));
  },
);

describe("serve", () => {
  test("holds the folder until it is told to stop; then all is written and the folder free", async () => {
    const data = newFolder();
    const host = start("serve", "--data", data, "--today", "2026-09-16", "--json");
    const told = JSON.parse(await readJson(host)) as { address: string; port: number };
    const entry = await fetch(told.address, { redirect: "manual" });
    const cookie = entry.headers.get("set-cookie")?.split(";")[0] ?? "";
    const answer = await fetch(`http://127.0.0.1:${told.port}/api/invoke`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", "x-duty-client": "1" },
      body: JSON.stringify({ name: "settings.set", input: { unitName: "东湖市科协" } }),
    });
    expect(await answer.json()).toMatchObject({ ok: true });

    const second = duty("call", "settings.set", '{"leadDays":9}', "--data", data);
    expect(second).toMatchObject({ status: 1, stdout: "" });
    expect(second.stderr).toMatch(/^另一个程序正在使用[^\n]*\n$/);
    expect(duty("call", "settings.get", "--data", data)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("东湖市科协"),
    });

    host.kill("SIGTERM");
    expect(await ended(host)).toBe(0);
    expect(duty("call", "settings.set", '{"leadDays":9}', "--data", data)).toMatchObject({ status: 0, stderr: "" });
  });

  test("says when its port is taken", async () => {
    const first = start("serve", "--data", newFolder(), "--json");
    const { port } = JSON.parse(await readJson(first)) as { port: number };
    const run = duty("serve", "--data", newFolder(), "--port", String(port));
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(new RegExp(`^[^\\n]*${port}[^\\n]*EADDRINUSE[^\\n]*\\n$`));
    // As a terminal, npm and `npm start` hand one Ctrl+C on.
    for (const signal of ["SIGINT", "SIGINT", "SIGTERM"] as const) first.kill(signal);
    expect(await ended(first)).toBe(0);
  });

  test("prints its address for people", async () => {
    const host = start("serve", "--data", newFolder());
    expect(await firstLine(host)).toMatch(/^履责日历已在本机开启：http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    host.kill("SIGTERM");
    expect(await ended(host)).toBe(0);
  });

  async function readJson(child: ChildProcess): Promise<string> {
    let said = "";
    for await (const chunk of child.stdout ?? []) {
      said += String(chunk);
      if (said.endsWith("}\n")) break;
    }
    return said;
  }
});

describe("an end that nobody chose", () => {
  test("killed at any moment of an import, the folder is sound and the import can be done again", async () => {
    for (const delay of [80, 160, 220, 300]) {
      const data = newFolder();
      const child = start("import", plan, "--accept", "all", "--data", data, "--today", "2026-09-16");
      await wait(delay);
      child.kill("SIGKILL");
      await ended(child);
      const again = duty("import", plan, "--accept", "all", "--data", data, "--today", "2026-09-16");
      const isDoneBefore = again.status === 1 && again.stderr.includes("已经导入过");
      expect(again.status === 0 || isDoneBefore, `after ${delay} ms: ${again.stderr}`).toBe(true);
      expect(duty("check", "--data", data)).toMatchObject({ status: 0 });
      const [{ status, accepted }] = JSON.parse(duty("call", "imports.list", "--data", data).stdout) as [PlanSummary];
      const { counts } = JSON.parse(duty("call", "app.info", "--data", data).stdout) as AppInfo;
      expect({ status, ...counts }).toMatchObject({ status: "imported", pendingCandidates: 0, obligations: accepted });
    }
  });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

describe.skipIf(!isRoot)(skippedName("as somebody who may not write", !isRoot, "only root can become nobody"), () => {
  const asNobody = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      encoding: "utf8",
      uid: NOBODY,
      gid: NOBODY,
      cwd: "/",
      env: { ...environment, HOME: "/" },
    });

  test("a read-only folder is read, and a write says what to do", () => {
    const data = newFolder();
    duty("import", plan, "--accept", "all", "--data", data);
    for (const place of [desk, path.dirname(data), data]) chmodSync(place, 0o755);
    // The program gives its files to their owner alone; here somebody shared them.
    for (const name of readdirSync(data, { recursive: true, encoding: "utf8" })) {
      const file = path.join(data, name);
      chmodSync(file, statSync(file).isDirectory() ? 0o755 : 0o644);
    }
    const look = asNobody("due", "--data", data, "--json", "--from", "2026-01-01");
    expect(look.status).toBe(0);
    expect((JSON.parse(look.stdout) as object[]).length).toBeGreaterThan(20);
    expect(look.stderr).toMatch(/^提示：数据文件夹不能写入[^\n]*\n$/);
    const write = asNobody("call", "settings.set", '{"leadDays":9}', "--data", data);
    expect(write).toMatchObject({ status: 1, stdout: "" });
    expect(write.stderr).toMatch(/^数据文件夹[^\n]*不能写入[^\n]*\n$/);
  });

  test("a folder that may not be made or read: one line, exit code 2", () => {
    const closed = path.join(desk, "closed");
    mkdirSync(closed, { mode: 0o700 });
    for (const data of [path.join(closed, "data"), path.join("/", "duty-data")]) {
      const run = asNobody("call", "settings.set", "{}", "--data", data);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toMatch(/^[^\n]+\n$/);
    }
  });
});

const SMALL_DISK = path.join(desk, "small-disk");
mkdirSync(SMALL_DISK);
const canMount = isRoot && spawnSync("mount", ["-t", "tmpfs", "-o", "size=2800k", "tmpfs", SMALL_DISK]).status === 0;
if (canMount) afterAll(() => void spawnSync("umount", [SMALL_DISK]));

test.skipIf(!canMount)(
  skippedName(
    "a full disk: nothing acknowledged is lost, nothing half is kept",
    !canMount,
    "no small disk can be mounted",
  ),
  () => {
    const data = path.join(SMALL_DISK, "data");
    expect(duty("call", "settings.set", '{"unitName":"东湖市科协"}', "--data", data)).toMatchObject({ status: 0 });
    const filler = path.join(SMALL_DISK, "filler");
    for (let kilobytes = 2800; kilobytes > 0; kilobytes -= 4) {
      const free = spawnSync("df", ["--output=avail", "-k", SMALL_DISK], { encoding: "utf8" })
        .stdout.trim()
        .split("\n")
        .at(-1);
      if (Number(free) <= 16) break;
      writeFileSync(filler, Buffer.alloc(4096), { flag: "a" });
    }
    const run = duty("import", plan, "--accept", "all", "--data", data);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(/^[^\n]*磁盘已满[^\n]*\n$/);
    rmSync(filler);
    expect(duty("check", "--data", data)).toMatchObject({ status: 0 });
    expect(duty("call", "imports.list", "--data", data).stdout).toBe("[]\n");
    expect(duty("call", "settings.get", "--data", data).stdout).toContain("东湖市科协");
    expect(readFileSync(plan, "utf8")).toBe(SAMPLE_PLAN_TEXT);
    expect(duty("import", plan, "--accept", "all", "--data", data)).toMatchObject({ status: 0, stderr: "" });
  },
);
