import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import { open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { CalendarFolder } from "../shared/application/ports/ports.ts";
import { type ErrorDetails, DutyError } from "../shared/domain/errors.ts";

type Reason = ErrorDetails["publication-folder-unfit"]["reason"];

/** A share that is away can hold a call for minutes; the program does not wait for it. */
export const PATIENCE_MS = 20_000;

/** How much of a file is read to see who wrote it. */
const HEAD = 512;

/**
 * Published calendars in folders outside of the data. A file is written beside its place and renamed, so that a reader sees the old one or
 * the new one. The folder is not made: a share that is away must not become a folder of this disk.
 *
 * @param dataFolder  Nothing is published into it.
 */
export function calendarFolder(dataFolder: string, patienceMs: number = PATIENCE_MS): CalendarFolder {
  return {
    replace: async (folder, name, content, owner) => {
      const unfit = (reason: Reason, cause?: unknown) =>
        new DutyError("publication-folder-unfit", { folder, name, reason }, { cause });
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(unfit("no-answer")), patienceMs);
      try {
        await Promise.race([late, replaceFile(dataFolder, folder, name, content, owner, unfit)]);
      } catch (error) {
        throw error instanceof DutyError ? error : unfit(reasonOf(error), error);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function replaceFile(
  dataFolder: string,
  folder: string,
  name: string,
  content: Uint8Array,
  owner: string,
  unfit: (reason: Reason) => DutyError,
): Promise<void> {
  if (!path.isAbsolute(folder) || !(await stat(folder)).isDirectory()) throw unfit("not-there");
  if (isWithin(realpathSync(dataFolder), realpathSync(folder))) throw unfit("inside-data");
  const file = path.join(folder, name);
  const before = await readFile(file).catch((error: unknown) => {
    if (codeIn(error) === "ENOENT") return null;
    throw error;
  });
  if (before?.equals(content)) return;
  if (before !== null && before.length > 0 && !before.subarray(0, HEAD).includes(owner)) throw unfit("foreign-file");
  await removeUnfinished(folder, name);
  const unfinished = path.join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    await writeSynced(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The remains of writings that were cut off. */
async function removeUnfinished(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder))
    if (entry.startsWith(`.${name}.`) && entry.endsWith(".tmp")) await rm(path.join(folder, entry), { force: true });
}

async function writeSynced(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}

const codeIn = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);

function reasonOf(error: unknown): Reason {
  const code = codeIn(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "not-there";
  if (code === "ENOSPC" || code === "EDQUOT") return "full";
  if (code === "ETIMEDOUT" || code === "EHOSTDOWN" || code === "EHOSTUNREACH" || code === "ESTALE") return "no-answer";
  return "not-writable";
}
