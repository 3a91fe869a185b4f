import { type Dirent, chmodSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

/** What the person's group and everybody else may do with a file. */
const OTHERS = 0o077;
const FOLDER = 0o700;
const FILE = 0o600;

/** Whatever this process writes from here on is its person's alone: files 0600, folders 0700. Windows has no such rights. */
export function writePrivately(): void {
  // The rights belong to the process, and Node lets its main thread alone set them.
  if (isMainThread) process.umask(OTHERS);
}

/**
 * Takes the rights of others from a data folder and everything in it. A folder that is private already is taken as it is, since
 * nothing in it was written before its rights were. Nothing happens where a disk knows no rights.
 */
export function makePrivate(folder: string): void {
  if (process.platform === "win32" || (statSync(folder).mode & OTHERS) === 0) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) restrict(entry);
  // Last, so that a folder that was left in the middle is done again.
  setMode(folder, FOLDER);
}

/** A link is left alone: what it points to is not ours. */
function restrict(entry: Dirent): void {
  if (entry.isDirectory() || entry.isFile())
    setMode(path.join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER : FILE);
}

function setMode(target: string, mode: number): void {
  try {
    chmodSync(target, mode);
  } catch {
    // Another person's file, or a disk without rights: the data stay in use there.
  }
}
