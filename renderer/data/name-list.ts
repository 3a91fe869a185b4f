const MARKS = /[、，,；;\r\n\t]+/;
const HAN_WORD = /^[\p{Script=Han}·]+$/u;

/** The typed or pasted names in their order, repeated ones included. */
const allNames = (text: string): string[] =>
  text
    .split(MARKS)
    .flatMap(namesBetweenMarks)
    .filter((name) => name !== "");

/** Names that were typed or pasted, each once: parted by 、 ， ； commas, semicolons, new lines, or by spaces as `张三 李四`. */
export const nameList = (text: string): string[] => [...new Set(allNames(text))];

/** Names that occur more than once in a list: one person twice, or two people with one name. */
export function namedTwice(text: string): string[] {
  const names = allNames(text);
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}

/**
 * A space parts two names where both are written in Chinese, or sets one name wide (`张 三`, `欧阳 娜`). Where it could be either,
 * and in what holds other letters (`Li Lei`, `IT 支部`), the words stay as they are written.
 */
function namesBetweenMarks(part: string): string[] {
  const words = part.trim().split(/\s+/u);
  if (!words.every((word) => HAN_WORD.test(word))) return [words.join(" ")];
  if (words.every((word) => word.length > 1)) return words;
  if (words.length === 2) return [words.join("")];
  return words.every((word) => word.length === 1) && words.length % 2 === 0 ? inPairs(words) : [words.join(" ")];
}

const inPairs = (words: readonly string[]): string[] =>
  words.flatMap((word, index) => (index % 2 === 0 ? [word + words[index + 1]] : []));
