import { open } from "node:fs/promises";
import path from "node:path";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { LARGEST_TEXT_FILE } from "../../shared/extraction/readers/plain-text.ts";

/**
 * A file in the form of the contract. Its size is checked before a byte is read.
 *
 * @param limit  Largest size in bytes.
 * @throws {DutyError} `file-too-large`; `file-unreadable` when the path is missing, no file, or not permitted.
 */
export async function readInputFile(file: string, limit: number): Promise<FileContent> {
  const name = path.basename(file);
  const handle = await open(file, "r").catch((cause: NodeJS.ErrnoException) => {
    throw new DutyError("file-unreadable", { name, reason: cause.code ?? cause.message }, { cause });
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new DutyError("file-unreadable", { name, reason: "not a file" });
    if (stats.size > limit) throw new DutyError("file-too-large", { name, bytes: stats.size, limit });
    return { name, content: (await handle.readFile()).toString("base64") };
  } finally {
    await handle.close();
  }
}

/** A work plan, in the size that the reader takes. */
export const readPlanFile = (file: string): Promise<FileContent> => readInputFile(file, LARGEST_TEXT_FILE);

/** A file of proof; as base64 inside JSON it has to stay below the longest string of the engine. */
export const readEvidenceFile = (file: string): Promise<FileContent> => readInputFile(file, LARGEST_EVIDENCE_FILE);

const LARGEST_EVIDENCE_FILE = 200 * 1024 * 1024;
