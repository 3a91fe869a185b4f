import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const ANY_WINDOWS_PROGRAM = "node_modules/electron-winstaller/vendor/Setup.exe";
const FUSES = [
  "runAsNode",
  "cookieEncryption",
  "nodeOptions",
  "nodeCliInspect",
  "asarIntegrity",
  "onlyLoadAppFromAsar",
  "browserV8Snapshot",
  "fileProtocolPrivileges",
];
const MAGIC = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
/** Electron's fuse wire: a magic word, the version, the number of fuses and their states (`0` off, `1` on), each the wrong way. */
const FUSE_WIRE = Buffer.concat([MAGIC, Buffer.from([1, FUSES.length]), Buffer.from("11110011")]);

/**
 * A folder that electron-builder takes for Electron's runtime, so that packaging can be tried where the real one cannot
 * be had. The program in it does nothing, but it has fuses that can be set and read.
 */
export function fabricateElectron(folder: string, platform: "linux" | "win32"): void {
  mkdirSync(path.join(folder, "locales"), { recursive: true });
  mkdirSync(path.join(folder, "resources"));
  for (const file of ["LICENSE", "LICENSES.chromium.html", "version"]) writeFileSync(path.join(folder, file), "");
  for (const language of ["zh-CN", "zh-TW", "en-US", "de"])
    writeFileSync(path.join(folder, `locales/${language}.pak`), "");
  if (platform === "linux") {
    writeFileSync(path.join(folder, "chrome-sandbox"), "", { mode: 0o755 });
    writeFileSync(path.join(folder, "electron"), FUSE_WIRE, { mode: 0o755 });
    return;
  }
  // The hash of app.asar is written into the program's resources, so it has to be a real one.
  writeFileSync(path.join(folder, "electron.exe"), Buffer.concat([readFileSync(ANY_WINDOWS_PROGRAM), FUSE_WIRE]));
}

/** The fuses of a packed program. */
export function readFuses(program: string): Record<string, boolean> {
  const content = readFileSync(program);
  const first = content.indexOf(MAGIC) + MAGIC.length + 2;
  return Object.fromEntries(
    FUSES.map((name, index) => [name, content.toString("latin1", first + index, first + index + 1) === "1"]),
  );
}
