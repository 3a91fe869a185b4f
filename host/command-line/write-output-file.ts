import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { DutyError } from "../../shared/domain/errors.ts";
import type { CommandContext } from "./context.ts";
import { UsageError } from "./failures.ts";

/**
 * Writes a file that the person named, and gives its full path. It is written beside its place and renamed, so
 * that a failed write never leaves half a file under its name.
 *
 * @throws {DutyError} `disk-full`.
 * @throws {UsageError} when the place cannot be written: no such folder, a folder of that name, no permission.
 */
export async function writeOutputFile(
  context: CommandContext,
  file: string,
  content: string | Uint8Array,
): Promise<string> {
  const target = path.resolve(context.io.currentFolder, file);
  const part = `${target}.part`;
  try {
    await writeFile(part, content);
    await rename(part, target);
    return target;
  } catch (cause) {
    await rm(part, { force: true });
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new DutyError("disk-full", { folder: path.dirname(target) }, { cause });
    throw new UsageError(context.texts.cannotWrite(target, code), { cause });
  }
}
