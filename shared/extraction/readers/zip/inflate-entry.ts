import { Inflate } from "fflate";
import { DutyError } from "../../../domain/errors.ts";
import { HIGHEST_RATIO, LARGEST_PART_BYTES } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";
import type { ZipEntry } from "./zip-directory.ts";

const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
/** Packed bytes given to the inflater at once: at the worst ratio they become 16 MB. */
const PIECE = 16 * 1024;
/** Fewer bytes than this do no harm, at whatever ratio. */
const RATIO_MATTERS_FROM = 16 * 1024 * 1024;

/**
 * The content of one file of the archive, inflated piece by piece; what it really holds is counted on the way.
 * @throws {DutyError} `file-too-large` for a bomb, `file-encrypted`, `file-unreadable` when it is damaged.
 */
export async function inflateEntry(bytes: Uint8Array, entry: ZipEntry, context: ReadingContext): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new DutyError("file-encrypted", { name: context.name });
  refuseBomb(entry.declaredBytes, entry.packedBytes, context.name);
  const packed = packedBytesOf(bytes, entry, context.name);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw unreadable(context.name, "zip-method");
  const pieces = await inflate(packed, context);
  return joined(pieces);
}

function packedBytesOf(bytes: Uint8Array, entry: ZipEntry, name: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedBytes } = entry;
  if (offset + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw unreadable(name, "zip-entry");
  const start = offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw unreadable(name, "zip-truncated");
  return bytes.subarray(start, start + packedBytes);
}

async function inflate(packed: Uint8Array, { name, pause }: ReadingContext): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let unpackedBytes = 0;
  let isWhole = false;
  const inflater = new Inflate((piece, isLast) => {
    unpackedBytes += piece.length;
    refuseBomb(unpackedBytes, packed.length, name);
    pieces.push(piece);
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    pushOrFail(inflater, packed.subarray(at, at + PIECE), at + PIECE >= packed.length, name);
    await pause();
  }
  if (!isWhole) throw unreadable(name, "zip-truncated");
  return pieces;
}

function pushOrFail(inflater: Inflate, piece: Uint8Array, isLast: boolean, name: string): void {
  try {
    inflater.push(piece, isLast);
  } catch (cause) {
    if (cause instanceof DutyError) throw cause;
    throw new DutyError("file-unreadable", { name, reason: "zip-damaged" }, { cause });
  }
}

function refuseBomb(unpackedBytes: number, packedBytes: number, name: string): void {
  const byRatio = Math.max(RATIO_MATTERS_FROM, packedBytes * HIGHEST_RATIO);
  const limit = Math.min(LARGEST_PART_BYTES, byRatio);
  if (unpackedBytes > limit)
    throw new DutyError("file-too-large", { name, bytes: unpackedBytes, limit, unpacked: true });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const unreadable = (name: string, reason: string): DutyError => new DutyError("file-unreadable", { name, reason });
