import { saysNothing } from "../../domain/happening/terms/fillers.ts";

/** The pairs of neighbouring characters in a text, each once; not those of marks, digits and blanks, nor words like 工作. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const word of text.toLowerCase().split(/[\s\p{P}\p{N}]+/u))
    for (let at = 0; at + 1 < word.length; at++) {
      const pair = word.slice(at, at + 2);
      if (!saysNothing(pair)) pairs.add(pair);
    }
  return pairs;
}
