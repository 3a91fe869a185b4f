import type { Edit } from "../text/mapped-text.ts";

const INVISIBLE = /[\r\u200b-\u200f\u2060\ufeff\u00ad]+/g;
const BESIDE_DIGIT =
  /(?<=[\u3400-\u9fff、“”《》〔〕（）%])[ \u00a0\u3000]+(?=\d)(?!\d{1,2}、|\d{1,2}[.·]\d{1,2}[\u3400-\u9fff](?<![万亿个]))|(?<=[\d%])[ \u00a0\u3000]+(?=[\u3400-\u9fff、“”《》〔〕（）%])/g;

/** 抽 查 1 次: finds the blank before a single character between blanks within a sentence. */
const LONE = /(?<=[\u3400-\u9fff])[ \u00a0](?=[\u3400-\u9fff] ?\d)/g;

/** 时  间： — a label of two characters spread over the width of longer ones. */
const SPREAD = /(?<=(?:^|[\n、）.．])[\u3400-\u9fff])[ \u00a0\u3000]{1,4}(?=[\u3400-\u9fff][：:])/g;

/** Characters that nobody sees. */
export function dropInvisible(text: string): Edit[] {
  return deletions(text, INVISIBLE);
}

/**
 * Spaces that a word processor sets around digits: 不少于 32 学时. Spaces between words stay, and those
 * before a day written 5.12: they divide the activities of a table's cell.
 */
export function closeSpaces(text: string): Edit[] {
  return [BESIDE_DIGIT, LONE, SPREAD]
    .flatMap((blanks) => deletions(text, blanks))
    .toSorted((a, b) => a.start - b.start);
}

const deletions = (text: string, pattern: RegExp): Edit[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, text: "" }));
