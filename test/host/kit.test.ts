import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { evidencePath } from "../../db/evidence-store.ts";
import { kitFile } from "../../db/evidence-kit/kit-file.ts";
import { readKitBack } from "../../db/evidence-kit/read-kit-back.ts";
import { type KitTarget, writeKit } from "../../db/evidence-kit/write-kit.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { EvidenceKitView } from "../../shared/contract/schemas/evidence-kit.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { duty } from "./run-in-process.ts";

const desk = mkdtempSync(path.join(os.tmpdir(), "duty-kit-"));
const folder = path.join(desk, "data");
const common = ["--data", folder, "--today", "2026-09-16"];
const PHOTO = Buffer.alloc(300_000, "照片");
const SIGN_IN = Buffer.from("签到");
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

const kit = (args: readonly string[], stopAsked: () => Promise<void> = () => new Promise(() => undefined)) =>
  duty(["kit", "--year", "2026", ...args, ...common], { stopAsked });

beforeAll(async () => {
  const file = (name: string, content: Uint8Array) => {
    writeFileSync(path.join(desk, name), content);
    return path.join(desk, name);
  };
  const plan = file("示例.txt", Buffer.from(SAMPLE_PLAN_TEXT));
  await duty(["import", plan, "--accept", "all", ...common]);
  const due = await duty(["due", "--json", "--from", "2026-07-01", "--to", "2026-09-30", ...common]);
  const [row] = JSON.parse(due.stdout) as DueRow[];
  const key = `${row?.obligationId}:${row?.recurrenceId}:${row?.subjectId}`;
  const evidence = [file("照片.jpg", PHOTO), file("签到.pdf", SIGN_IN)].flatMap((one) => ["--evidence", one]);
  const run = await duty(["record", "第三季度学习", "--on", "2026-09-10", "--for", key, ...evidence, ...common]);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

/** The evidence as it was handed in, whatever a test did to it. */
afterEach(() => {
  for (const content of [PHOTO, SIGN_IN]) {
    rmSync(evidencePath(folder, sha256(content)), { recursive: true, force: true });
    writeFileSync(evidencePath(folder, sha256(content)), content);
  }
});

describe("duty kit", () => {
  test("writes an archive that another reader reads, each file with the bytes and the hash of the manifest", async () => {
    const out = path.join(temporaryFolder(), "佐证包.zip");
    const run = await kit(["--out", out]);
    expect(run.exitCode, run.stderr).toBe(0);
    expect(run.stdout).toMatch(/佐证 2 件.*已读回核对。\n清单的 SHA-256：[0-9a-f]{64}\n$/s);
    expect(run.stderr).toContain("写入 100%");
    expect(run.stderr).toContain("读回核对 100%");
    const files = unzipSync(readFileSync(out));
    const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString()) as {
      files: { path: string; sha256: string; bytes: number }[];
    };
    expect(Object.keys(files).toSorted()).toEqual(
      [...manifest.files.map(({ path: name }) => name), "manifest.json"].toSorted(),
    );
    for (const { path: name, sha256: hash, bytes } of manifest.files) {
      expect(files[name], name).toHaveLength(bytes);
      expect(sha256(files[name] ?? new Uint8Array()), name).toBe(hash);
    }
    expect(run.stdout).toContain(sha256(files["manifest.json"] ?? new Uint8Array()));
    const evidence = Object.keys(files).filter((name) => name.startsWith("佐证/"));
    expect(evidence.map((name) => name.replace(/^佐证\/\d+-.+-2026-09-10-/, ""))).toEqual([
      "01-照片.jpg",
      "02-签到.pdf",
    ]);
    expect(readdirSync(path.dirname(out))).toEqual(["佐证包.zip"]);
  });

  test.each([
    ["missing", (file: string) => rmSync(file), "缺失"],
    ["changed", (file: string) => writeFileSync(file, "别的"), "被改动"],
    ["cut to nothing", (file: string) => writeFileSync(file, ""), "被改动"],
    ["a folder", (file: string) => (rmSync(file), mkdirSync(file)), "读不出来"],
  ])(
    "a file that is %s is named and no kit is written; made incomplete on purpose it says so",
    async (_, harm, words) => {
      const place = temporaryFolder();
      const out = path.join(place, "包.zip");
      harm(evidencePath(folder, sha256(SIGN_IN)));
      const refused = await kit(["--out", out]);
      expect(refused).toMatchObject({ exitCode: 1, stdout: "" });
      expect(refused.stderr).toContain(`签到.pdf（${words}）`);
      expect(readdirSync(place)).toEqual([]);

      const run = await kit(["--out", out, "--incomplete", "--json"]);
      expect(run.exitCode, run.stderr).toBe(0);
      const file = path.join(place, "包-不完整.zip");
      expect(JSON.parse(run.stdout)).toMatchObject({
        file,
        evidence: 1,
        isComplete: false,
        faults: [{ name: "签到.pdf" }],
      });
      expect(readdirSync(place)).toEqual(["包-不完整.zip"]);
      const files = unzipSync(readFileSync(file));
      expect(Object.keys(files).filter((name) => name.includes("签到"))).toEqual([]);
      expect(Buffer.from(files["封面.html"] ?? []).toString()).toContain("不完整");
    },
  );

  test("one that is stopped leaves nothing, and what lay under its name stays", async () => {
    const out = path.join(temporaryFolder(), "佐证包.zip");
    writeFileSync(out, "上次的");
    const run = await kit(["--out", out], () => Promise.resolve());
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("已停下，没有写出佐证包。");
    expect(readFileSync(out, "utf8")).toBe("上次的");
    expect(readdirSync(path.dirname(out))).toEqual(["佐证包.zip"]);
  });

  test.each([
    ["a folder of that name", (place: string) => place],
    ["a folder that is not there", (place: string) => path.join(place, "没有", "包.zip")],
  ])("%s is a wrong place", async (_, target) => {
    const place = temporaryFolder();
    const run = await kit(["--out", target(place)]);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("不能写入");
    expect(readdirSync(place)).toEqual([]);
  });

  test("of a unit that nothing is asked of there is none", async () => {
    const place = temporaryFolder();
    const run = await kit(["--lead", "没有的单位", "--out", path.join(place, "包.zip")]);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("没有任何期次");
    expect(readdirSync(place)).toEqual([]);
  });
});

describe("writing and reading back", () => {
  const planned = async () =>
    JSON.parse((await duty(["call", "documents.kit", '{"year":2026}', ...common])).stdout) as EvidenceKitView;
  const target = (file: string, given: Partial<KitTarget> = {}): KitTarget => ({
    file,
    dataFolder: folder,
    signal: new AbortController().signal,
    onWritten: () => undefined,
    onReadBack: () => undefined,
    ...given,
  });

  test.each([
    ["changed", (file: string) => writeFileSync(file, "签名"), "kit-damaged"],
    ["gone", (file: string) => rmSync(file), "file-unreadable"],
  ])("a file that is %s after it was compared is found out, and nothing stays", async (_, harm, code) => {
    const file = path.join(temporaryFolder(), "包.zip");
    const view = await planned();
    harm(evidencePath(folder, sha256(SIGN_IN)));
    await expect(writeKit(view, target(file))).rejects.toMatchObject({ code });
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test("one that is stopped while it is read back leaves nothing", async () => {
    const file = path.join(temporaryFolder(), "包.zip");
    const stop = new AbortController();
    const running = writeKit(await planned(), target(file, { signal: stop.signal, onReadBack: () => stop.abort() }));
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test("an archive with a changed byte, one that is cut off, one file too few and one too many are not taken", async () => {
    const file = path.join(temporaryFolder(), "包.zip");
    const view = await planned();
    await writeKit(view, target(file));
    const reading = { ...target(file), archive: file };
    await readKitBack(view, reading);
    await expect(readKitBack({ ...view, evidence: view.evidence.slice(1) }, reading)).rejects.toMatchObject({
      code: "kit-damaged",
      details: { name: view.evidence[0]?.path },
    });
    const more = [...view.evidence, { ...view.evidence[0], path: "佐证/没有.pdf" }] as EvidenceKitView["evidence"];
    await expect(readKitBack({ ...view, evidence: more }, reading)).rejects.toMatchObject({
      code: "kit-damaged",
      details: { name: "佐证/没有.pdf" },
    });
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    const at = changed.indexOf(PHOTO.subarray(0, 1000)) + 500;
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    await expect(readKitBack(view, reading)).rejects.toMatchObject({
      code: "kit-damaged",
      details: { name: view.evidence[0]?.path },
    });
    writeFileSync(file, whole.subarray(0, whole.length - 100));
    await expect(readKitBack(view, reading)).rejects.toMatchObject({ code: "kit-damaged" });
  });
});

test.each([
  ["/u/包.zip", true, "/u/包.zip"],
  ["/u/包.zip", false, "/u/包-不完整.zip"],
  ["/u/包-不完整.zip", false, "/u/包-不完整.zip"],
  ["/u/不完整/包.zip", false, "/u/不完整/包-不完整.zip"],
  ["/u/包", false, "/u/包-不完整"],
])("%s, complete: %s", (asked, isComplete, expected) => {
  expect(kitFile(asked, isComplete, "不完整")).toBe(expected);
  expect(existsSync(expected)).toBe(false);
});
