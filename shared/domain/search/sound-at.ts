import type { Sound } from "./sounds.ts";

/**
 * Where a word that was typed in Latin letters begins to sound: each character takes its whole reading, its initial, or itself, and
 * the last one any beginning of its reading. Any reading counts: 重庆 by `cq` and `zq`.
 *
 * @param sounds Of the characters of a text.
 * @param word Folded by `foldText`.
 * @returns The index of the character; -1: it sounds nowhere.
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
