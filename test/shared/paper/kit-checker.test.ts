import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECKER_ROUTINE } from "../../../shared/paper/kit/checker-routine.ts";
import { kitCheckerHtml } from "../../../shared/paper/kit/kit-checker-html.ts";
import "../../support/property-seed.ts";

interface Verdict {
  readonly fault: string | null;
  readonly missing: string[];
  readonly changed: string[];
  readonly extra: string[];
  readonly unreadable: string[];
  readonly isComplete: boolean;
  readonly lacking: string[];
  readonly manifestSha256: string;
}
interface KitCheck {
  sha256(): { update(bytes: Uint8Array): void; hex(): string };
  check(files: { path: string; blob: Blob }[]): Promise<Verdict>;
}

const kitCheck = runInNewContext(`${CHECKER_ROUTINE};kitCheck`) as KitCheck;
const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

/** An unpacked kit as a browser hands a chosen folder in, its manifest made of `files`. */
function folderOf(files: Record<string, string>, manifest: object = {}) {
  const listed = Object.entries(files).map(([path, text]) => ({
    path,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }));
  const text = JSON.stringify({
    kind: "duty-calendar-evidence-kit",
    complete: true,
    files: listed,
    lacking: [],
    ...manifest,
  });
  return Object.entries({ ...files, "manifest.json": text }).map(([path, content]) => ({
    path: `佐证包/${path}`,
    blob: new Blob([content]),
  }));
}
const FILES = { "封面.html": "<h1>封面</h1>", "佐证/8-学习-2026-03-12-01-é.pdf": "签到" };

describe("the hash of the checker", () => {
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of the standard's own example %j", (text, expected) => {
    const hash = kitCheck.sha256();
    hash.update(new TextEncoder().encode(text));
    expect(hash.hex()).toBe(expected);
  });

  test("is that of any other program, however the file comes in parts", () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (given) => {
        const hash = kitCheck.sha256();
        for (const part of given) hash.update(part);
        expect(hash.hex()).toBe(sha256(Buffer.concat(given)));
      }),
    );
  });

  test("of lengths around each block", () => {
    for (let length = 50; length < 140; length++) {
      const content = Buffer.alloc(length, length);
      const hash = kitCheck.sha256();
      hash.update(content);
      expect(hash.hex(), String(length)).toBe(sha256(content));
    }
  });
});

describe("what the checker finds", () => {
  const all = { fault: null, missing: [], changed: [], extra: [], unreadable: [], isComplete: true };

  test("nothing in a sound kit, and says the manifest's own hash", async () => {
    const folder = folderOf(FILES);
    const found = await kitCheck.check(folder);
    expect(found).toMatchObject(all);
    expect(found.manifestSha256).toBe(sha256((await folder.at(-1)?.blob.text()) ?? ""));
  });

  test("a file that is gone, one of other bytes, one of as many other bytes, and one too many", async () => {
    const folder = folderOf({ ...FILES, "台账.html": "台账", "索引.html": "索引" })
      .filter(({ path }) => !path.endsWith("封面.html"))
      .map((file) => (file.path.endsWith("é.pdf") ? { ...file, blob: new Blob(["签名"]) } : file))
      .map((file) => (file.path.endsWith("台账.html") ? { ...file, blob: new Blob(["台账 "]) } : file));
    folder.push({ path: "佐证包/佐证/后加.pdf", blob: new Blob(["x"]) });
    expect(await kitCheck.check(folder)).toMatchObject({
      ...all,
      missing: ["封面.html"],
      changed: ["佐证/8-学习-2026-03-12-01-é.pdf", "台账.html"],
      extra: ["佐证/后加.pdf"],
    });
  });

  test("a file that cannot be read is named as such", async () => {
    const broken = {
      size: 6,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }),
    } as unknown as Blob;
    const folder = folderOf(FILES).map((file) => (file.path.endsWith(".pdf") ? { ...file, blob: broken } : file));
    expect((await kitCheck.check(folder)).unreadable).toEqual(["佐证/8-学习-2026-03-12-01-é.pdf"]);
  });

  test("names in the other form of the same letters are the same, and the folder may lie in another one", async () => {
    const folder = folderOf(FILES).map(({ path, blob }) => ({ path: `下载/${path.normalize("NFD")}`, blob }));
    folder.push({ path: "下载/别的.txt", blob: new Blob(["别的"]) });
    expect(await kitCheck.check(folder)).toMatchObject(all);
  });

  test("an incomplete kit is called that, sound or not", async () => {
    const folder = folderOf(FILES, { complete: false, lacking: [{ name: "照片.jpg" }] });
    expect(await kitCheck.check(folder)).toMatchObject({ ...all, isComplete: false, lacking: ["照片.jpg"] });
  });

  test.each([
    ["no manifest", "noManifest", () => null],
    ["half a manifest", "badManifest", (text: string) => text.slice(0, 40)],
    ["a manifest of something else", "badManifest", () => `{"files":[]}`],
    ["a manifest that lists no files", "badManifest", () => `{"kind":"duty-calendar-evidence-kit","files":[null]}`],
    ["null", "badManifest", () => "null"],
  ])("%s is said", async (_, fault, change) => {
    const folder = folderOf(FILES);
    const changed = change((await folder.at(-1)?.blob.text()) ?? "");
    const kept = folder.slice(0, -1);
    if (changed !== null) kept.push({ path: "佐证包/manifest.json", blob: new Blob([changed]) });
    expect(await kitCheck.check(kept)).toEqual({ fault });
  });
});

test.each(["zh-CN", "en"] as const)(
  "the page in %s loads nothing, may reach nothing, and its script ends where it should",
  (locale) => {
    const page = kitCheckerHtml(locale);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:|src=|@import|url\(/);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    if (locale === "en") expect(page.replaceAll(/"Microsoft YaHei"|：|、|　/g, "")).not.toMatch(/\p{Script=Han}/u);
  },
);
