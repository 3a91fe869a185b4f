import type { Paragraph } from "./plan-segments.ts";

/** Neighbouring lines that are drawn together. */
export interface TextChunk {
  readonly paragraphs: readonly Paragraph[];
  /** Offsets of the text it holds: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Estimated height in pixels. */
  readonly height: number;
}

/** Lines and characters of one chunk at most, whichever comes first. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 8_000;

/** About so many characters stand in a line of so many pixels. */
const LINE_LENGTH = 34;
const LINE_HEIGHT = 31;

/** The lines of a plan in chunks, each of a few screens at most; together they are all of them, in order. */
export function textChunks(paragraphs: readonly Paragraph[]): TextChunk[] {
  const chunks: TextChunk[] = [];
  let open: Paragraph[] = [];
  let length = 0;
  const close = (end: number) => {
    const [first] = open;
    if (first) chunks.push({ paragraphs: open, start: first.start, end, height: heightOf(open) });
    open = [];
    length = 0;
  };
  for (const paragraph of paragraphs) {
    if (open.length >= MOST_LINES || length >= MOST_CHARACTERS) close(paragraph.start);
    open.push(paragraph);
    length += lengthOf(paragraph);
  }
  close(Number.POSITIVE_INFINITY);
  return chunks;
}

const lengthOf = ({ segments }: Paragraph): number => segments.reduce((sum, { text }) => sum + text.length, 0);

const heightOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, one) => sum + Math.max(1, Math.ceil(lengthOf(one) / LINE_LENGTH)) * LINE_HEIGHT, 0);
