import type { Drawing } from "./rulings.ts";

/** The characters that the page writes, in its order, with the typed blanks, as its fonts give them. */
export function writtenText({ fnArray, argsArray }: Drawing, showText: number): string {
  const written: string[] = [];
  for (let at = 0; at < fnArray.length; at++) {
    if (fnArray[at] !== showText) continue;
    const [glyphs] = argsArray[at] as readonly [readonly (number | { readonly unicode?: string } | null)[]];
    for (const glyph of glyphs) if (typeof glyph === "object" && glyph?.unicode) written.push(glyph.unicode);
  }
  return written.join("");
}

export interface Text {
  readonly text: string;
  /** Whether a blank was typed before the text. */
  readonly isAfterBlank: boolean;
}

/** How many characters the two versions of a page's text may be apart before they count as different. */
const LARGEST_GAP = 200;

/**
 * Keeps only real blanks. The library puts a blank wherever characters are apart, which is everywhere in a line set to
 * full width. A blank is kept where the page writes one, or between Latin letters, where many programs write none.
 * @param texts Pieces of the page in the order in which it writes them.
 */
export function withTypedBlanks(texts: readonly string[], written: string): Text[] {
  let at = 0;
  let isBlank = false;
  return texts.map((piece) => {
    let text = "";
    let isAfterBlank = false;
    for (let index = 0; index < piece.length; index++) {
      const character = piece.charAt(index);
      if (isSpace(character)) {
        isBlank ||= isBetweenLatin(piece, index);
        continue;
      }
      const found = nextIndexOf(written, at, character);
      if (found !== null) {
        isBlank ||= isSpace(written.slice(at, found)) && found > at;
        at = found + 1;
      }
      if (isBlank && text === "") isAfterBlank = true;
      else if (isBlank) text += " ";
      isBlank = false;
      text += character;
    }
    return { text, isAfterBlank };
  });
}

const isSpace = (text: string): boolean => text.trim() === "";

/**
 * The index at which the character comes next. Only blanks are skipped, or a few characters when the two versions
 * differ.
 */
function nextIndexOf(written: string, from: number, character: string): number | null {
  const found = written.slice(from, from + LARGEST_GAP).indexOf(character);
  return found < 0 ? null : from + found;
}

const isBetweenLatin = (text: string, at: number): boolean =>
  /[A-Za-z]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at + 1));
