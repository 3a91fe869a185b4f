import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPacked } from "../../build/packaging/check-packed.ts";
import { packArchive } from "../support/archive.ts";
import { builtFolder } from "../support/built.ts";
import { readFuses } from "./fabricated-electron.ts";
import { pack } from "./pack.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "duty-pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a packed program", () => {
  beforeAll(() => builtFolder());

  test.each([
    ["linux", "x64", "duty-calendar"],
    ["win32", "arm64", "duty-calendar.exe"],
  ] as const)(
    "for %s %s holds what it needs and nothing else, and its fuses are set",
    (platform, arch, program) => {
      const packed = pack(folder, platform, arch);
      expect(checkPacked(path.join(packed, "resources"), `${platform}-${arch}`)).toEqual([]);
      expect(readFuses(path.join(packed, program))).toEqual({
        runAsNode: false,
        cookieEncryption: false,
        nodeOptions: false,
        nodeCliInspect: false,
        asarIntegrity: true,
        onlyLoadAppFromAsar: true,
        browserV8Snapshot: false,
        fileProtocolPrivileges: false,
      });
    },
    90_000,
  );
});

describe("the check finds", () => {
  const BINARIES = "**/*.node";
  const sound: Record<string, string> = {
    "package.json": '{ "main": "out/electron/main.js" }',
    LICENSE: "",
    "out/electron/main.js": 'import { app } from "electron";\nimport fs from "node:fs";\nimport "../chunks/a.js";\n',
    "out/electron/preload.cjs": "",
    "out/threads/plan-reader-worker.js": "",
    "out/chunks/jieba_rs_wasm_bg.wasm": "",
    "out/chunks/fonts/noto-serif-sc/400.css": "",
    "out/chunks/fonts/noto-serif-sc/LICENSE": "",
    "out/chunks/a.js": 'import Sqlite from "better-sqlite3";\n',
    "out/renderer/index.html": '<script src="./assets/main.js"></script>',
    "out/renderer/assets/main.js": "",
    "node_modules/better-sqlite3/package.json": "{}",
    "node_modules/better-sqlite3/prebuilds/win32-arm64.node": "",
  };

  /** What the check says of an archive with these files; those that `unpack` names lie beside it. */
  function findings(files: Record<string, string | null>, unpack?: string): string[] {
    const resources = mkdtempSync(path.join(folder, "resources-"));
    const source = path.join(resources, "source");
    for (const [file, content] of Object.entries(files)) {
      if (content === null) continue;
      mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
      writeFileSync(path.join(source, file), content);
    }
    packArchive(source, path.join(resources, "app.asar"), unpack);
    return checkPacked(resources, "win32-arm64");
  }

  test("nothing in a sound one", () => {
    expect(findings(sound, BINARIES)).toEqual([]);
  });

  test.each<[string, Record<string, string | null>, string]>([
    ["a missing preload", { "out/electron/preload.cjs": null }, "missing: out/electron/preload.cjs"],
    [
      "a missing reader of plans",
      { "out/threads/plan-reader-worker.js": null },
      "missing: out/threads/plan-reader-worker.js",
    ],
    ["a missing dictionary", { "out/chunks/jieba_rs_wasm_bg.wasm": null }, "missing: out/chunks/jieba_rs_wasm_bg.wasm"],
    ["a source map", { "out/electron/main.js.map": "" }, "does not belong: out/electron/main.js.map"],
    ["TypeScript", { "out/electron/main.ts": "" }, "does not belong: out/electron/main.ts"],
    ["the browser edition", { "out/host/main.js": "" }, "does not belong: out/host"],
    ["a test", { "test/a.js": "" }, "does not belong: test"],
    ["a hidden file", { "out/.sources": "" }, "does not belong: out/.sources"],
    ["another module", { "node_modules/react/index.js": "" }, "does not belong: node_modules/react"],
    ["a wrong entry", { "package.json": '{ "main": "main.js" }' }, "package.json starts what is not there: main.js"],
    ["an absent asset", { "out/renderer/assets/main.js": null }, "the page lacks assets/main.js"],
    [
      "an import that is not packed",
      { "out/chunks/a.js": 'import { RRule } from "rrule";\n' },
      'out/chunks/a.js imports "rrule", which is not packed',
    ],
    ["a chunk that nothing loads", { "out/chunks/b.js": "" }, "does not belong: out/chunks/b.js"],
    [
      "another platform's binary",
      { "node_modules/better-sqlite3/prebuilds/linux-x64.node": "" },
      "better-sqlite3 has [linux-x64.node, win32-arm64.node] instead of win32-arm64.node",
    ],
  ])("%s", (_name, changes, finding) => {
    expect(findings({ ...sound, ...changes }, BINARIES)).toContain(finding);
  });

  test("a binary that was left inside the archive", () => {
    expect(findings(sound)).toEqual(["better-sqlite3 has [] instead of win32-arm64.node"]);
  });
});

describe("the icons", () => {
  const icon = (name: string) => readFileSync(`build/icons/${name}`);
  const PNG = "89504e470d0a1a0a";

  test("icon.png is 1024 pixels square", () => {
    const png = icon("icon.png");
    expect([png.toString("hex", 0, 8), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PNG, 1024, 1024]);
  });

  test("icon.ico has every size that Windows shows, each where its entry says", () => {
    const ico = icon("icon.ico");
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const offset = ico.readUInt32LE(entry + 12);
      expect(ico.toString("hex", offset, offset + 8)).toBe(PNG);
      expect(ico.readUInt8(entry)).toBe(ico.readUInt32BE(offset + 16) % 256);
      return ico.readUInt32BE(offset + 16);
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test("icon.icns is as long as it says, picture by picture", () => {
    const icns = icon("icon.icns");
    expect([icns.toString("latin1", 0, 4), icns.readUInt32BE(4)]).toEqual(["icns", icns.length]);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      types.push(icns.toString("latin1", at, at + 4));
      expect(icns.toString("hex", at + 8, at + 16)).toBe(PNG);
    }
    expect(types).toEqual(["icp4", "icp5", "ic07", "ic08", "ic09", "ic10", "ic11", "ic12", "ic13", "ic14"]);
  });
});
