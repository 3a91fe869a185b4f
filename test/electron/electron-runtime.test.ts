import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchElectron, findElectron } from "../../build/packaging/electron-runtime.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "duty-runtime-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, content = ""): string {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
  return path.join(folder, file);
}

test("a package without its runtime", () => {
  put("package.json", "{}");
  expect(findElectron(folder, {})).toEqual({ missing: "Electron's runtime is not installed" });
});

test("the program that path.txt names", () => {
  put("path.txt", "electron.exe");
  expect(findElectron(folder, {})).toHaveProperty("missing");
  const program = put("dist/electron.exe");
  expect(findElectron(folder, {})).toEqual({ path: program });
});

test("a folder named in the environment comes first", () => {
  put("path.txt", "electron");
  const program = put("elsewhere/electron");
  put("dist/electron");
  expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, "elsewhere") })).toEqual({
    path: program,
  });
});

test("nothing is fetched where the download is switched off", async () => {
  process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"] = "1";
  expect(await fetchElectron()).toEqual({ missing: "its download is switched off" });
});
