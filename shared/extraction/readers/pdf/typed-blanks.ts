import type { Drawing } from "./rulings.ts";

/** Characters that the page writes, in its order, as its fonts tell them: with the blanks that were typed. */
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
  /** A blank was typed before it. */
  readonly isAfterBlank: boolean;
}

/** How far the two tellings of a page may be apart before they count as different. */
const LARGEST_GAP = 200;

/**
 * The library puts blanks where characters stand apart, which is so between any two of a line set to the full width.
 * Only those that the page really writes are kept, and those between Latin letters, which many programs do not write.
 *
 * @param texts  Pieces of the page in the order in which it writes them.
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

/** Where the character comes next; only blanks are passed over, or little when the two tellings differ. */
function nextIndexOf(written: string, from: number, character: string): number | null {
  const found = written.slice(from, from + LARGEST_GAP).indexOf(character);
  return found < 0 ? null : from + found;
}

const isBetweenLatin = (text: string, at: number): boolean =>
  /[A-Za-z]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at + 1));
