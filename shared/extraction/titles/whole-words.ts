import { lastAtMost } from "../text/last-at-most.ts";
import type { Word } from "../words/segmenter.ts";

/**
 * Completes a name that was cut out of `source` inside a word: it gets the rest of the word (组织生活会 for 生活会, 固定资产投资 for
 * 资产投资). A name that was put together keeps its beginning and its end.
 *
 * @param words  The words of `source`, in order.
 */
export function inWholeWords(name: string, source: string, words: readonly Word[]): string {
  const head = longestMatch(source, (length) => name.slice(0, length), name.length);
  const tail = longestMatch(source, (length) => name.slice(-length), name.length);
  const first = head === null ? undefined : words[lastAtMost(words, ({ start }) => start, head.at)];
  const last = tail === null ? undefined : words[lastAtMost(words, ({ start }) => start, tail.at + tail.length - 1)];
  const cut = first !== undefined && head !== null && isWord(first) ? source.slice(first.start, head.at) : "";
  const before = OF_RHYTHM.test(cut) ? "" : cut;
  const behind =
    last !== undefined && tail !== null && isWord(last) ? source.slice(tail.at + tail.length, last.end) : "";
  return before + name + behind;
}

/** 逐旬报送: the dictionary's 旬报 is none here. */
const OF_RHYTHM = /^[日周旬月季年]$/;

const isWord = ({ tag }: Word): boolean => tag !== "x" && tag !== "m";

/** The place in the source of the longest beginning, or end, of a name; a single character must occur only once. */
function longestMatch(
  source: string,
  part: (length: number) => string,
  longest: number,
): { readonly at: number; readonly length: number } | null {
  for (let length = longest; length > 0; length--) {
    const at = source.indexOf(part(length));
    if (at >= 0 && (length > 1 || source.lastIndexOf(part(length)) === at)) return { at, length };
  }
  return null;
}
