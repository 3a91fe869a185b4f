import { DutyError } from "../../../domain/errors.ts";
import { decodeStrictly } from "../text-decoder.ts";
import type { CompoundFile } from "./compound-file.ts";

/** Places in the file information block, and its flags. Source: [MS-DOC] 2.5.1, 2.5.4, 2.5.6. */
const FIB_IDENT = 0xa5ec;
/** Word 2, and Word 6 and 95. */
const OLDER_IDENTS: ReadonlySet<number> = new Set([0xa5db, 0xa5dc]);
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const MAIN_TEXT_LENGTH_AT = 0x4c;
/** The offset of the length, in characters, of the text of text boxes behind the main text; [MS-DOC] 2.5.4, ccpTxbx. */
const TEXT_BOX_LENGTH_AT = 0x64;
const CLX_AT = 0x01a2;
const SMALLEST_FIB = 0x01aa;
/** The offset of the table of lists in use; [MS-DOC] 2.5.6, fcPlfLfo. Files of older writers end before it. */
const LISTS_AT = 0x02ea;
/** The property by which a paragraph or a style belongs to a list; [MS-DOC] 2.6.2, sprmPIlfo with a number that is not 0. */
const IN_LIST = [0x0b, 0x46];

/** The text of the document's body, and whether the file has further text outside it. */
export interface MainText {
  readonly text: string;
  readonly hasTextBoxes: boolean;
  /** Paragraphs are numbered by Word: the numbers are not in the text. */
  readonly hasLists: boolean;
}

/**
 * The main text of a Word 97 to 2003 document with its control characters; notes, headers and comments come behind it
 * and are left out. The text lies in pieces all over the stream, in the order that the piece table tells.
 *
 * @throws {DutyError} `file-encrypted`, `file-kind-unsupported` (Word 95 and older), `file-unreadable`.
 */
export function readMainText(file: CompoundFile, name: string): MainText {
  const stream = file.get("WordDocument");
  if (stream === undefined || stream.length < SMALLEST_FIB) throw damaged(name);
  const fib = viewOf(stream);
  const ident = fib.getUint16(0, true);
  if (OLDER_IDENTS.has(ident)) throw new DutyError("file-kind-unsupported", { name, found: "doc" });
  if (ident !== FIB_IDENT) throw damaged(name);
  const flags = fib.getUint16(FLAGS_AT, true);
  if ((flags & ENCRYPTED) !== 0) throw new DutyError("file-encrypted", { name });
  const table = file.get((flags & SECOND_TABLE) === 0 ? "0Table" : "1Table");
  const [start, length] = [fib.getUint32(CLX_AT, true), fib.getUint32(CLX_AT + 4, true)];
  if (table === undefined || length === 0 || start + length > table.length) throw damaged(name);
  const pieces = piecesOf(table.subarray(start, start + length));
  // Pieces share no bytes, so there are never more characters than bytes.
  const characters = pieces?.reduce((sum, piece) => sum + piece.characters, 0) ?? Infinity;
  if (pieces === null || characters > stream.length) throw damaged(name);
  const text = pieces.map((piece) => pieceText(stream, piece) ?? fail(name)).join("");
  return {
    text: text.slice(0, fib.getUint32(MAIN_TEXT_LENGTH_AT, true)),
    hasTextBoxes: fib.getUint32(TEXT_BOX_LENGTH_AT, true) > 0,
    hasLists: listsIn(fib, table) > 0 && [stream, table].some(isInList),
  };
}

/** The number of lists in use: each numbered paragraph names one. */
function listsIn(fib: DataView, table: Uint8Array): number {
  if (fib.byteLength < LISTS_AT + 8) return 0;
  const [start, length] = [fib.getUint32(LISTS_AT, true), fib.getUint32(LISTS_AT + 4, true)];
  return length < 4 || start + 4 > table.length ? 0 : viewOf(table).getUint32(start, true);
}

/** Whether the property stands anywhere in the bytes. */
function isInList(bytes: Uint8Array): boolean {
  const [low = 0, high = 0] = IN_LIST;
  for (let at = bytes.indexOf(low); at >= 0 && at + 3 < bytes.length; at = bytes.indexOf(low, at + 1))
    if (bytes[at + 1] === high && bytes[at + 2] !== 0 && bytes[at + 3] === 0) return true;
  return false;
}

interface Piece {
  readonly characters: number;
  readonly offset: number;
  /** Whether characters have one byte instead of two. */
  readonly isNarrow: boolean;
}

const PROPERTIES = 0x01;
const PIECES = 0x02;
const NARROW = 0x4000_0000;
const PIECE_BYTES = 8;

/** [MS-DOC] 2.9.38: properties, then the pieces; null where it is none. */
function piecesOf(clx: Uint8Array): Piece[] | null {
  const view = viewOf(clx);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === PROPERTIES) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > clx.length || clx[at] !== PIECES) return null;
  const bytes = view.getUint32(at + 1, true);
  const first = at + 5;
  const count = Math.floor((bytes - 4) / (4 + PIECE_BYTES));
  if (count < 1 || first + bytes > clx.length) return null;
  const boundary = (index: number) => view.getUint32(first + index * 4, true);
  return Array.from({ length: count }, (_, index) => {
    const place = view.getUint32(first + (count + 1) * 4 + index * PIECE_BYTES + 2, true);
    const isNarrow = (place & NARROW) !== 0;
    const offset = place & (NARROW - 1);
    return {
      characters: boundary(index + 1) - boundary(index),
      offset: isNarrow ? offset / 2 : offset,
      isNarrow,
    };
  });
}

/** The text of a piece; null when the piece is outside the stream. */
function pieceText(stream: Uint8Array, { characters, offset, isNarrow }: Piece): string | null {
  const bytes = stream.subarray(offset, offset + characters * (isNarrow ? 1 : 2));
  if (characters < 0 || bytes.length < characters * (isNarrow ? 1 : 2)) return null;
  return decodeStrictly(bytes, isNarrow ? "windows-1252" : "utf-16le");
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = (name: string): DutyError => new DutyError("file-unreadable", { name, reason: "doc-damaged" });
const fail = (name: string): never => {
  throw damaged(name);
};
