import { type TextLine, joined } from "./text-lines.ts";

/** The usual space in points between a cell's text and its borders, both sides together. */
export const PADDING = 13;
/** What cannot be parted: a word or a number, or a character with the marks that may not begin a line. */
const FIRST_CHUNK =
  /^[“（《〈「『(]*(?:[A-Za-z0-9.,:%/\-\u00c0-\u024f]{1,40}|.)[，、。；：！？”）》〉」』…—%,.;:!?)]*/u;
/** Part of a size that widths may be off. */
const DOUBT = 0.1;

/** The lines of a cell as text: what the cell's width cut is one paragraph, what a person ended is several. */
export function wrappedText(lines: readonly TextLine[], width: number, widest: number): string {
  const room = Math.max(Math.min(widest, width), width - PADDING, ...lines.map((line) => line.right - line.left));
  let text = lines[0]?.text ?? "";
  for (const [index, line] of lines.slice(1).entries()) {
    const previous = lines[index];
    text = previous && isCut(previous, line, room) ? joined(text, line) : `${text}\n${line.text}`;
  }
  return text;
}

/** Whether `previous` breaks off because the beginning of `line` had no room at its end. */
export function isCut(previous: TextLine, line: TextLine, room: number): boolean {
  const left = room - (previous.right - previous.left);
  return left < (firstChunkWidth(line.text) + DOUBT) * line.size;
}

/** The width of the unbreakable beginning of a text, in font sizes. */
export const firstChunkWidth = (text: string): number => widthOf(FIRST_CHUNK.exec(text)?.[0] ?? "");

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1), 0);
