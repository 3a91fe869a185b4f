import { constants } from "node:fs";
import { randomUUID } from "node:crypto";
import { copyFile, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { layoutOf } from "./layout.ts";

/**
 * Writes a file that is either whole or not there: elsewhere in the data folder, synced, then renamed. An older file of
 * that name is replaced.
 */
export const writeSynced = (folder: string, file: string, content: Uint8Array): Promise<void> =>
  appear(folder, file, (unfinished) => writeFile(unfinished, content));

/** Writes a copy of another file as `writeSynced` does. */
export const copySynced = (folder: string, from: string, to: string): Promise<void> =>
  appear(folder, to, (unfinished) => copyFile(from, unfinished, constants.COPYFILE_FICLONE));

/**
 * Lets `file` appear whole.
 *
 * @param folder  The data folder, so that the unfinished file lies on the same disk and is found after a crash.
 * @param write   Gets the path to fill; what it leaves there is removed when it fails.
 */
export async function appear(
  folder: string,
  file: string,
  write: (unfinished: string) => Promise<unknown>,
): Promise<void> {
  const unfinished = path.join(layoutOf(folder).unfinished, randomUUID());
  await mkdir(path.dirname(unfinished), { recursive: true });
  const isNewFolder = (await mkdir(path.dirname(file), { recursive: true })) !== undefined;
  try {
    await write(unfinished);
    await sync(unfinished, "r+");
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  for (const changed of isNewFolder ? foldersBetween(folder, file) : [path.dirname(file)]) await syncFolder(changed);
}

/**
 * The folder of `file` and its parents up to `folder` itself. Each may be new, and a new folder is an entry in its
 * parent, which has to be synced.
 */
function foldersBetween(folder: string, file: string): string[] {
  const parent = path.dirname(file);
  return parent === path.dirname(parent) || path.relative(folder, parent) === ""
    ? [parent]
    : [parent, ...foldersBetween(folder, parent)];
}

/** Makes a rename or a removal in the folder last. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== "win32") await sync(folder, "r");
}

async function sync(file: string, flags: "r" | "r+"): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
