import { existsSync, readdirSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import path from "node:path";
import process from "node:process";
import { extractFile, listPackage } from "@electron/asar";

const REQUIRED = [
  "package.json",
  "LICENSE",
  "out/electron/main.js",
  "out/threads/plan-reader-worker.js",
  "out/electron/preload.cjs",
  "out/chunks/jieba_rs_wasm_bg.wasm",
  "out/chunks/fonts/noto-serif-sc/400.css",
  "out/chunks/fonts/noto-serif-sc/LICENSE",
  "out/renderer/index.html",
];
const UNWANTED = /\.(map|tsx?|cc|cpp|h|gyp)$|(^|\/)(tests?|deps|src|host|docs)(\/|$)|\.env|(^|\/)\./;
/** Folders that electron-builder may bring in besides the files. */
const MODULE = /^node_modules\/(?!better-sqlite3(\/|$))/;

/**
 * Looks at a packed program: whether it holds what it needs, and nothing it should not.
 *
 * @param resources  Its folder with app.asar and app.asar.unpacked.
 * @param target  Platform and architecture as better-sqlite3 names its binaries: `linux-x64`, `win32-arm64`.
 * @returns one sentence for each fault; empty when it is sound.
 */
export function checkPacked(resources: string, target: string): string[] {
  const archive = path.join(resources, "app.asar");
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll("\\", "/").replace(/^\//, ""));
  const read = (file: string) => extractFile(archive, file).toString("utf8");
  return [
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
    ...files.filter((file) => UNWANTED.test(file) || MODULE.test(file)).map((file) => `does not belong: ${file}`),
    ...checkEntry(files, read),
    ...checkScreens(files, read),
    ...checkImports(files, read),
    ...checkChunks(files, read),
    ...checkSqlite(resources, target),
  ];
}

type Read = (file: string) => string;

function checkEntry(files: readonly string[], read: Read): string[] {
  const { main } = JSON.parse(read("package.json")) as { main: string };
  return files.includes(main) ? [] : [`package.json starts what is not there: ${main}`];
}

/** Every file that the page names is there. */
function checkScreens(files: readonly string[], read: Read): string[] {
  if (!files.includes("out/renderer/index.html")) return [];
  const named = [...read("out/renderer/index.html").matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  return named.filter((name) => !files.includes(`out/renderer/${name}`)).map((name) => `the page lacks ${name}`);
}

/** Every module that main loads by name is Electron's, Node's or packed. */
function checkImports(files: readonly string[], read: Read): string[] {
  const sources = files.filter((file) => /^out\/(electron|chunks)\/.*\.js$/.test(file));
  return sources.flatMap((file) =>
    [...read(file).matchAll(/^import\b[^'"]*["']([^."'][^"']*)["']/gm)]
      .map((match) => match[1] ?? "")
      .filter((name) => name !== "electron" && !isBuiltin(name) && !files.includes(`node_modules/${name}/package.json`))
      .map((name) => `${file} imports "${name}", which is not packed`),
  );
}

/** Chunks that main does not lead to are another program's. */
function checkChunks(files: readonly string[], read: Read): string[] {
  const reached = new Set(["out/electron/main.js"].filter((file) => files.includes(file)));
  for (const file of reached)
    for (const [, name = ""] of read(file).matchAll(/["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      const target = path.posix.join(path.posix.dirname(file), name);
      if (files.includes(target)) reached.add(target);
    }
  const chunks = files.filter((file) => /^out\/chunks\/.*\.js$/.test(file));
  return chunks.filter((file) => !reached.has(file)).map((file) => `does not belong: ${file}`);
}

/** One binary, the right one, outside the archive; on this platform it has to work. */
function checkSqlite(resources: string, target: string): string[] {
  const folder = path.resolve(resources, "app.asar.unpacked/node_modules/better-sqlite3");
  const binaries = path.join(folder, "prebuilds");
  const found = existsSync(binaries) ? readdirSync(binaries) : [];
  if (found.join() !== `${target}.node`) return [`better-sqlite3 has [${found.join(", ")}] instead of ${target}.node`];
  if (target !== `${process.platform}-${process.arch}`) return [];
  const Sqlite = createRequire(import.meta.url)(folder) as typeof import("better-sqlite3");
  const database = new Sqlite(":memory:");
  const { answer } = database.prepare("select 6 * 7 as answer").get() as { answer: number };
  database.close();
  return answer === 42 ? [] : ["better-sqlite3 does not work"];
}
