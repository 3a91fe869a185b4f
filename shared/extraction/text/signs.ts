/**
 * Most sentences hold few of the phrases that the rules look for. Each rule names a pair of characters, one after the
 * other, that no match of its pattern lacks; one look at each character of a sentence then tells which of all the
 * patterns are worth trying on it.
 */
export type Signs = number;

/** Tries every pattern. */
export const ALL_SIGNS: Signs = -1;

const BITS = 32;

export interface SignTable {
  /** The sign of a rule whose matches all hold one of `before` (null for any character, or none) and right behind it one of `at`. */
  readonly signOf: (before: string | null, at: string) => Signs;
  /** The signs of all rules that `text` may hold a match of. */
  readonly signsIn: (text: string) => Signs;
}

/** A table of its own for rules that are tried on the same texts. */
export function signTable(): SignTable {
  /** By character: the rules whose pair it can begin, and those whose pair it can end. */
  const first = new Int32Array(0x10000);
  const second = new Int32Array(0x10000);
  /** Rules to which the character before does not matter. */
  let anyFirst = 0;
  let count = 0;

  function signOf(before: string | null, at: string): Signs {
    if (count === BITS) throw new RangeError(`more than ${BITS} signs`);
    const sign = 1 << count++;
    if (before === null) anyFirst |= sign;
    else mark(first, before, sign);
    mark(second, at, sign);
    return sign;
  }

  function signsIn(text: string): Signs {
    let found = 0;
    let begun = anyFirst;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      found |= begun & (second[code] ?? 0);
      begun = (first[code] ?? 0) | anyFirst;
    }
    return found;
  }

  return { signOf, signsIn };
}

function mark(table: Int32Array, characters: string, sign: Signs): void {
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    table[code] = (table[code] ?? 0) | sign;
  }
}

/** The signs of the rules that read sentences. */
export const { signOf, signsIn } = signTable();

export const hasSign = (signs: Signs, sign: Signs): boolean => (signs & sign) !== 0;
