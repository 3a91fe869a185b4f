import { DutyError } from "../../domain/errors.ts";
import { type Result, fail, ok } from "../../domain/result.ts";
import { decodeText, looksLikeText } from "./decode-text.ts";
import { fileSignature } from "./file-signature.ts";
import { LARGEST_FILE_BYTES } from "./limits.ts";

/** A plan of this size would be some 25 million characters; nobody writes one. */
export const LARGEST_TEXT_FILE = LARGEST_FILE_BYTES;

/**
 * The text of a plain text file: UTF-8 and UTF-16 with or without byte-order mark, or GB18030.
 *
 * @param name  For the message alone; what the file is, its bytes say.
 * @returns Fails with `file-empty`, `file-too-large`, `file-kind-mismatch` (a docx or PDF renamed) or `file-not-text`.
 */
export function readPlainText(bytes: Uint8Array, name: string): Result<string> {
  if (bytes.length === 0) return fail(new DutyError("file-empty", { name }));
  if (bytes.length > LARGEST_TEXT_FILE)
    return fail(new DutyError("file-too-large", { name, bytes: bytes.length, limit: LARGEST_TEXT_FILE }));
  const found = fileSignature(bytes);
  if (found !== null) return fail(new DutyError("file-kind-mismatch", { name, found }));
  const text = decodeText(bytes);
  if (text === null || !looksLikeText(text)) return fail(new DutyError("file-not-text", { name }));
  return text.trim() === "" ? fail(new DutyError("file-empty", { name })) : ok(text);
}
