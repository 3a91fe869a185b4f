import * as compound from "cfb";

interface DocOptions {
  readonly isEncrypted?: boolean;
  /** Text that follows the main one in the stream, as notes do. */
  readonly notes?: string;
}

/** A Word 97 document with nothing but its text: two pieces, one of them with a byte to a character. */
export function docOf(text: string, { isEncrypted = false, notes = "" }: DocOptions = {}): Uint8Array {
  const narrow = /^[\x20-\x7e]*/.exec(text)?.[0] ?? "";
  const wide = text.slice(narrow.length) + notes;
  const stream = new Uint8Array(0x400 + narrow.length + wide.length * 2);
  const fib = new DataView(stream.buffer);
  fib.setUint16(0, 0xa5ec, true);
  fib.setUint16(2, 0xc1, true);
  fib.setUint16(0x0a, 0x0200 | (isEncrypted ? 0x0100 : 0), true);
  fib.setUint32(0x4c, text.length, true);
  const clx = clxOf(narrow.length, wide.length);
  fib.setUint32(0x01a2, 0, true);
  fib.setUint32(0x01a6, clx.length, true);
  Array.from(narrow).forEach((character, at) => (stream[0x400 + at] = character.charCodeAt(0)));
  for (let at = 0; at < wide.length; at++) fib.setUint16(0x400 + narrow.length + at * 2, wide.charCodeAt(at), true);
  return containerOf({ WordDocument: stream, "1Table": clx });
}

/** [MS-DOC] 2.9.38: a property that nobody needs, then the two pieces. */
function clxOf(narrow: number, wide: number): Uint8Array {
  const clx = new Uint8Array(5 + 5 + 12 + 16);
  const view = new DataView(clx.buffer);
  clx[0] = 1;
  view.setUint16(1, 2, true);
  clx[5] = 2;
  view.setUint32(6, 28, true);
  view.setUint32(10, 0, true);
  view.setUint32(14, narrow, true);
  view.setUint32(18, narrow + wide, true);
  view.setUint32(22 + 2, (0x400 * 2) | 0x4000_0000, true);
  view.setUint32(30 + 2, 0x400 + narrow, true);
  return clx;
}

const PIECE = 7;

/** The same as Word leaves it after many fast saves: pieces of the text lie in the file from the last to the first. */
export function fastSavedDocOf(text: string): Uint8Array {
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
  const stream = new Uint8Array(0x400 + text.length * 2);
  const fib = new DataView(stream.buffer);
  const clx = new Uint8Array(5 + (pieces.length + 1) * 4 + pieces.length * 8);
  const table = new DataView(clx.buffer);
  fib.setUint16(0, 0xa5ec, true);
  // fComplex, and the second table stream.
  fib.setUint16(0x0a, 0x0204, true);
  fib.setUint32(0x4c, text.length, true);
  fib.setUint32(0x01a6, clx.length, true);
  clx[0] = 2;
  table.setUint32(1, clx.length - 5, true);
  let end = stream.length;
  pieces.forEach((piece, index) => {
    end -= piece.length * 2;
    for (let at = 0; at < piece.length; at++) fib.setUint16(end + at * 2, piece.charCodeAt(at), true);
    table.setUint32(5 + (index + 1) * 4, index * PIECE + piece.length, true);
    table.setUint32(5 + (pieces.length + 1) * 4 + index * 8 + 2, end, true);
  });
  return containerOf({ WordDocument: stream, "1Table": clx });
}

/** An OLE container of these streams. */
export function containerOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = compound.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) compound.utils.cfb_add(container, `/${name}`, content);
  return Uint8Array.from(compound.write(container, { type: "array" }) as number[]);
}
