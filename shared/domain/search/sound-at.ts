/** Every way in which a character is read, in small letters without tones; none for what is no Chinese character. */
export type ReadingsOf = (character: string) => readonly string[];

/** Initials of two letters, which are typed as one letter or as two. */
const LONG_INITIAL = /^[zcs]h/;

/**
 * Where a word that was typed in Latin letters begins to sound: each character takes its whole reading, its initial, or itself, and
 * the last one any beginning of its reading. Any reading counts: 重庆 by `cq` and `zq`.
 *
 * @param text, word Folded by `foldText`.
 * @returns The index of the character; -1: it sounds nowhere.
 */
export function soundAt(text: string, word: string, readingsOf: ReadingsOf): number {
  const characters = Array.from(text);
  /** Places from which it is known not to go on. */
  const dead = new Set<number>();
  const goesOn = (at: number, from: number): boolean => {
    const character = characters[at];
    const place = at * (word.length + 1) + from;
    if (character === undefined || dead.has(place)) return false;
    const rest = word.slice(from);
    const readings = readingsOf(character);
    if (readings.some((reading) => reading.startsWith(rest))) return true;
    const parts = new Set([character, ...readings.flatMap(partsOf)]);
    for (const part of parts)
      if (rest.startsWith(part) && (part.length === rest.length || goesOn(at + 1, from + part.length))) return true;
    dead.add(place);
    return false;
  };
  return word === "" ? -1 : characters.findIndex((_, at) => goesOn(at, 0));
}

const partsOf = (reading: string): string[] => [
  reading,
  reading.slice(0, 1),
  ...(LONG_INITIAL.test(reading) ? [reading.slice(0, 2)] : []),
];
