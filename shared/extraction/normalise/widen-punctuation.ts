import type { Edit } from "../text/mapped-text.ts";

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
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

/** Half-width punctuation to full width, full-width digits to plain ones; never between two digits (1,000 · 9:30). */
export function widenPunctuation(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[,;:()?!﹕﹔﹐％［］~｜│]|[０-９]/g)) {
    const at = match.index;
    const between = isDigit(text[at - 1]) && isDigit(text[at + 1]);
    const wide = WIDE[match[0]] ?? String.fromCharCode(match[0].charCodeAt(0) - 0xfee0);
    if (!(between && /[,:]/.test(match[0]))) edits.push({ start: at, end: at + 1, text: wide });
  }
  return edits;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);
