/** Reads strings that may go on from one record into the next. Past the end everything is empty. */
export interface StringCursor {
  readonly isAtEnd: () => boolean;
  readonly skip: (bytes: number) => void;
  readonly number: (bytes: 1 | 2 | 4) => number;
  /** Reads a string of that length, with its flags and its appendices (formats, readings). */
  readonly string: (characters: number) => string;
}

/** The flags of a string: two bytes to a character, readings behind it, formats behind it; [MS-XLS] 2.5.293. */
const WIDE = 0x01;
const READINGS = 0x04;
const FORMATS = 0x08;
const FORMAT_BYTES = 4;

export function stringCursor(parts: readonly Uint8Array[], start = 0): StringCursor {
  let part = 0;
  let at = start;
  const passEnds = () => {
    for (let bytes = parts[part]; bytes && at >= bytes.length && part < parts.length; bytes = parts[part]) {
      at -= bytes.length;
      part++;
    }
  };
  const byte = (): number => {
    passEnds();
    return parts[part]?.[at++] ?? 0;
  };
  const number = (bytes: 1 | 2 | 4): number => {
    let value = 0;
    for (let place = 0; place < bytes; place++) value += byte() * 256 ** place;
    return value;
  };
  const skip = (bytes: number) => {
    at += bytes;
    passEnds();
  };
  /** Where a string continues in the next record, a flag there states the width of its characters again. */
  const characters = (count: number, flags: number): string => {
    const codes: number[] = [];
    let isWide = (flags & WIDE) !== 0;
    while (codes.length < count) {
      if (at >= (parts[part]?.length ?? 0)) {
        if (part + 1 >= parts.length) break;
        part++;
        at = 0;
        isWide = (byte() & WIDE) !== 0;
      } else codes.push(number(isWide ? 2 : 1));
    }
    return textOf(codes);
  };
  return {
    isAtEnd: () => {
      passEnds();
      return part >= parts.length;
    },
    skip,
    number,
    string(count) {
      const flags = number(1);
      const formats = (flags & FORMATS) === 0 ? 0 : number(2);
      const readings = (flags & READINGS) === 0 ? 0 : number(4);
      const text = characters(count, flags);
      skip(formats * FORMAT_BYTES + readings);
      return text;
    },
  };
}

/** More arguments than this a call does not take. */
const AT_ONCE = 8_192;

function textOf(codes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < codes.length; at += AT_ONCE) text += String.fromCharCode(...codes.slice(at, at + AT_ONCE));
  return text;
}
