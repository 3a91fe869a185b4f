import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";

const SOURCES = [
  "shared/**/*",
  "db/**/*",
  "electron/**/*",
  "threads/**/*",
  "host/**/*",
  "renderer/**/*",
  "build/*.ts",
  "package-lock.json",
];
const STAMP = "out/.sources";

/** One hash over path, size and time of all that the bundles are made of. */
function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES).toSorted()) {
    const { size, mtimeMs, mode } = statSync(file);
    if ((mode & 0o170000) === 0o100000) hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

export const isBuilt = (): boolean => existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashOfSources();

export const markBuilt = (): void => writeFileSync(STAMP, hashOfSources());
