/** Every way in which a character is read, in small letters without tones; none for what is no Chinese character. */
export type ReadingsOf = (character: string) => readonly string[];

/** The ways to type one character in Latin letters. */
export interface Sound {
  /**
   * The whole readings of the character. For the last character that is typed, any beginning of a reading is enough.
   */
  readonly readings: readonly string[];
  /**
   * The forms that a character takes when more characters follow: a whole reading, its initial, or the character
   * itself.
   */
  readonly parts: readonly string[];
  /** The letters with which any of these begins. */
  readonly firsts: ReadonlySet<string>;
}

/** Initials of two letters, which are typed as one letter or as two. */
const LONG_INITIAL = /^[zcs]h/;

/** Keeps the sound of each character, which a search of many texts asks for again and again. */
export function soundsBy(readingsOf: ReadingsOf): (character: string) => Sound {
  const known = new Map<string, Sound>();
  return (character) => {
    const before = known.get(character);
    if (before) return before;
    const sound = soundOf(character, readingsOf(character));
    known.set(character, sound);
    return sound;
  };
}

function soundOf(character: string, readings: readonly string[]): Sound {
  const parts = [...new Set([character, ...readings.flatMap(partsOf)])];
  return { readings, parts, firsts: new Set(parts.map((part) => part.slice(0, 1))) };
}

const partsOf = (reading: string): string[] => [
  reading,
  reading.slice(0, 1),
  ...(LONG_INITIAL.test(reading) ? [reading.slice(0, 2)] : []),
];
