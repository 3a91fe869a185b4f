import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { EvidenceStore } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { codeOf, toDutyError } from "./sqlite-errors.ts";
import { layoutOf } from "./layout.ts";
import { writeSynced } from "./synced-files.ts";

/** SHA-256 of `content`, lower-case hex. */
export const sha256Of = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** `evidence/ab/cdef…`: the first two digits are the folder, so that no folder grows large. */
export const evidencePath = (folder: string, sha256: string): string =>
  path.join(layoutOf(folder).evidence, sha256.slice(0, 2), sha256.slice(2));

/** The paths of all files in the evidence folder, whether or not a record names them. */
export async function evidenceFiles(folder: string): Promise<string[]> {
  const { evidence } = layoutOf(folder);
  if (!existsSync(evidence)) return [];
  const entries = await readdir(evidence, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/**
 * The evidence store. Files are named by the hash of their content: the same file handed in twice is stored once, and
 * a file that was changed from outside is detected when it is read.
 */
export const evidenceStoreIn = (folder: string, readOnly: boolean): EvidenceStore => ({
  put: async (content) => {
    if (readOnly) throw new DutyError("data-read-only", { folder });
    const sha256 = sha256Of(content);
    const file = evidencePath(folder, sha256);
    if (!(await holds(file, sha256))) await written(folder, writeSynced(folder, file, content));
    return { sha256, bytes: content.byteLength };
  },
  get: async (sha256) => {
    const file = evidencePath(folder, sha256);
    const content = await contentOf(file);
    if (content === null) throw new DutyError("not-found", { what: "evidence", id: sha256 });
    if (sha256Of(content) !== sha256)
      throw new DutyError("file-unreadable", { name: path.relative(folder, file), reason: "hash-mismatch" });
    return content;
  },
  faultOf: async (sha256) => {
    try {
      const found = await hashOfFile(evidencePath(folder, sha256));
      if (found === null) return "missing";
      return found === sha256 ? null : "changed";
    } catch {
      // Whatever the system says of it, a folder in its place or a broken disk: the file cannot be had, and the caller names it.
      return "unreadable";
    }
  },
});

/** Whether the stored file exists and still has the hash of its name. A changed file is written again. */
async function holds(file: string, sha256: string): Promise<boolean> {
  const content = await contentOf(file);
  return content !== null && sha256Of(content) === sha256;
}

async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new DutyError(
      "file-unreadable",
      { name: path.basename(file), reason: codeOf(error) ?? String(error) },
      { cause: error },
    );
  }
}

async function written(folder: string, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw toDutyError(error, folder);
  }
}
