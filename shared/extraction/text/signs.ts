/**
 * A set of rules as bits. Most sentences hold few of the phrases that rules look for, so each rule names a pair of
 * adjacent characters that every match of its pattern contains; one pass over a sentence then tells which patterns are
 * worth trying.
 */
export type Signs = number;

/** Tries every pattern. */
export const ALL_SIGNS: Signs = -1;

const BITS = 32;

export interface SignTable {
  /**
   * The sign of a rule whose matches all contain one of `before` (null for any character, or none) directly followed
   * by one of `at`.
   */
  readonly signOf: (before: string | null, at: string) => Signs;
  /** The signs of all rules that may have a match in `text`, or in its stretch between two offsets. */
  readonly signsIn: (text: string, from?: number, to?: number) => Signs;
}

/** Makes a table of its own for rules that are tried on the same texts. */
export function signTable(): SignTable {
  /** For each character, the rules whose pair it can begin, followed by those whose pair it can end. */
  const table = new Int32Array(2 * 0x10000);
  /** Rules to which the character before does not matter. */
  let anyFirst = 0;
  let count = 0;

  const mark = (characters: string, offset: 0 | 1, sign: Signs) => {
    for (let index = 0; index < characters.length; index++) {
      const place = 2 * characters.charCodeAt(index) + offset;
      table[place] = (table[place] ?? 0) | sign;
    }
  };

  function signOf(before: string | null, at: string): Signs {
    if (count === BITS) throw new RangeError(`more than ${BITS} signs`);
    const sign = 1 << count++;
    if (before === null) anyFirst |= sign;
    else mark(before, 0, sign);
    mark(at, 1, sign);
    return sign;
  }

  function signsIn(text: string, from = 0, to = text.length): Signs {
    const end = Math.min(to, text.length);
    let found = 0;
    let begun = anyFirst;
    for (let index = from; index < end; index++) {
      const place = 2 * text.charCodeAt(index);
      found |= begun & (table[place + 1] ?? 0);
      begun = (table[place] ?? 0) | anyFirst;
    }
    return found;
  }

  return { signOf, signsIn };
}

/** The signs of the rules that read sentences. */
export const { signOf, signsIn } = signTable();

export const hasSign = (signs: Signs, sign: Signs): boolean => (signs & sign) !== 0;
