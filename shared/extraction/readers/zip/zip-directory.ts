import { DutyError } from "../../../domain/errors.ts";
import { LARGEST_UNPACKED_BYTES, MOST_ENTRIES } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";

/** One file of an archive as declared in its directory; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  /** The offset of the file's local header. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const UTF8_NAME = 0x800;

/**
 * The central directory, which a truncated archive has lost. Archives beyond 4 GB (ZIP64) cannot come this far.
 * @throws {DutyError} `file-unreadable`; `file-too-large` when it declares more than a document ever holds.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array, { name }: ReadingContext): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new DutyError("file-unreadable", { name, reason: "zip-truncated" });
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new DutyError("file-unreadable", { name, reason: "zip-entries" });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new DutyError("file-unreadable", { name, reason: "zip-directory" });
    entries.push(entryAt(view, bytes, at));
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkDeclared(entries, name);
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return null;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const start = at + ENTRY_BYTES;
  return {
    name: entryName(bytes.subarray(start, start + view.getUint16(at + 28, true)), (flags & UTF8_NAME) !== 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    packedBytes: view.getUint32(at + 20, true),
    declaredBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** Parts of office files have ASCII names; others only have to differ from them. */
const entryName = (bytes: Uint8Array, isUtf8: boolean): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : isUtf8 ? "□" : "?"))
    .join("")
    .replaceAll("\\", "/");

function checkDeclared(entries: readonly ZipEntry[], name: string): void {
  const bytes = entries.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0);
  if (bytes > LARGEST_UNPACKED_BYTES)
    throw new DutyError("file-too-large", { name, bytes, limit: LARGEST_UNPACKED_BYTES, unpacked: true });
}
