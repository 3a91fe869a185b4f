/**
 * The longest run of characters that both texts contain, the first one among equally long runs; empty where they share
 * none.
 */
export function sharedWords(a: string, b: string): string {
  let longest = "";
  for (let from = 0; from < a.length; from++)
    for (let to = from + longest.length + 1; to <= a.length && b.includes(a.slice(from, to)); to++)
      longest = a.slice(from, to);
  return longest.trim();
}
