import type { Sound } from "./sounds.ts";

/**
 * Finds the place where a word typed in Latin letters begins to sound in a text: each character takes its whole
 * reading, its initial, or itself, and the last character any beginning of its reading. Any reading counts: 重庆 by `cq`
 * and `zq`.
 *
 * @param sounds  The sounds of the text's characters.
 * @param word  Folded by `foldText`.
 * @returns The index of the character; -1 where the word does not sound.
 */
export function soundAt(sounds: readonly Sound[], word: string): number {
  const [first] = word;
  if (first === undefined) return -1;
  /** The places from which the search is known to fail. */
  let dead: Set<number> | null = null;
  const goesOn = (at: number, from: number): boolean => {
    const sound = sounds[at];
    const place = at * (word.length + 1) + from;
    if (sound === undefined || dead?.has(place)) return false;
    const rest = word.slice(from);
    if (sound.readings.some((reading) => reading.startsWith(rest))) return true;
    for (const part of sound.parts)
      if (rest.startsWith(part) && (part.length === rest.length || goesOn(at + 1, from + part.length))) return true;
    (dead ??= new Set()).add(place);
    return false;
  };
  return sounds.findIndex((sound, at) => sound.firsts.has(first) && goesOn(at, 0));
}
