import { decodeStrictly } from "./text-decoder.ts";

/**
 * The text of bytes in UTF-8 or UTF-16 with or without mark, or GB18030; null when they are none of these. UTF-8
 * first, because no other encoding passes for it by chance; GB18030 last, because it takes nearly all bytes.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, "utf-16be");
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null && !utf8.includes("\0")) return utf8;
  return decodeStrictly(bytes, zeroesAt(bytes, 1) ? "utf-16le" : zeroesAt(bytes, 0) ? "utf-16be" : "gb18030");
}

const SAMPLE = 4096;

/**
 * Whether the zero bytes of UTF-16 are at the even or odd places. In unmarked UTF-16 the digits, blanks and newlines
 * have theirs at the odd (little-endian) or the even places; few characters (一) have theirs at the other.
 */
function zeroesAt(bytes: Uint8Array, parity: 0 | 1): boolean {
  const counts = [0, 0];
  bytes.subarray(0, SAMPLE).forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  });
  return (counts[parity] ?? 0) > (counts[1 - parity] ?? 0) && bytes.length % 2 === 0;
}

/** Control characters that no text has; one in a thousand is forgiven as damage. */
export function looksLikeText(text: string): boolean {
  const length = Math.min(text.length, 100_000);
  let strange = 0;
  for (let at = 0; at < length; at++) if (isStrange(text.charCodeAt(at))) strange++;
  return strange * 1000 <= length;
}

const ESCAPE = 0x1b;

/** Below the blank only tab, the line and page breaks and escape occur in text; U+FFFE and U+FFFF never do. */
const isStrange = (code: number): boolean =>
  (code < 0x20 && code !== ESCAPE && (code < 9 || code > 13)) || code >= 0xfffe;
