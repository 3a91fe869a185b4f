/** A text made plain for reading, with the way back to the text as it was pasted. */
export interface FoldedText {
  readonly text: string;
  /** The offset in the pasted text of each character of `text`. */
  readonly origin: readonly number[];
}

const SPACE = /[\s\u00ad\u200b-\u200f\u2060\u3164\ufeff]/u;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u;
const QUOTES = /[“”„‟‘’"'`「」『』《》〈〉*_#|●•◆■▪※△▲○◎☆★]/u;
/** ① and ⑴ are numbers of a list and never numbers of a date. */
const LIST_NUMBER = /[①-⒇❶-❿㊀-㊉㈠-㈩]/u;

/** Full width, compatibility forms and brackets of any kind as their plain characters; lines kept, other blanks as one space. */
export function fold(pasted: string): FoldedText {
  const folded = new Folding();
  let at = 0;
  for (const character of pasted) {
    folded.add(plain(character), at);
    at += character.length;
  }
  return folded;
}

function plain(character: string): string {
  if (LINE_BREAK.test(character)) return "\n";
  if (SPACE.test(character)) return " ";
  if (character === "○" || character === "〇" || character === "◯") return "〇";
  if (QUOTES.test(character)) return "";
  if (LIST_NUMBER.test(character)) return "一、";
  return character
    .normalize("NFKC")
    .replaceAll(/[([{【〔［〖]/gu, "(")
    .replaceAll(/[)\]}】〕］〗]/gu, ")")
    .replaceAll("｡", "。");
}

/** The text without its blanks and line ends, so that a phrase cut by the page is whole. */
export function withoutBlanks({ text, origin }: FoldedText): FoldedText {
  const folded = new Folding();
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character !== " " && character !== "\n") folded.add(character, origin[index] ?? 0);
  }
  return folded;
}

/** The lines of the pasted text that hold what stands from `start` to `end`, joined and cut to a length that a sentence can quote. */
export function quotedLines(pasted: string, folded: FoldedText, start: number, end: number): string {
  const first = folded.origin[start] ?? pasted.length;
  const last = folded.origin[Math.max(start, end - 1)] ?? pasted.length - 1;
  const from = pasted.lastIndexOf("\n", Math.max(0, first - 1)) + 1;
  const until = pasted.indexOf("\n", last);
  return quoted(pasted.slice(from, until === -1 ? undefined : until));
}

const LONGEST_QUOTE = 160;

export function quoted(text: string): string {
  const plainText = text.trim().replaceAll(/\s+/gu, " ");
  return plainText.length > LONGEST_QUOTE ? `${plainText.slice(0, LONGEST_QUOTE)}…` : plainText;
}

class Folding implements FoldedText {
  text = "";
  readonly origin: number[] = [];

  add(characters: string, at: number): void {
    this.text += characters;
    for (let index = 0; index < characters.length; index++) this.origin.push(at);
  }
}
