/**
 * The Encoding Standard's decoder, present in every engine this runs on and in no ECMAScript library type. Only
 * what is used here is declared, so that this layer still compiles without DOM or Node types.
 */
interface Decoder {
  /** @throws {TypeError} when the bytes are not of this encoding (`fatal`). */
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** The text that `bytes` hold in `encoding`, without byte-order mark; null when they are not of that encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
