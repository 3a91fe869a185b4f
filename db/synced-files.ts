import { constants } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file that is either whole or not there: into a neighbour of another name, synced, then renamed.
 * An older file of that name is replaced.
 */
export const writeSynced = (file: string, content: Uint8Array): Promise<void> =>
  appear(file, async (partial) => {
    const handle = await open(partial, "w");
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  });

/** As `writeSynced`, from another file. */
export const copySynced = (from: string, to: string): Promise<void> =>
  appear(to, (partial) => copyFile(from, partial, constants.COPYFILE_FICLONE));

/**
 * Lets `file` appear whole: `write` fills a file of another name beside it.
 *
 * @param write  Gets the path to fill; what it leaves there is removed when it fails.
 */
export async function appear(file: string, write: (partial: string) => Promise<unknown>): Promise<void> {
  const partial = `${file}.partial`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await write(partial);
    await sync(partial, "r+");
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Makes a rename or a removal in the folder last. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
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
