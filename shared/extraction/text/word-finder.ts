/**
 * Makes a test whether a text contains any of `words`: one look at each character tells whether a word begins there,
 * where a pattern would try all of them.
 */
export function wordFinder(words: readonly string[]): (text: string) => boolean {
  const entries = words.map((word) => ({ word, second: word.length > 1 ? word.charCodeAt(1) : null }));
  const { numbers, lists } = listsBy(entries, ({ word }) => word.charCodeAt(0));
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const number = numbers[text.charCodeAt(at)] ?? 0;
      if (number === 0) continue;
      const next = text.charCodeAt(at + 1);
      for (const { word, second } of lists[number] ?? [])
        if (second === null || (second === next && (word.length === 2 || text.startsWith(word, at)))) return true;
    }
    return false;
  };
}

/** Makes a function that gives the length of the first of `words` found at an offset; 0 where none is. */
export function wordAt(words: readonly string[]): (text: string, at: number) => number {
  const { numbers, lists } = listsBy(words, (word) => word.charCodeAt(0));
  return (text, at) => {
    const number = numbers[text.charCodeAt(at)] ?? 0;
    if (number === 0) return 0;
    for (const word of lists[number] ?? []) if (text.startsWith(word, at)) return word.length;
    return 0;
  };
}

/** The length of the first listed of `words` that a text ends with; 0 where it ends with none. */
export function wordAtEnd(words: readonly string[]): (text: string) => number {
  const { numbers, lists } = listsBy(words, (word) => word.charCodeAt(word.length - 1));
  return (text) => {
    const number = numbers[text.charCodeAt(text.length - 1)] ?? 0;
    if (number === 0) return 0;
    for (const word of lists[number] ?? []) if (text.endsWith(word)) return word.length;
    return 0;
  };
}

/**
 * Makes a function that takes words off the head of a text until none is left there; of several, the first listed is
 * taken. A text that begins with one of `exceptions` stays.
 */
export function headStripper(words: readonly string[], exceptions: readonly string[] = []): (text: string) => string {
  const exceptionAt = wordAt(exceptions);
  const lengthAt = wordAt(words);
  return (text) => {
    let from = 0;
    for (let length = lengthAt(text, 0); length > 0 && exceptionAt(text, from) === 0; length = lengthAt(text, from))
      from += length;
    return from === 0 ? text : text.slice(from);
  };
}

/** Takes words off the end of a text, in the way that takes most. */
export function tailStripper(words: readonly string[]): (text: string) => string {
  const { numbers, lists } = listsBy(words, (word) => word.charCodeAt(word.length - 1));
  const shortest = (text: string, end: number): number => {
    const number = numbers[text.charCodeAt(end - 1)] ?? 0;
    let least = end;
    for (const word of number === 0 ? [] : (lists[number] ?? []))
      if (text.endsWith(word, end)) least = Math.min(least, shortest(text, end - word.length));
    return least;
  };
  return (text) => {
    const end = shortest(text, text.length);
    return end === text.length ? text : text.slice(0, end);
  };
}

/** The items with the same character in one list, in order; and by character the number of its list, 0 for none. */
function listsBy<T>(
  items: readonly T[],
  codeOf: (item: T) => number,
): { numbers: Uint16Array; lists: readonly (readonly T[])[] } {
  const numbers = new Uint16Array(0x10000);
  const lists: T[][] = [[]];
  for (const item of items) {
    const code = codeOf(item);
    const number = numbers[code] || lists.push([]) - 1;
    numbers[code] = number;
    lists[number]?.push(item);
  }
  return { numbers, lists };
}
