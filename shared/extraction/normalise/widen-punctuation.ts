import type { Edit } from "../text/mapped-text.ts";

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  ".": "。",
  "?": "？",
  "!": "！",
  "﹕": "：",
  "﹔": "；",
  "﹐": "，",
  "％": "%",
  "〔": "〔",
  "［": "〔",
  "］": "〕",
  "~": "～",
  "｜": "|",
  "│": "|",
};

/** A point that ends a sentence; 一.总则 is a number, 3.5 a fraction, a.docx a name. */
const STOP_AFTER = /[\u3400-\u9fff）”》%](?<![一二三四五六七八九十])$/;

/** Half-width punctuation to full width, full-width digits to plain ones; never between two digits (1,000 · 9:30). */
export function widenPunctuation(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[,;:()?!﹕﹔﹐％［］~｜│]|[０-９]|\.(?=\s*(?:$|[\n\u3400-\u9fff“（]))/g)) {
    const at = match.index;
    if (match[0] === "." && !STOP_AFTER.test(text.slice(Math.max(0, at - 1), at))) continue;
    const between = isDigit(text[at - 1]) && isDigit(text[at + 1]);
    const wide = WIDE[match[0]] ?? String.fromCharCode(match[0].charCodeAt(0) - 0xfee0);
    if (!(between && /[,:]/.test(match[0]))) edits.push({ start: at, end: at + 1, text: wide });
  }
  return edits;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);
