import { mkdir } from "node:fs/promises";
import type { CommandContext } from "./context.ts";
import { UsageError } from "./failures.ts";

/**
 * Makes the folder and its parents.
 *
 * @throws {UsageError} when the folder cannot be made.
 */
export async function makeFolder(folder: string, { texts }: CommandContext): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new UsageError(texts.cannotWrite(folder, (cause as NodeJS.ErrnoException).code ?? ""), { cause });
  }
}
