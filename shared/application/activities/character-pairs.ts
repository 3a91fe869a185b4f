/** The pairs of neighbouring characters in a text, marks and digits aside, each once. */
export function pairsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replaceAll(/[\s\p{P}\p{N}]/gu, "");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}
