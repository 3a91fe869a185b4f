import { type Zippable, zipSync } from "fflate";
import type { ExportedFile } from "../../../../shared/contract/schemas/exported-file.ts";

/** ZIP holds no day before this one; a fixed day makes the same files the same archive. */
const DAY = "1980-01-01T00:00:00";

/**
 * The files of an export as one ZIP archive, each at its path. Names are UTF-8. Pictures and documents are packed
 * already, so nothing is packed hard.
 */
export function zipOf(files: readonly ExportedFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { path, content } of files) entries[path] = bytesOf(content);
  return zipSync(entries, { level: 1, mtime: DAY });
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
