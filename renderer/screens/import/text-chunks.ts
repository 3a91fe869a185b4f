import type { LabelledCandidate } from "./candidate-groups.ts";
import { linePieces } from "./plan-segments.ts";

/** Neighbouring lines that are drawn together. */
export interface TextChunk {
  /** Offsets of the text it holds, [start, end), without the line end that parts it from the next. */
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
export function textChunks(text: string): TextChunk[] {
  const chunks: TextChunk[] = [];
  let lines = 0;
  let open = { start: 0, end: 0, height: 0 };
  for (const { start, end } of linePieces(text, 0, text.length)) {
    if (lines >= MOST_LINES || open.end - open.start >= MOST_CHARACTERS) {
      chunks.push(open);
      open = { start, end, height: 0 };
      lines = 0;
    }
    lines += 1;
    open = { ...open, end, height: open.height + Math.max(1, Math.ceil((end - start) / LINE_LENGTH)) * LINE_HEIGHT };
  }
  return [...chunks, open];
}

/** For each chunk the candidates with a quote in it. */
export function candidatesByChunk(
  chunks: readonly TextChunk[],
  candidates: readonly LabelledCandidate[],
): LabelledCandidate[][] {
  const placed = chunks.map((): LabelledCandidate[] => []);
  const place = (one: LabelledCandidate, { start, end }: Pick<TextChunk, "start" | "end">) => {
    for (let at = firstEndingAfter(chunks, start); (chunks[at]?.start ?? end) < end; at += 1)
      if (placed[at]?.at(-1) !== one) placed[at]?.push(one);
  };
  for (const one of candidates) {
    place(one, one.candidate.evidence);
    for (const quote of one.candidate.quotes) place(one, quote);
  }
  return placed;
}

function firstEndingAfter(chunks: readonly TextChunk[], offset: number): number {
  let from = 0;
  let to = chunks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((chunks[middle]?.end ?? offset) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}
